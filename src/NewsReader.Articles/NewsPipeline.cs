using Markdig;
using NewsReader.Analysis;
using NewsReader.Analysis.Knowledge;
using NewsReader.Articles.FrontMatter;
using NewsReader.Sources;
using NewsReader.Text;

namespace NewsReader.Articles;

/// <summary>The one way that every article goes: from text to what is understood of it.</summary>
/// <param name="links">Where the article's HTML leads.</param>
public sealed class NewsPipeline(ArticleRecognizer recognizer, ILinkResolver links)
{
    // Built once they are needed: with them come all words and expressions that articles are read by.
    private readonly Lazy<MarkdownPipeline> _plainText = new(() =>
        new MarkdownPipelineBuilder().UseNews(recognizer, links, ArticleFormat.PlainText).Build()
    );
    private readonly Lazy<MarkdownPipeline> _markdown = new(() =>
        new MarkdownPipelineBuilder().UseNews(recognizer, links, ArticleFormat.Markdown).Build()
    );

    /// <summary>Whose names are known; loaded when it is first asked for.</summary>
    public WorldKnowledge World => recognizer.World;

    public MarkdownPipeline For(ArticleFormat format) =>
        (format == ArticleFormat.Markdown ? _markdown : _plainText).Value;

    /// <summary>The article as it came.</summary>
    /// <exception cref="ArticleUnreadableException">A defect of ours: one article must not cost the others.</exception>
    public NewsArticle Read(SourceArticle found) => Read(found.Origin, found.Text, found.Format);

    /// <inheritdoc cref="Read(SourceArticle)"/>
    /// <param name="origin">What the message names: the file, or the stored article.</param>
    public NewsArticle Read(string origin, string source, ArticleFormat format)
    {
        if (source.Length > InputLimits.UnderstoodLength)
            return ReadAsText(
                origin,
                source,
                $"It has {source.Length:N0} characters; {InputLimits.UnderstoodLength:N0} are understood at most."
            );
        try
        {
            return Shown(Parse(source, format));
        }
        catch (Exception e) when (e is not FrontMatterException and not OutOfMemoryException)
        {
            return ReadAsText(origin, source, format == ArticleFormat.Markdown ? NotMarkdown(e) : NotUnderstood(e), e);
        }
        catch (FrontMatterException e)
        {
            throw new ArticleUnreadableException(
                origin,
                e.Message,
                "Nothing was stored; write its front matter as plain lines (title, author, date, source, "
                    + "url), or take it out.",
                e
            );
        }
    }

    /// <summary>
    /// Rendered before it is stored: what cannot be shown must not be found out while the library is written.
    /// </summary>
    private static NewsArticle Shown(NewsArticle article)
    {
        _ = article.Html;
        return article;
    }

    /// <summary>
    /// The text of an article on whose marks a parser or renderer fails, or that is too long to be understood.
    /// </summary>
    private NewsArticle ReadAsText(string origin, string source, string why, Exception? defect = null)
    {
        try
        {
            return Shown(new NewsArticle(this, source, ArticleFormat.PlainText, [], StepBudget.None, why, defect));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new ArticleUnreadableException(
                origin,
                $"NewsReader failed on its text ({e.GetType().Name}: {e.Message.TrimEnd('.')}).",
                "What was stored before is kept. Please report it, with the text.",
                e
            )
            {
                IsDefect = true,
            };
        }
    }

    private static string NotUnderstood(Exception why) =>
        $"NewsReader failed on it ({why.GetType().Name}: {why.Message.Split('\n')[0].TrimEnd('.')}); please report it.";

    private static string NotMarkdown(Exception why) =>
        $"It could not be read as Markdown ({why.Message.Split('\n')[0].TrimEnd('.')}).";

    /// <param name="budget">The work that it may cause; null for what its length allows.</param>
    /// <exception cref="FrontMatterException">Its front matter is none that is read.</exception>
    public NewsArticle Parse(string source, ArticleFormat format, StepBudget? budget = null) =>
        new(this, source, format, [], budget);
}
