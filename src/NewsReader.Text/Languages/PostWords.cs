namespace NewsReader.Text.Languages;

/// <summary>Networks and what is posted there.</summary>
public sealed class PostWords
{
    internal PostWords(WordLists lists)
    {
        Places = lists.Exact("places of posts");
        PlacesOfLetters = lists.Exact("places of posts, behind a letter");
        Prepositions = lists.Exact("prepositions");
        PrepositionsOfLetters = lists.Exact("prepositions, before a letter");
        On = lists.Exact("on");
        Networks = lists.Pairs("networks");
    }

    /// <summary>What stands behind a network's name: "a Facebook post".</summary>
    public WordSet Places { get; }

    /// <summary>What stands behind a network's name that is a letter: "an X post".</summary>
    public WordSet PlacesOfLetters { get; }

    /// <summary>Words before a network's name.</summary>
    public WordSet Prepositions { get; }

    /// <summary>Words before a network's name that is a letter.</summary>
    public WordSet PrepositionsOfLetters { get; }

    /// <summary>The word before a letter that is a network, and no initial: "posted on X."</summary>
    public WordSet On { get; }

    /// <summary>Words that a network's name is, or begins with, and the name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Networks { get; }
}
