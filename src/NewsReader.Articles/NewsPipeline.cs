using Markdig;
using NewsReader.Analysis;
using NewsReader.Articles.Bylines;
using NewsReader.Articles.Datelines;
using NewsReader.Articles.FrontMatter;
using NewsReader.Articles.Headlines;
using NewsReader.Articles.Layout;
using NewsReader.Articles.Links;
using NewsReader.Articles.Mentions;
using NewsReader.Articles.PageChrome;
using NewsReader.Articles.Quotations;
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
        var extensions = pipeline.Extensions;
        extensions.AddIfNotAlready(new LayoutExtension(format));
        if (format == ArticleFormat.Markdown)
            extensions.AddIfNotAlready(new FrontMatterExtension());
        // The order is that of the page: what is furniture is gone before anything is taken for a headline.
        extensions.AddIfNotAlready(new PageChromeExtension(format));
        extensions.AddIfNotAlready(new HeadlineExtension());
        extensions.AddIfNotAlready(new BylineExtension());
        extensions.AddIfNotAlready(new RelatedLinkExtension());
        extensions.AddIfNotAlready(new DatelineExtension());
        extensions.AddIfNotAlready(new TweetExtension());
        extensions.AddIfNotAlready(new RecognitionExtension(ArticleRecogniser.Default));
        extensions.AddIfNotAlready(new MentionExtension());
        extensions.AddIfNotAlready(new QuotationExtension());
        extensions.AddIfNotAlready(new SafeLinksExtension());
        return pipeline;
    }
}
