using System.Text;
using NewsReader.Analysis;
using NewsReader.Articles;

namespace NewsReader.Tests.Articles;

/// <summary>
/// What the reader understands of an article, as a person would write it down: the form of the golden files.
/// </summary>
internal static class ArticleSummary
{
    public static string Of(NewsArticle article)
    {
        var summary = new StringBuilder();
        void Line(string label, string? value) =>
            summary.Append(label).Append(": ").Append(string.IsNullOrEmpty(value) ? "-" : value).Append('\n');
        Line("headline", article.Headline);
        Line(
            "byline",
            string.Join(" and ", article.Byline.Authors)
                + (article.Byline.Role is null ? "" : $" ({article.Byline.Role})")
        );
        Line("dateline", article.Dateline);
        Line("published", article.Published?.ToString("yyyy-MM-dd"));
        foreach (var related in article.Related)
            Line("related", related);
        foreach (var chrome in article.Chrome)
            Line("chrome", $"{chrome.Text} ({chrome.Rule})");
        foreach (var person in article.People)
            Line("person", Entity(person, article.Source));
        foreach (var company in article.Companies)
            Line("company", Entity(company, article.Source));
        foreach (var quotation in article.Quotations.Concat(article.Reported))
            Line(quotation.Quotation.Kind.ToString().ToLowerInvariant(), Quotation(quotation));
        return summary.ToString();
    }

    private static string Entity(NamedEntity entity, string source)
    {
        var roles = entity.Roles.Count == 0 ? "" : $" ({string.Join("; ", entity.Roles)})";
        return $"{entity.Name}{roles}: {string.Join(", ", entity.Mentions.Select(m => m.In(source).ToString()))}";
    }

    private static string Quotation(ArticleQuotation quoted)
    {
        var quotation = quoted.Quotation;
        var speaker =
            quotation.Speaker is null ? $"[{quotation.SpeakerText ?? "nobody"}]"
            : quotation.SpeakerText == quotation.Speaker.Name ? quotation.Speaker.Name
            : $"{quotation.Speaker.Name} [{quotation.SpeakerText}]";
        var time = quoted.StatedAt is null ? quotation.StatedTime : $"{quotation.StatedTime} = {quoted.StatedAt}";
        var facts = new[]
        {
            quotation.Verb,
            quotation.Handle,
            quotation.Medium,
            time,
            quotation.ReplyTo is null ? null : $"to {quotation.ReplyTo.Name}",
            quotation.Thread is null ? null : $"thread {quotation.Thread}",
        };
        return $"{speaker}, {string.Join(", ", facts.OfType<string>())}: {quoted.Said.ReplaceLineEndings(" ")}";
    }
}
