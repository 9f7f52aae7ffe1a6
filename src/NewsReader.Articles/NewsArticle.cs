using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsReader.Analysis;
using NewsReader.Articles.Bylines;
using NewsReader.Articles.Datelines;
using NewsReader.Articles.FrontMatter;
using NewsReader.Articles.Headlines;
using NewsReader.Articles.Links;
using NewsReader.Articles.Mentions;
using NewsReader.Articles.PageChrome;
using NewsReader.Articles.Pictures;
using NewsReader.Articles.RelatedLinks;
using NewsReader.Sources;
using NewsReader.Text;
using NewsReader.Text.Languages;

namespace NewsReader.Articles;

/// <summary>
/// An article as it is understood: the one value that goes from parsing to the library and the pages. Every offset is
/// one in <see cref="Source"/>, in UTF-16 units, half-open.
/// </summary>
public sealed class NewsArticle
{
    /// <summary>
    /// Changes whenever the same source would give another article: what is stored is then derived again.
    /// </summary>
    public const int ReaderVersion = 14;

    private const int WordsAMinute = 230;
    private const int LongestDerivedHeadline = 120;
    private const int LongestLede = 320;

    private readonly NewsPipeline _pipeline;
    private readonly MarkdownDocument _document;
    private readonly ArticleFormat _format;

    private string? _html;

    internal NewsArticle(
        NewsPipeline pipeline,
        string source,
        ArticleFormat format,
        IReadOnlyCollection<string> isText,
        StepBudget? budget,
        string? shortcoming = null,
        Exception? defect = null
    )
    {
        source = UnicodeText.Compose(source);
        (_pipeline, _format) = (pipeline, format);
        budget ??= StepBudget.For(source.Length);
        var document = _document = Markdown.Parse(
            source,
            pipeline.For(format),
            ArticleHead.Knowing(isText, budget, source)
        );
        Source = source;
        var (text, recognized, unrecognized) = RecognitionExtension.Of(document);
        (Shortcoming, Defect) = (shortcoming ?? unrecognized, defect);
        Steps = budget.Taken;
        ReadingMeter.Count("article", Steps);
        var front = ArticleFrontMatter.Of(document);
        FrontMatterProblem = front.Problem;
        var headline = document.OfType<HeadlineBlock>().FirstOrDefault();
        var body = Body(text, headline is null ? 0 : 1);
        ReadingText = body;
        Lede = LedeOf(text, headline is null ? 0 : 1);
        Headline = front.Title ?? (headline is null ? Derived(body) : InlineText.Of(headline).Text);
        Dateline = document.Descendants<DatelineInline>().FirstOrDefault()?.Stated;
        Chrome =
        [
            .. document
                .OfType<PageChromeBlock>()
                .Select(c => new PageChromeLine(
                    new TextSpan(c.Span.Start, c.Span.End + 1),
                    source[c.Span.Start..(c.Span.End + 1)],
                    c.Rule
                )),
        ];
        Byline =
            front.Authors.Count > 0 ? new Byline(front.Authors, front.Role)
            : Merged(document.OfType<BylineBlock>()) is { Authors.Count: > 0 } byline ? byline
            : ReportersOf(Chrome, text.Prose.Lexicon ?? English);
        Related = [.. document.Descendants<RelatedLinkBlock>().Select(r => r.Title)];
        Pictures =
        [
            .. document
                .Descendants<LinkInline>()
                .Where(link => link.IsImage && HtmlLinkRenderer.IsPicture(link.Url))
                .DistinctBy(link => link.Url, StringComparer.Ordinal)
                .Select(link => new ArticlePicture(link.Url!, PictureText.Caption(link), PictureText.Alt(link))),
        ];
        Published =
            front.Date
            ?? PublishedOf(Chrome, [.. SignedLines(document, source), Dateline ?? ""], text.Prose.Lexicon ?? English);
        StatedSource = front.Source;
        (EntryId, Language, Tags, Enclosures) = (front.Id, text.Language, front.Tags, front.Enclosures);
        if (Language is not null && text.Prose.Lexicon is null)
            UnreadLanguage = LanguageTag.NameOf(Language);
        Address = HtmlLinkRenderer.IsSafe(front.Address) ? front.Address : null;
        Words = CountWords(body);

        var found = new FoundInSource(text, recognized);
        (People, Companies, Places) = (found.People, found.Companies, found.Places);
        Named = [.. People, .. Companies];
        DateOnly? day = Published is { } published ? DateOnly.FromDateTime(published.DateTime) : null;
        (Quotations, Reported) = (found.Quotations(day), found.Reported(day));
    }

    /// <summary>
    /// The decoded text, whole, composed (Unicode's form C): a name is one, however its letters came.
    /// </summary>
    public string Source { get; }

    /// <summary>
    /// Why its front matter was passed over, as a sentence; null where it was read, or there is none.
    /// </summary>
    public string? FrontMatterProblem { get; }

    /// <summary>
    /// Why only its text is known, and not who is named and who speaks, as a sentence; null where it was understood.
    /// </summary>
    public string? Shortcoming { get; }

    /// <summary>
    /// What NewsReader failed on, so that only its text is known; null where it did not, or there was another reason.
    /// </summary>
    public Exception? Defect { get; }

    /// <summary>The steps that it took to understand it (<see cref="StepBudget"/>).</summary>
    public long Steps { get; }

    /// <summary>As the article gives it; the beginning of its text where it gives none.</summary>
    public string Headline { get; }

    public Byline Byline { get; }

    /// <summary>Without its dash: "WASHINGTON (AP)".</summary>
    public string? Dateline { get; }

    public DateTimeOffset? Published { get; }

    /// <summary>The paper that the article says it is from.</summary>
    public string? StatedSource { get; }

    /// <summary>Where the article stands on the web, where it says so.</summary>
    public string? Address { get; }

    public IReadOnlyList<NamedEntity> People { get; }

    public IReadOnlyList<NamedEntity> Companies { get; }

    /// <summary>The known places that it names, each once, in order.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>People, then companies.</summary>
    public IReadOnlyList<NamedEntity> Named { get; }

    public IReadOnlyList<ArticleQuotation> Quotations { get; }

    /// <summary>What is said in it without quotation marks, in the writer's words: none of the quotations.</summary>
    public IReadOnlyList<ArticleQuotation> Reported { get; }

    public IReadOnlyList<string> Related { get; }

    public IReadOnlyList<PageChromeLine> Chrome { get; }

    /// <summary>In its order, each address once; pages name them by <see cref="PictureAddress"/>.</summary>
    public IReadOnlyList<ArticlePicture> Pictures { get; }

    /// <summary>The id that its feed or mailbox gives it; null where that gives none.</summary>
    public string? EntryId { get; }

    /// <summary>
    /// A tag ("en-GB"): as the article or its source states it, unless its text plainly tells another; as its text
    /// tells it where nothing is stated. Null where the text is too short to tell.
    /// </summary>
    public string? Language { get; }

    /// <summary>
    /// The name of its language, where who is named and who speaks is not read in that; null where it is read.
    /// </summary>
    public string? UnreadLanguage { get; }

    public IReadOnlyList<string> Tags { get; }

    public IReadOnlyList<Enclosure> Enclosures { get; }

    /// <summary>
    /// The body as it is read and searched, without the headline: paragraphs with a line end between.
    /// </summary>
    public string ReadingText { get; }

    /// <summary>
    /// The body as HTML: no script, no style, nothing of the source that is not escaped. Made when it is first asked
    /// for.
    /// </summary>
    public string Html => _html ??= HtmlWith(EntityLinks.OwnPage);

    public int Words { get; }

    public int ReadingMinutes => Math.Max(1, (Words + WordsAMinute / 2) / WordsAMinute);

    /// <summary>
    /// The first sentences of the prose, on one line: not of a post, table or code behind it, nor of subheadings; of
    /// those where the article has nothing else.
    /// </summary>
    public string Lede { get; }

    /// <summary>The same article, read with what the reader knows: these lines are text, and no page chrome.</summary>
    public NewsArticle Knowing(IReadOnlyCollection<string> text) =>
        text.Count == 0 ? this : new NewsArticle(_pipeline, Source, _format, text, null);

    /// <summary>As <see cref="Html"/>, with other pages for some of those named; null for one who has none.</summary>
    public string HtmlWith(Func<NamedEntity, (EntityKind Kind, string Slug)?> page)
    {
        using var writer = new StringWriter();
        var renderer = new ArticleHtmlRenderer(writer, page);
        _pipeline.For(_format).Setup(renderer);
        if (Shortcoming is not null)
            renderer
                .Write("<p class=\"shortcoming\">")
                .WriteEscape("Its text is shown without names and speakers. ")
                .WriteEscape(Shortcoming)
                .WriteLine("</p>");
        if (UnreadLanguage is not null)
            renderer
                .Write("<p class=\"shortcoming\" lang=\"en\" dir=\"ltr\">")
                .WriteEscape(UnreadSentence(UnreadLanguage))
                .WriteLine("</p>");
        HtmlEnclosures.Write(renderer, Enclosures);
        renderer.Render(_document);
        return writer.ToString();
    }

    /// <summary>Says of an article in a language that is not read what that means.</summary>
    public static string UnreadSentence(string language) =>
        $"This article is in {language}: who is named in it is not read yet.";

    /// <summary>The authors of all lines, and the first role that one gives.</summary>
    private static Byline Merged(IEnumerable<BylineBlock> lines) =>
        lines.Aggregate(
            Byline.None,
            (merged, line) =>
                new Byline(
                    [.. merged.Authors.Union(line.Byline.Authors, StringComparer.OrdinalIgnoreCase)],
                    merged.Role ?? line.Byline.Role
                )
        );

    /// <summary>Who reported, where only a line below the article says it.</summary>
    private static Byline ReportersOf(IEnumerable<PageChromeLine> chrome, Lexicon words) =>
        chrome.Select(c => BylinePattern.Of(words).ReadReporters(c.Text)).FirstOrDefault(read => read is not null)
        ?? Byline.None;

    /// <summary>The bylines as they stand: behind a name may be the day.</summary>
    private static IEnumerable<string> SignedLines(MarkdownDocument document, string source) =>
        document.OfType<BylineBlock>().Select(line => source[line.Span.Start..(line.Span.End + 1)]);

    /// <summary>The day that a line beside the text gives, else byline or dateline, as midnight in UTC.</summary>
    private static DateTimeOffset? PublishedOf(
        IEnumerable<PageChromeLine> chrome,
        IEnumerable<string> others,
        Lexicon words
    )
    {
        var dates = PublicationDate.Of(words);
        var stated =
            chrome.Select(c => dates.Read(c.Text)).FirstOrDefault(day => day is not null)
            ?? others.Select(dates.ReadWithin).FirstOrDefault(day => day is not null);
        return stated is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
    }

    private static string Body(ReadingText text, int skip) => Joined(text, text.Prose.Paragraphs.Skip(skip));

    private static string LedeOf(ReadingText text, int skip)
    {
        var lede = Joined(
            text,
            text.Prose.Paragraphs.Skip(skip)
                .TakeWhile(p => p.Span.End <= text.EndOfFirstProse)
                .Where(p => !p.IsHeadline)
        );
        if (lede.Length == 0)
            lede = Body(text, skip);
        return lede.Length <= LongestLede ? lede.ReplaceLineEndings(" ") : Shortened(lede, LongestLede);
    }

    private static string Joined(ReadingText text, IEnumerable<Paragraph> paragraphs) =>
        string.Join('\n', paragraphs.Select(p => p.Span.In(text.Shown).ToString()));

    private static string Derived(string body)
    {
        var line = body.AsSpan();
        var end = line.IndexOf('\n');
        var first = (end < 0 ? line : line[..end]).Trim().ToString();
        return first.Length == 0 ? "Untitled"
            : first.Length <= LongestDerivedHeadline ? first
            : Shortened(first, LongestDerivedHeadline);
    }

    /// <summary>Cut at the end of a word.</summary>
    private static string Shortened(string text, int most)
    {
        var cut = text.LastIndexOf(' ', most);
        if (cut < most / 2)
            cut = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text[..cut].ReplaceLineEndings(" ").TrimEnd(',', ';', ':', '.', ' ') + "…";
    }

    private static int CountWords(string text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                inWord = false;
            else if (!inWord && char.IsLetterOrDigit(c))
                (inWord, words) = (true, words + 1);
        }
        return words;
    }
}

/// <summary>A line kept out of the reading text, and what it was taken for.</summary>
public sealed record PageChromeLine(TextSpan Span, string Text, string Rule);
