namespace NewsReader.Text.Languages;

/// <summary>Networks and what is posted there.</summary>
public sealed class PostWords
{
    internal PostWords(WordLists lists)
    {
        Places = lists.Pairs("places of posts");
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
        To = lists.Exact("to");
        TakingTo = lists.AnyCase("taking to");
        CalledNetworks = lists.Exact("called networks");
        Somewhere = new PhraseSet(lists.Lines("somewhere"));
        About = lists.Exact("about");
        Asides = lists.ExactOf("asides", kind: null);
        OtherAsides = lists.ExactOf("asides", "other");
        By = lists.Exact("by");
        Seen = lists.Exact("seen");
        Reading = lists.Exact("reading");
        Mail = lists.Exact("mail");
        SharingAround = lists.Exact("sharing around");
        Replying = new PhraseSet(lists.Lines("replying"), anyCase: true);
        Below = lists.AnyCase("below");
        There = lists.Exact("there");
        Replies = lists.AnyCase("replies");
        Renaming = new PhraseSet(lists.Lines("renaming"));
        Renamed = lists.Rows("networks by another name", 2, 2, NetworkName.Of);
        Networks = lists.Rows("networks", 1, 2, PostNetwork.Of);
        Letters = new WordSet(Networks.Select(n => n.Word).Where(word => word.Length == 1), anyCase: false);
    }

    /// <summary>Nouns of what is on a network ("a Facebook post"), and what is said there: "public", "private",
    /// "message", "spoken", "written", "person".</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Places { get; }

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

    /// <summary>The word between who brings something to a network and its name.</summary>
    public WordSet To { get; }

    /// <summary>Verbs of who goes to a network, or brings something there.</summary>
    public WordSet TakingTo { get; }

    /// <summary>What a network is called, before its name or without one: "platform".</summary>
    public WordSet CalledNetworks { get; }

    /// <summary>What all networks are called: "social media".</summary>
    public PhraseSet Somewhere { get; }

    /// <summary>Words between a question and what it is about.</summary>
    public WordSet About { get; }

    /// <summary>Words that open a clause about somebody or something else.</summary>
    public WordSet Asides { get; }

    /// <summary>Those of them that do not go on with what stands before them: "after".</summary>
    public WordSet OtherAsides { get; }

    /// <summary>The word between what was posted and who posted it.</summary>
    public WordSet By { get; }

    /// <summary>What is done with a post, where the word does not end as others do: "a TikTok seen by many".</summary>
    public WordSet Seen { get; }

    /// <summary>Verbs of what is written, and of nobody: "it read".</summary>
    public WordSet Reading { get; }

    /// <summary>Nouns of what is written to somebody: "letter".</summary>
    public WordSet Mail { get; }

    /// <summary>What many do with somebody's words: "circulating".</summary>
    public WordSet SharingAround { get; }

    /// <summary>Phrases before whom a post answers, or before what he posted: "in response to".</summary>
    public PhraseSet Replying { get; }

    /// <summary>Words before a post that another stands below.</summary>
    public WordSet Below { get; }

    /// <summary>What stands behind "wrote" for a place named before.</summary>
    public WordSet There { get; }

    /// <summary>What says that a post answers another: "replied".</summary>
    public WordSet Replies { get; }

    /// <summary>Phrases before what a network was called: "formerly known as".</summary>
    public PhraseSet Renaming { get; }

    /// <summary>What networks were called, and what they are called now.</summary>
    public IReadOnlyList<NetworkName> Renamed { get; }

    /// <summary>Words that a network's name is, or begins with, and the network.</summary>
    public IReadOnlyList<PostNetwork> Networks { get; }

    /// <summary>Networks whose name is a letter.</summary>
    public WordSet Letters { get; }
}
