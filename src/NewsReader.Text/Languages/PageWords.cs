namespace NewsReader.Text.Languages;

/// <summary>What stands on a page around an article.</summary>
public sealed class PageWords
{
    internal PageWords(WordLists lists)
    {
        ShareWords = lists.AnyCase("words of a share bar");
        ShareTargets = lists.AnyCase("targets of a share bar");
        Sections = lists.AnyCase("sections");
        Credits = lists.Alternatives("credits");
        CaptionBeginnings = lists.Alternatives("caption beginnings");
        CaptionEndings = lists.Alternatives("caption endings");
        CreditWords = lists.AnyCase("credit words");
        Ago = lists.Alternatives("ago");
        Contributed = lists.Lines("contributed");
        Contributions = lists.Alternatives("contributions");
        ReportedFrom = lists.Alternatives("reported from");
        Corrections = lists.Alternatives("corrections");
        Provenance = lists.Alternatives("provenance");
        SourceLabels = lists.Alternatives("source labels");
        TopicLabels = lists.Alternatives("topic labels");
        NameLabels = lists.Alternatives("name labels");
        ReferenceHeadings = lists.Alternatives("reference headings");
        ContactLabels = lists.Alternatives("contact labels");
        NoteHeadings = lists.Alternatives("note headings");
        WhomToAsk = lists.Alternatives("whom to ask");
        TailHeadings = lists.Alternatives("tail headings");
        Buttons = lists.Lines("buttons");
        Additions = lists.Alternatives("additions");
        AuthorNotes = lists.Alternatives("author notes");
        Offers = lists.Alternatives("offers");
        LongNotices = lists.Alternatives("long notices");
        NewsletterWords = lists.Alternatives("newsletter words");
        NewsletterDestinations = lists.Alternatives("newsletter destinations");
        NewsletterBeginnings = lists.Alternatives("newsletter beginnings");
        Notices = lists.Alternatives("notices");
        Counters = lists.Alternatives("counters");
        CommentHeadings = lists.Alternatives("comment headings");
        DiscussionHeadings = lists.Alternatives("discussion headings");
        ReplyButtons = lists.AnyCase("reply buttons");
        CommentSignatures = lists.Alternatives("comment signatures");
        RelatedLabels = lists.Alternatives("labels of related articles");
        TeaserHeadings = lists.Alternatives("headings of teasers");
        NotFoundHeadings = lists.Alternatives("headings of pages not found");
        SkipLabels = lists.Alternatives("labels of skip links");
        PublicationLabels = lists.Alternatives("publication labels");
        BesideDate = lists.AnyCase("beside a date");
        DatelineAgencies = lists.Alternatives("agencies of datelines");
        DatelineAgenciesAlone = lists.Alternatives("agencies of datelines, alone");
        AgencyEndings = lists.Alternatives("agency endings");
        DatelineLabels = lists.Alternatives("labels before a dash");
        WholeLines = lists.Pairs("whole lines");
        OuterLines = lists.Pairs("outer lines");
        RelatedLabelLetters = new WordSet(
            lists.Lines("labels of related articles").Select(label => label[..1]),
            anyCase: true
        );
    }

    /// <summary>A line of only these, two or more of them or one that says "share", is a share bar.</summary>
    public WordSet ShareWords { get; }

    /// <summary>Of those the ones that a share bar needs.</summary>
    public WordSet ShareTargets { get; }

    /// <summary>A paper's sections, alone on a line above the headline.</summary>
    public WordSet Sections { get; }

    /// <summary>A picture's credit, a whole line: a regular expression.</summary>
    public string Credits { get; }

    /// <summary>What a caption with its picture's source begins with: a regular expression.</summary>
    public string CaptionBeginnings { get; }

    /// <summary>What a caption with its picture's source ends with: a regular expression.</summary>
    public string CaptionEndings { get; }

    /// <summary>Words of which a longer credit has one.</summary>
    public WordSet CreditWords { get; }

    /// <summary>How long ago the article was published, a whole line: a regular expression.</summary>
    public string Ago { get; }

    /// <summary>Beginnings of who worked on a report, below it: a regular expression.</summary>
    public string Contributions { get; }

    /// <summary>What ends a line that says who else worked on a report: "contributed to this".</summary>
    public IReadOnlyList<string> Contributed { get; }

    /// <summary>What follows an author's name where a line says where he reported: a regular expression.</summary>
    public string ReportedFrom { get; }

    /// <summary>What the paper's own corrections and notes begin with: a regular expression.</summary>
    public string Corrections { get; }

    /// <summary>What notices begin with that say where a text comes from: a regular expression.</summary>
    public string Provenance { get; }

    /// <summary>A line below a text that says where it is from: a regular expression.</summary>
    public string SourceLabels { get; }

    /// <summary>What stands before the topics of an article, or above them: a regular expression.</summary>
    public string TopicLabels { get; }

    /// <summary>What stands above the name of whoever provides or pays for a text: a regular expression.</summary>
    public string NameLabels { get; }

    /// <summary>What stands above numbered references: a regular expression.</summary>
    public string ReferenceHeadings { get; }

    /// <summary>What stands before whom to ask: a regular expression.</summary>
    public string ContactLabels { get; }

    /// <summary>What stands above notes to whom a release is sent: a regular expression.</summary>
    public string NoteHeadings { get; }

    /// <summary>What a sentence begins with that says whom to ask, up to how: a regular expression.</summary>
    public string WhomToAsk { get; }

    /// <summary>Whole headings above what follows the article, capitals as they are: a regular expression.</summary>
    public string TailHeadings { get; }

    /// <summary>What a box ends with that is pressed.</summary>
    public IReadOnlyList<string> Buttons { get; }

    /// <summary>
    /// Beginnings of lines below an article that correct it, or say who else worked on it: a regular expression.
    /// </summary>
    public string Additions { get; }

    /// <summary>Beginnings of lines that say who the author is, capitals as they are: a regular expression.</summary>
    public string AuthorNotes { get; }

    /// <summary>Words of a box that asks for money or a name before it shows more: a regular expression.</summary>
    public string Offers { get; }

    /// <summary>Beginnings of what lawyers write: a regular expression.</summary>
    public string LongNotices { get; }

    /// <summary>Words of an invitation to a newsletter: a regular expression.</summary>
    public string NewsletterWords { get; }

    /// <summary>Where a newsletter goes: a regular expression.</summary>
    public string NewsletterDestinations { get; }

    /// <summary>What such an invitation begins with: a regular expression.</summary>
    public string NewsletterBeginnings { get; }

    /// <summary>Notices and controls, a whole line: a regular expression.</summary>
    public string Notices { get; }

    /// <summary>
    /// How often the article was shared, how long it takes to read, a whole line: a regular expression.
    /// </summary>
    public string Counters { get; }

    /// <summary>What stands above readers' comments: a regular expression.</summary>
    public string CommentHeadings { get; }

    /// <summary>The whole heading of a box of readers' comments: a regular expression.</summary>
    public string DiscussionHeadings { get; }

    /// <summary>What is pressed to answer a comment.</summary>
    public WordSet ReplyButtons { get; }

    /// <summary>The head of one comment: "jdoe77 says:", "Jane D. · 3 hours ago": a regular expression.</summary>
    public string CommentSignatures { get; }

    /// <summary>
    /// What stands before the headline of another article. Each begins with a letter: a regular expression.
    /// </summary>
    public string RelatedLabels { get; }

    /// <summary>Whole headings above other articles: a regular expression.</summary>
    public string TeaserHeadings { get; }

    /// <summary>Whole headlines of pages that say that there is none: a regular expression.</summary>
    public string NotFoundHeadings { get; }

    /// <summary>
    /// What links begin with that skip a part of their page, and what stands where they lead: a regular expression.
    /// </summary>
    public string SkipLabels { get; }

    /// <summary>What stands before the date of publication: a regular expression.</summary>
    public string PublicationLabels { get; }

    /// <summary>Words that stand beside the date of an article, days of the week among them.</summary>
    public WordSet BesideDate { get; }

    /// <summary>Agencies that a dateline names in brackets: a regular expression.</summary>
    public string DatelineAgencies { get; }

    /// <summary>Agencies that are a dateline without a place: a regular expression.</summary>
    public string DatelineAgenciesAlone { get; }

    /// <summary>What other agencies' names end with: a regular expression.</summary>
    public string AgencyEndings { get; }

    /// <summary>Words in capitals before a dash that are no place: a regular expression.</summary>
    public string DatelineLabels { get; }

    /// <summary>Lines, without marks around them, and what they are taken for.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> WholeLines { get; }

    /// <summary>Lines that are a heading within an article, and what they are taken for above and below it.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> OuterLines { get; }

    /// <summary>What the labels of related articles begin with.</summary>
    public WordSet RelatedLabelLetters { get; }
}
