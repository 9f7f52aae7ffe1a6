namespace NewsReader.Text.Languages;

/// <summary>Who wrote an article, as papers put it.</summary>
public sealed class BylineWords
{
    internal BylineWords(WordLists lists)
    {
        RoleNouns = lists.AnyCase("role nouns");
        RoleBeginnings = lists.AnyCase("role beginnings");
        NotNames = lists.AnyCase("not names");
        Labels = lists.Alternatives("labels");
        Trailing = lists.Alternatives("page furniture behind a name");
        Separators = lists.AnyCase("separators");
        PlacePrepositions = lists.Alternatives("place prepositions");
        Agencies = lists.AnyCase("agencies");
        Particles = lists.Exact("particles");
        By = lists.AnyCase("by");
        Accounts = lists.AnyCase("accounts");
    }

    /// <summary>What an author is.</summary>
    public WordSet RoleNouns { get; }

    /// <summary>What the role of an author begins with.</summary>
    public WordSet RoleBeginnings { get; }

    /// <summary>Words that begin a name's place but never are one.</summary>
    public WordSet NotNames { get; }

    /// <summary>What a byline begins with: a regular expression.</summary>
    public string Labels { get; }

    /// <summary>What page furniture behind a name begins with, and what follows it: a regular expression.</summary>
    public string Trailing { get; }

    /// <summary>Words between authors.</summary>
    public WordSet Separators { get; }

    /// <summary>Words between an author and a place or paper: a regular expression.</summary>
    public string PlacePrepositions { get; }

    /// <summary>Agencies and papers that stand behind an author's name.</summary>
    public WordSet Agencies { get; }

    /// <summary>Small words within an author's name.</summary>
    public WordSet Particles { get; }

    /// <summary>Accounts of programs, which are nobody's name.</summary>
    public WordSet Accounts { get; }

    /// <summary>The word before an author.</summary>
    public WordSet By { get; }
}
