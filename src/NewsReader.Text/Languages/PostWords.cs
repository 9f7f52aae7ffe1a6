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
        SharedBy = lists.Alternatives("shared by");
        PostedBy = lists.Alternatives("posted by");
        ReplyingTo = lists.Alternatives("replying to");
        PostedOn = lists.Alternatives("posted on");
        Furniture = lists.Alternatives("furniture");
        EmbedOpening = lists.Alternatives("embed opening");
        FramedNetwork = lists.Lines("framed network")[0];
        SignatureNetworks = lists.Alternatives("networks without accounts");
        SignatureAt = lists.Alternatives("at");
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

    /// <summary>What stands before who shared a post: a regular expression.</summary>
    public string SharedBy { get; }

    /// <summary>What stands before who posted: a regular expression.</summary>
    public string PostedBy { get; }

    /// <summary>What stands before the account that a post answers: a regular expression.</summary>
    public string ReplyingTo { get; }

    /// <summary>What stands between who posted and when: a regular expression.</summary>
    public string PostedOn { get; }

    /// <summary>Lines that a network puts around a post: a regular expression.</summary>
    public string Furniture { get; }

    /// <summary>What stands above a caption: a regular expression.</summary>
    public string EmbedOpening { get; }

    /// <summary>The network whose captions stand so.</summary>
    public string FramedNetwork { get; }

    /// <summary>Networks that sign a post where it has no account: a regular expression.</summary>
    public string SignatureNetworks { get; }

    /// <summary>The word between a post's date and its time: a regular expression.</summary>
    public string SignatureAt { get; }

    /// <summary>Words that a network's name is, or begins with, and the name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Networks { get; }
}
