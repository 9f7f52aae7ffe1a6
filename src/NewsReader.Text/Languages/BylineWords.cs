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
        PlaceLabels = lists.Alternatives("labels before a name and a place");
        Whereabouts = lists.Alternatives("whereabouts");
        Articles = lists.Exact("articles");
        Own = lists.Exact("own");
        Desks = lists.AnyCase("desks");
        CreditedReporters = lists.Alternatives("credited reporters");
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

    /// <summary>What a byline begins with that says from where: a regular expression.</summary>
    public string PlaceLabels { get; }

    /// <summary>Words between an author and where he was, with no other sense there: a regular expression.</summary>
    public string Whereabouts { get; }

    /// <summary>Articles before a place, a paper or a desk.</summary>
    public WordSet Articles { get; }

    /// <summary>Words before a desk that are a part of what it is called: "our".</summary>
    public WordSet Own { get; }

    /// <summary>What a paper calls those whom it does not name: "staff", "desk".</summary>
    public WordSet Desks { get; }

    /// <summary>What names who reported, below an article: a regular expression.</summary>
    public string CreditedReporters { get; }
}
