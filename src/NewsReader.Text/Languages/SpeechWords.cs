namespace NewsReader.Text.Languages;

/// <summary>The words that give a quotation to its speaker, and by what means it was said.</summary>
public sealed class SpeechWords
{
    internal SpeechWords(WordLists lists)
    {
        Verbs = lists.AnyCaseOf("verbs of saying", "saying");
        Attitudes = lists.AnyCaseOf("verbs of saying", "attitude");
        Continuing = lists.AnyCaseOf("verbs of saying", "continuing");
        OfWriting = lists.AnyCaseOf("verbs of saying", "writing");
        OfPosting = lists.AnyCaseOf("verbs of saying", "posting");
        AlsoNouns = lists.AnyCaseOf("verbs of saying", "noun");
        Messages = lists.AnyCase("messages");
        Papers = lists.Exact("papers");
        OnPaper = lists.Exact("said on paper");
        BeforePapers = lists.Exact("before papers");
        According = new PhraseSet(lists.Lines("according"));
        Words = new PhraseSet(lists.Lines("words"));
        OwnWords = new PhraseSet(lists.Lines("own words"));
        VerbPhrases = new PhraseSet(lists.Lines("verb phrases"));
        Frames = [.. lists.Lines("frames").Select(AttributionFrame.Parse)];
        NotSaid = lists.Exact("not said");
        Conditions = lists.Exact("conditions");
        Read = lists.Exact("read");
        Aloud = lists.Exact("aloud");
        Asking = lists.Exact("asking");
        Relaying = lists.Exact("relaying");
        Agents = lists.Exact("agents");
        SaidAfter = lists.Exact("said after");
        Repeating = lists.Exact("repeating");
        Feigned = lists.AnyCase("feigned");
        Talk = lists.Exact("talk");
        ByMeans = lists.Exact("by means");
        Accounts = lists.AnyCase("accounts");
        FromWhom = lists.Exact("from whom");
        WrittenBy = lists.Exact("written by");
        Signing = new PhraseSet(lists.Lines("signing"));
        Told = lists.Exact("told");
        Addressing = lists.Exact("addressing");
        Answering = lists.Exact("answering");
        NotSpeakers = lists.Exact("not speakers");
        Subjects = lists.Exact("subjects");
        NotVerbs = lists.Exact("not verbs");
        LeadIns = lists.Exact("lead-ins");
        Resuming = lists.Exact("resuming");
        SourcePrepositions = lists.Exact("source prepositions");
        HeadPrepositions = lists.Exact("head prepositions");
        MeansPrepositions = lists.Exact("means prepositions");
        BareMeansPrepositions = lists.Exact("means prepositions, bare");
        TopicPrepositions = lists.Exact("topic prepositions");
        Users = lists.AnyCase("users");
        OneOfMany = lists.Exact("one of many");
        Commenters = lists.AnyCase("commenters");
        Statements = lists.AnyCase("statements");
        Representatives = lists.AnyCase("representatives");
        SaidPlainly = lists.Exact("said plainly");
        OnNetworks = lists.Exact("on networks");
        SetOff = lists.Alternatives("set off by a comma");
        SetOffBehind = lists.Alternatives("set off by a comma, behind who speaks");
        SetOffSpeakers = lists.Alternatives("set off speakers");
        SetOffArticles = lists.Alternatives("set off articles");
        NotNames = lists.Exact("pronouns that name nobody");
        Turns = new TurnWords(lists);
        Media = lists.Rows(
            "media",
            2,
            2,
            (word, columns) => new MediumWord(word, columns[0] == "-" ? null : columns[0], columns[1])
        );
    }

    /// <summary>The words of interviews and transcripts.</summary>
    public TurnWords Turns { get; }

    /// <summary>Verbs of saying.</summary>
    public WordSet Verbs { get; }

    /// <summary>Verbs that take up a few words of a speaker rather than introduce speech.</summary>
    public WordSet Attitudes { get; }

    /// <summary>Verbs that go on with what was said before, by the same means.</summary>
    public WordSet Continuing { get; }

    /// <summary>Verbs of writing.</summary>
    public WordSet OfWriting { get; }

    /// <summary>Verbs of posting.</summary>
    public WordSet OfPosting { get; }

    /// <summary>Verbs that are nouns as well: verbs only where a name or a pronoun stands before them.</summary>
    public WordSet AlsoNouns { get; }

    /// <summary>Nouns of what somebody says: their owner is the speaker ("Lee's announcement").</summary>
    public WordSet Messages { get; }

    /// <summary>Nouns of what an organization says something in: "said in a filing".</summary>
    public WordSet Papers { get; }

    /// <summary>Verbs of what an organization says on paper.</summary>
    public WordSet OnPaper { get; }

    /// <summary>Words between "in" and the paper.</summary>
    public WordSet BeforePapers { get; }

    /// <summary>Phrases before who says it: "according to".</summary>
    public PhraseSet According { get; }

    /// <summary>Phrases before whose words they are: "(in the) words of".</summary>
    public PhraseSet Words { get; }

    /// <summary>Phrases that say whose words they are by a pronoun: "in her words".</summary>
    public PhraseSet OwnWords { get; }

    /// <summary>Several words that are one verb of saying: "gave evidence".</summary>
    public PhraseSet VerbPhrases { get; }

    /// <summary>How else the news says whose words these are.</summary>
    public IReadOnlyList<AttributionFrame> Frames { get; }

    /// <summary>Words between somebody and a verb that say that it was not said: "never said".</summary>
    public WordSet NotSaid { get; }

    /// <summary>Words before somebody that say that it may never be said: "if Lee says".</summary>
    public WordSet Conditions { get; }

    /// <summary>Words behind the same verb of who reads what another wrote: "read aloud".</summary>
    public WordSet Aloud { get; }

    /// <summary>Forms of the verb of what stands written on something.</summary>
    public WordSet Read { get; }

    /// <summary>Verbs behind which stands whom somebody asks, and who answers next.</summary>
    public WordSet Asking { get; }

    /// <summary>Verbs behind which stands whose words somebody else repeats: "quoted Lee as saying".</summary>
    public WordSet Relaying { get; }

    /// <summary>Words before "to" and a verb of saying, of what is said all the same: "used to say".</summary>
    public WordSet SaidAfter { get; }

    /// <summary>Verbs whose object is whose words they are: "quoted her mother".</summary>
    public WordSet Repeating { get; }

    /// <summary>Words that say that words are not whose they seem: "a fake post".</summary>
    public WordSet Feigned { get; }

    /// <summary>Nouns of what others say: "dismissed talk of".</summary>
    public WordSet Talk { get; }

    /// <summary>Nouns of means behind the same word: "said by telephone".</summary>
    public WordSet ByMeans { get; }

    /// <summary>
    /// Nouns of what somebody thinks or says of something, which words of theirs follow: "Her verdict:".
    /// </summary>
    public WordSet Accounts { get; }

    /// <summary>The word before who does what is done.</summary>
    public WordSet Agents { get; }

    /// <summary>Words before who wrote a message: "a letter from Lee".</summary>
    public WordSet FromWhom { get; }

    /// <summary>What is done to a message by who wrote it.</summary>
    public WordSet WrittenBy { get; }

    /// <summary>What stands before who wrote a message.</summary>
    public PhraseSet Signing { get; }

    /// <summary>The verb behind which stands to whom it was said: "told Reuters".</summary>
    public WordSet Told { get; }

    /// <summary>Verbs behind which stands whom the words answer.</summary>
    public WordSet Addressing { get; }

    /// <summary>Words before "to" and whom the words answer.</summary>
    public WordSet Answering { get; }

    /// <summary>Pronouns that are the subject of a verb and name no speaker.</summary>
    public WordSet NotSpeakers { get; }

    /// <summary>Pronouns before a verb that could be a noun.</summary>
    public WordSet Subjects { get; }

    /// <summary>Words that end as a verb does and are no verb of saying.</summary>
    public WordSet NotVerbs { get; }

    /// <summary>What stands between a verb of saying and what is said.</summary>
    public WordSet LeadIns { get; }

    /// <summary>Words behind the attribution in the middle of a quotation: "she said, and".</summary>
    public WordSet Resuming { get; }

    /// <summary>Words between somebody and the organization behind "according to".</summary>
    public WordSet SourcePrepositions { get; }

    /// <summary>Words between who speaks and the name that only tells whose: "a spokesman for Lee".</summary>
    public WordSet HeadPrepositions { get; }

    /// <summary>Words before the means: "in a statement".</summary>
    public WordSet MeansPrepositions { get; }

    /// <summary>Words right before a means without an article: "over email".</summary>
    public WordSet BareMeansPrepositions { get; }

    /// <summary>Words before what is talked about: "about the statement".</summary>
    public WordSet TopicPrepositions { get; }

    /// <summary>What one of many on a network is called.</summary>
    public WordSet Users { get; }

    /// <summary>Words for somebody on the network that the talk is about.</summary>
    public WordSet OneOfMany { get; }

    /// <summary>What one of many below an article is called.</summary>
    public WordSet Commenters { get; }

    /// <summary>What a statement is called.</summary>
    public WordSet Statements { get; }

    /// <summary>Nouns of who speaks for somebody.</summary>
    public WordSet Representatives { get; }

    /// <summary>Verbs that say no more than that somebody said it.</summary>
    public WordSet SaidPlainly { get; }

    /// <summary>Verbs of what somebody says next on the same network.</summary>
    public WordSet OnNetworks { get; }

    /// <summary>Verbs that stand behind a comma before who speaks: a regular expression.</summary>
    public string SetOff { get; }

    /// <summary>Verbs that stand behind a comma and who speaks: a regular expression.</summary>
    public string SetOffBehind { get; }

    /// <summary>Pronouns that speak behind a comma: a regular expression.</summary>
    public string SetOffSpeakers { get; }

    /// <summary>Articles of who speaks behind a comma: a regular expression.</summary>
    public string SetOffArticles { get; }

    /// <summary>Pronouns that stand for a speaker and name nobody.</summary>
    public WordSet NotNames { get; }

    /// <summary>Nouns and verbs that state by what means something was said.</summary>
    public IReadOnlyList<MediumWord> Media { get; }
}
