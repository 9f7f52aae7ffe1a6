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
using NewsReader.Articles.Pictures;
using NewsReader.Articles.Quotations;
using NewsReader.Articles.RelatedLinks;
using NewsReader.Articles.Tables;
using NewsReader.Articles.Tweets;
using NewsReader.Sources;

namespace NewsReader.Articles;

/// <summary>Markdig's pipeline for news.</summary>
internal static class NewsExtensions
{
    /// <summary>
    /// Reads news: headline, byline, dateline, page chrome, related links, quotations, tweets, mentions. Raw HTML is
    /// off. In plain text no character is markup.
    /// </summary>
    public static MarkdownPipelineBuilder UseNews(
        this MarkdownPipelineBuilder pipeline,
        ArticleRecognizer recognizer,
        ILinkResolver links,
        ArticleFormat format = ArticleFormat.Markdown
    )
    {
        var extensions = pipeline.Extensions;
        extensions.AddIfNotAlready(new LayoutExtension(format));
        if (format == ArticleFormat.Markdown)
        {
            extensions.AddIfNotAlready(new FrontMatterExtension());
            extensions.AddIfNotAlready(new TableExtension());
            extensions.AddIfNotAlready(new PictureExtension(links));
        }
        // The order is that of the page: what is furniture is gone before anything is taken for a headline.
        extensions.AddIfNotAlready(new PageChromeExtension(format));
        extensions.AddIfNotAlready(new HeadlineExtension());
        extensions.AddIfNotAlready(new BylineExtension());
        extensions.AddIfNotAlready(new RelatedLinkExtension());
        extensions.AddIfNotAlready(new DatelineExtension());
        extensions.AddIfNotAlready(new TweetExtension(links, format));
        extensions.AddIfNotAlready(new RecognitionExtension(recognizer));
        extensions.AddIfNotAlready(new MentionExtension(links));
        extensions.AddIfNotAlready(new QuotationExtension(links));
        extensions.AddIfNotAlready(new SafeLinksExtension(links));
        return pipeline;
    }
}
