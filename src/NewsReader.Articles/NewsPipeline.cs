using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using NewsReader.Analysis;
using NewsReader.Articles.Bylines;
using NewsReader.Articles.Datelines;
using NewsReader.Articles.Headlines;
using NewsReader.Articles.Layout;
using NewsReader.Articles.PageChrome;
using NewsReader.Articles.RelatedLinks;
using NewsReader.Articles.Tweets;
using NewsReader.Sources;

namespace NewsReader.Articles;

/// <summary>The one pipeline that every article goes through.</summary>
public static class NewsPipeline
{
    private static readonly MarkdownPipeline PlainText = new MarkdownPipelineBuilder()
        .UseNews(ArticleFormat.PlainText)
        .Build();
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .UseNews(ArticleFormat.Markdown)
        .Build();

    public static MarkdownPipeline For(ArticleFormat format) => format == ArticleFormat.Markdown ? Markdown : PlainText;

    /// <summary>
    /// Reads news: headline, byline, dateline, page chrome, related links, quotations, tweets, mentions. Raw HTML is
    /// off. In plain text no character is markup.
    /// </summary>
    public static MarkdownPipelineBuilder UseNews(
        this MarkdownPipelineBuilder pipeline,
        ArticleFormat format = ArticleFormat.Markdown
    )
    {
        pipeline.UsePreciseSourceLocation();
        if (format == ArticleFormat.PlainText)
        {
            pipeline.BlockParsers.Clear();
            pipeline.BlockParsers.Add(new ArticleParagraphParser(format));
            pipeline.InlineParsers.Clear();
            pipeline.InlineParsers.Add(new HtmlEntityParser());
            pipeline.InlineParsers.Add(new LineBreakInlineParser());
        }
        else
        {
            pipeline.UseYamlFrontMatter().DisableHtml();
            pipeline.BlockParsers.Replace<ParagraphBlockParser>(new ArticleParagraphParser(format));
            pipeline.BlockParsers.Replace<QuoteBlockParser>(new BoundedQuoteParser());
            pipeline.BlockParsers.Replace<ListBlockParser>(new BoundedListParser());
            pipeline.InlineParsers.Insert(0, new MarkLimitParser());
            pipeline.DocumentProcessed += LooseDelimiters.Flatten;
            pipeline.DocumentProcessed += SetextHeadings.Make;
        }
        // The order is that of the page: what is furniture is gone before anything is taken for a headline.
        pipeline.Extensions.Add(new PageChromeExtension(format));
        pipeline.Extensions.Add(new HeadlineExtension());
        pipeline.Extensions.Add(new BylineExtension());
        pipeline.Extensions.Add(new RelatedLinkExtension());
        pipeline.Extensions.Add(new DatelineExtension());
        pipeline.Extensions.Add(new TweetExtension());
        pipeline.Extensions.Add(new RecognitionExtension(ArticleRecogniser.Default));
        pipeline.Extensions.Add(new SafeLinksExtension());
        return pipeline;
    }

    /// <summary>
    /// Addresses that a click may follow; an image is shown as its description, so that reading tells nobody.
    /// </summary>
    private sealed class SafeLinksExtension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline) { }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
            if (renderer is HtmlRenderer html)
                html.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.LinkInlineRenderer>(new HtmlLinkRenderer());
            if (renderer is HtmlRenderer auto)
                auto.LinkRewriter = address => HtmlLinkRenderer.IsSafe(address) ? address : "#";
        }
    }
}
