using System.Globalization;
using System.Text;
using NewsReader.Library;
using NewsReader.Library.Accounts;
using NewsReader.Library.Reading;
using NewsReader.Web.Accounts;

namespace NewsReader.Web.Api;

/// <summary>Articles and highlights as Markdown, to be kept or passed on.</summary>
internal static class MarkdownApi
{
    private const string ContentType = "text/markdown; charset=utf-8";
    private const int MostHighlights = 10_000;

    public static void MapMarkdown(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                "/articles/{slug}.md",
                async (string slug, LibraryContext library, CancellationToken cancel) =>
                    await library.ArticleAsync(slug, cancel) is { } article
                        ? Results.Text(Of(article, await library.QuotationsOfAsync(article.Id, cancel)), ContentType)
                        : Results.NotFound()
            )
            .WithScope(Scope.Read)
            .WithMetadata(new TakesTurn());
        routes
            .MapGet(
                "/highlights.md",
                async (string? q, LibraryContext library, CancellationToken cancel) =>
                    Results.Text(
                        Highlights.Markdown(
                            await Highlights.ListAsync(library, q, before: null, MostHighlights, cancel)
                        ),
                        ContentType
                    )
            )
            .WithScope(Scope.Read)
            .WithMetadata(new TakesTurn());
    }

    /// <summary>
    /// The headline, where it is from, and its quotations, each with who said it, by what means, when.
    /// </summary>
    internal static string Of(ArticlePage article, IReadOnlyList<QuotationLine> quotations)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {article.Headline}\n\n");
        text.AppendJoin(
                ", ",
                new[]
                {
                    article.Authors,
                    article.Source,
                    article.PublishedAt?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
                    article.Address is null ? null : $"<{article.Address}>",
                }.Where(part => !string.IsNullOrEmpty(part))
            )
            .Append('\n');
        foreach (var quotation in quotations)
        {
            text.Append('\n').AppendQuotation(quotation.Said);
            var cited = string.Join(
                ", ",
                new[]
                {
                    quotation.IsProbable ? $"probably {quotation.Speaker}" : quotation.Speaker ?? quotation.SpeakerText,
                    quotation.Medium,
                    quotation.StatedTime,
                }.Where(part => !string.IsNullOrEmpty(part))
            );
            if (cited.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $">\n> — {cited}\n");
        }
        return text.ToString();
    }
}
