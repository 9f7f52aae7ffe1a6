namespace NewsReader.Text.Languages;

/// <summary>Phrases of one or several words, looked up as they are written, one blank between words.</summary>
public sealed class PhraseSet
{
    private readonly WordSet _phrases;
    private readonly WordSet _firstWords;

    internal PhraseSet(IReadOnlyList<string> phrases)
    {
        _phrases = new WordSet(phrases, anyCase: false);
        _firstWords = new WordSet(phrases.Select(phrase => phrase.Split(' ')[0]), anyCase: false);
        MostWords = phrases.Select(phrase => phrase.Count(c => c == ' ') + 1).DefaultIfEmpty().Max();
    }

    /// <summary>How many words the longest has.</summary>
    public int MostWords { get; }

    /// <summary>Whether one begins with this word.</summary>
    public bool Begins(ReadOnlySpan<char> word) => _firstWords.Contains(word);

    public bool Contains(ReadOnlySpan<char> phrase) => _phrases.Contains(phrase);
}
