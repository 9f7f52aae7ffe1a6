namespace NewsReader.Text;

/// <summary>
/// What one input may have at the most. All of it stands here: how long, how deep, how many, how much work. What is
/// longer is refused with a sentence; what is deeper or more is read as plain text, or left out with a line that says
/// so. Lengths of text are UTF-16 units.
/// </summary>
public static class InputLimits
{
    /// <summary>Bytes of one article as it comes: a file, a member of an archive, a letter.</summary>
    public const long ArticleBytes = 16 * 1024 * 1024;

    /// <summary>Bytes of a file that holds many articles, unpacked.</summary>
    public const long ContainerBytes = 2L * 1024 * 1024 * 1024;

    /// <summary>Bytes of an export that is read as a whole.</summary>
    public const long ExportBytes = 256L * 1024 * 1024;

    /// <summary>Members of an archive.</summary>
    public const int ArchiveMembers = 200_000;

    /// <summary>How many times its packed size a member of an archive may have; text is packed less tightly.</summary>
    public const int ArchiveRatio = 300;

    /// <summary>Bytes of one answer of the web, unpacked.</summary>
    public const long AnswerBytes = 32 * 1024 * 1024;

    /// <summary>How many times its packed size an answer of the web may have.</summary>
    public const int AnswerRatio = 200;

    /// <summary>Addresses that an address of the web may lead to, one after the other.</summary>
    public const int Redirects = 8;

    /// <summary>Entries of a feed.</summary>
    public const int FeedEntries = 100_000;

    /// <summary>Feeds of one list (OPML).</summary>
    public const int ListedFeeds = 20_000;

    /// <summary>Lists and objects within each other in JSON.</summary>
    public const int JsonDepth = 64;

    /// <summary>What a page says of itself in JSON (JSON-LD).</summary>
    public const int PageJsonLength = 500_000;

    /// <summary>Authors of one article.</summary>
    public const int Authors = 20;

    /// <summary>Tags of one article.</summary>
    public const int Tags = 50;

    /// <summary>Enclosures of one article.</summary>
    public const int Enclosures = 20;

    /// <summary>Former texts of one article, the first and the newest; others are not kept, and that is said.</summary>
    public const int Revisions = 20;

    /// <summary>A search; nobody types a longer one.</summary>
    public const int SearchLength = 1000;

    /// <summary>Terms of a search.</summary>
    public const int SearchTerms = 64;

    /// <summary>Brackets within each other in a search.</summary>
    public const int SearchDepth = 12;

    /// <summary>The YAML above an article; none that people write is longer.</summary>
    public const int FrontMatterLength = 64 * 1024;

    /// <summary>Lists and maps within each other in front matter.</summary>
    public const int FrontMatterDepth = 16;

    /// <summary>A headline is a line: a longer first line is the beginning of the text.</summary>
    public const int HeadlineLength = 500;

    /// <summary>Quotations and lists within each other; deeper marks are text.</summary>
    public const int BlockDepth = 16;

    /// <summary>Lines of one paragraph; the next begins another.</summary>
    public const int ParagraphLines = 400;

    /// <summary>
    /// Marks of code and angles in one paragraph; a bracket or emphasis that does not end near where it begins counts
    /// as ten of them, since all that follows stands within it. What is behind is text.
    /// </summary>
    public const int ParagraphMarks = 600;

    /// <summary>
    /// Definitions of links in one article (<c>[label]: address</c>), in lines; further ones are text.
    /// </summary>
    public const int LinkDefinitions = 200;

    /// <summary>Elements within each other in HTML; the tags of deeper ones are left out, their text stays.</summary>
    public const int HtmlDepth = 200;

    /// <summary>Elements of one page; the tags of further ones are left out, their text stays.</summary>
    public const int HtmlElements = 50_000;

    /// <summary>Attributes of one element; further ones are left out.</summary>
    public const int HtmlAttributes = 48;

    /// <summary>
    /// A page with more elements within each other, side by side or in all is read without looking for what stands
    /// around its article: that looks at every element from every other.
    /// </summary>
    public const int OrdinaryDepth = 100;

    /// <inheritdoc cref="OrdinaryDepth"/>
    public const int OrdinarySiblings = 1000;

    /// <inheritdoc cref="OrdinaryDepth"/>
    public const int OrdinaryElements = 20_000;

    /// <summary>Posts of one page that become cards, those that stand alone in their block.</summary>
    public const int EmbeddedPosts = 300;

    /// <summary>Nodes of a block that may be one post.</summary>
    public const int EmbeddedPostNodes = 400;

    /// <summary>HTML that is to be one line: a title, a name.</summary>
    public const int LineOfHtmlLength = 10_000;

    /// <summary>Elements within each other in a feed.</summary>
    public const int XmlDepth = 128;

    /// <summary>Attributes of one element of a feed; further ones are left out.</summary>
    public const int XmlAttributes = 48;

    /// <summary>How many times over an answer of the web may be packed.</summary>
    public const int ContentEncodings = 2;

    /// <summary>Bytes of one field of a letter's head; a longer one is passed over.</summary>
    public const int MailFieldBytes = 16 * 1024;

    /// <summary>Parts within each other in a letter.</summary>
    public const int MailDepth = 24;

    /// <summary>Tokens of one sentence; what goes on without an end is cut there.</summary>
    public const int SentenceTokens = 256;

    /// <summary>Tokens of one name.</summary>
    public const int NameTokens = 20;

    /// <summary>
    /// Whoever is meant by "he", "the company", "Lee" is looked for among so many names, quotations or persons of one
    /// name before, at the most.
    /// </summary>
    public const int LookBack = 150;

    /// <summary>Roles of one person in one article.</summary>
    public const int Roles = 60;

    /// <summary>Quotations of one article; what is quoted behind them is text.</summary>
    public const int Quotations = 10_000;

    /// <summary>Parts of one quotation that others' words split.</summary>
    public const int QuotationParts = 200;

    /// <summary>
    /// An article has at most this many UTF-16 units where names and speakers are looked for in it: a long novel. Of a
    /// longer one the text is kept.
    /// </summary>
    public const int UnderstoodLength = 2_000_000;

    /// <summary>Steps that understanding an article may take beside those for its length.</summary>
    public const long LeastSteps = 2_000_000;

    /// <summary>Steps that a line or a block of an article counts as: each is shown to every rule there is.</summary>
    public const int StepsOfLine = 24;

    /// <summary>Steps that an element of HTML or XML, a field of a letter or an event of YAML counts as.</summary>
    public const int StepsOfElement = 96;

    /// <summary>Steps that a mark within a paragraph or an attribute counts as.</summary>
    public const int StepsOfMark = 24;

    /// <summary>
    /// Steps for each unit of an article's text. Of 1,086 news articles the median took 3, and the one that took most
    /// 11.
    /// </summary>
    public const int StepsPerUnit = 200;
}
