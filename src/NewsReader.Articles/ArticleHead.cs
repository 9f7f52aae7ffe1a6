using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using NewsReader.Articles.FrontMatter;
using NewsReader.Articles.Headlines;
using NewsReader.Articles.Layout;
using NewsReader.Articles.PageChrome;
using NewsReader.Text;
using NewsReader.Text.Languages;

namespace NewsReader.Articles;

/// <summary>
/// What the parsers of one article share through the document: how far its head (headline, byline, date, share bar) has
/// been read, so that a line is a headline only where a headline can stand, and how much work is left.
/// </summary>
internal sealed class ArticleHead
{
    private static readonly object Key = typeof(ArticleHead);

    /// <summary>Whether the body is found here, because no <see cref="ArticleParagraphParser"/> tells of it.</summary>
    private bool _seesParagraphs;

    private bool _hasLanguage;

    private Lexicon? _words;

    public bool HasHeadline { get; set; }

    public bool HasByline { get; set; }

    /// <summary>Who wrote the article, as the lines read so far name them.</summary>
    public List<string> Authors { get; } = [];

    /// <summary>Set by the first paragraph of the body: what comes after it is never headline or byline.</summary>
    public bool BodyHasBegun { get; set; }

    /// <summary>What has been seen of the page around the article.</summary>
    public PageSurroundings Page { get; } = new();

    /// <summary>The line after which the body is one long run of readers' comments.</summary>
    public bool InComments { get; set; }

    /// <summary>How many lines have been definitions of links.</summary>
    public int LinkDefinitions { get; set; }

    /// <summary>
    /// Where in the source the last line stands that is signed as readers' comments are; -1 for none, null where nobody
    /// asked.
    /// </summary>
    public int? LastCommentSigned { get; set; }

    /// <summary>
    /// Where in the source the comment of HTML ends that was looked for last; -1 for none, null where nobody asked.
    /// </summary>
    public int? CommentEnd { get; set; }

    public StepBudget Budget { get; private init; } = new(long.MaxValue);

    /// <summary>
    /// The article's language as its text tells and its source states it; null where neither does. Asked for once what
    /// stands above the article (front matter) has been read.
    /// </summary>
    public string? LanguageOf(MarkdownDocument document)
    {
        if (!_hasLanguage)
        {
            var stated = ArticleFrontMatter.Of(document).Language;
            Language = LanguageDetector.Decide(Source is null ? null : ArticleLanguage.Told(Source, stated), stated);
            _hasLanguage = true;
        }
        return Language;
    }

    /// <summary>The words by which its lines are read: of its language, else of English.</summary>
    public Lexicon WordsOf(MarkdownDocument document) =>
        _words ??= LanguageOf(document) is { } language ? Lexicon.For(language) ?? English : English;

    private string? Language { get; set; }

    /// <summary>The whole text; null where the parser was not told.</summary>
    private string? Source { get; init; }

    /// <summary>The lines that the reader says are text, whatever they look like.</summary>
    private IReadOnlyCollection<string> Text { get; init; } = [];

    public bool IsText(ReadOnlySpan<char> line)
    {
        foreach (var text in Text)
        {
            if (line.SequenceEqual(text))
                return true;
        }
        return false;
    }

    /// <summary>What a parse is told beforehand: lines that are text, and the work that it may cause.</summary>
    /// <param name="source">The whole text, by which its language is told.</param>
    public static MarkdownParserContext Knowing(IReadOnlyCollection<string> text, StepBudget budget, string source) =>
        new()
        {
            Properties =
            {
                [Key] = new ArticleHead
                {
                    Text = text,
                    Budget = budget,
                    Source = source,
                },
            },
        };

    public static ArticleHead Of(BlockProcessor processor)
    {
        if (processor.Document.GetData(Key) is not ArticleHead head)
        {
            var known =
                processor.Context is { } context && context.Properties.TryGetValue(Key, out var told)
                    ? told as ArticleHead
                    : null;
            processor.Document.SetData(Key, head = known ?? new ArticleHead());
            // A parser that is used alone waits for nobody.
            head.HasHeadline = !processor.Parsers.Contains<HeadlineParser>();
            head._seesParagraphs = !processor.Parsers.Contains<ArticleParagraphParser>();
        }
        if (head._seesParagraphs && processor.Document.LastChild is ParagraphBlock { Lines.Count: > 0 } paragraph)
            head.BodyHasBegun |= ArticleParagraphParser.ReadsAsProse(paragraph.Lines.Lines[0].Slice.AsSpan());
        return head;
    }

    public static ArticleHead Of(MarkdownDocument document)
    {
        if (document.GetData(Key) is ArticleHead head)
            return head;
        document.SetData(Key, head = new ArticleHead());
        return head;
    }
}
