namespace NewsReader.Text.Languages;

/// <summary>Phrases of one or several words, looked up with one blank between words.</summary>
public sealed class PhraseSet
{
    private readonly WordSet _phrases;
    private readonly WordSet _firstWords;

    /// <param name="phrases">Doubled ones are one.</param>
    /// <param name="anyCase">Whether "According to" is in it where "according to" is.</param>
    internal PhraseSet(IReadOnlyList<string> phrases, bool anyCase = false)
    {
        _phrases = new WordSet(phrases, anyCase);
        _firstWords = new WordSet(phrases.Select(phrase => phrase.Split(' ')[0]), anyCase);
        MostWords = phrases.Select(phrase => phrase.Count(c => c == ' ') + 1).DefaultIfEmpty().Max();
    }

    /// <summary>How many words the longest has.</summary>
    public int MostWords { get; }

    /// <summary>Whether one begins with this word.</summary>
    public bool Begins(ReadOnlySpan<char> word) => _firstWords.Contains(word);

    public bool Contains(ReadOnlySpan<char> phrase) => _phrases.Contains(phrase);
}
