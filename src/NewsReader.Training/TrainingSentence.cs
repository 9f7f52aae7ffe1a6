using NewsReader.Analysis.Names;
using NewsReader.Analysis.Tokens;
using static NewsReader.Text.Languages.Lexicon;

namespace NewsReader.Training;

/// <summary>A sentence with the tag of each word.</summary>
/// <param name="IsHidden">For each word whether what is known of the world is not to be used: so that the model learns
/// to do without.</param>
internal sealed record TrainingSentence(List<string> Words, List<int> Tags, List<bool> IsHidden)
{
    public TrainingSentence()
        : this([], [], []) { }

    public void AddPlain(ReadOnlySpan<char> text)
    {
        foreach (var word in WordsOf(text.ToString()))
            Add(word, NameTag.Outside, isHidden: false);
    }

    public void AddName(string name, NameKind kind, bool isHidden)
    {
        var tag = NameTag.Begin(kind);
        foreach (var word in WordsOf(name))
        {
            Add(word, tag, isHidden);
            tag = NameTag.Inside(kind);
        }
    }

    public void Add(string word, int tag, bool isHidden)
    {
        Words.Add(word);
        Tags.Add(tag);
        IsHidden.Add(isHidden);
    }

    private static IEnumerable<string> WordsOf(string text) =>
        Tokeniser.Tokenise(text, English).Select(t => text[t.Start..t.End]);
}
