using System.Globalization;
using NewsReader.Analysis;
using NewsReader.Articles;
using NewsReader.Library;
using NewsReader.Library.Identity;
using NewsReader.Sources;
using NewsReader.Text;

namespace NewsReader.Web.CommandLine;

/// <summary>What <c>analyze</c> prints of an article: the names and order of its fields are a contract.</summary>
internal static class AnalyzedArticle
{
    /// <param name="file">What it was read from, as it is printed.</param>
    /// <param name="who">Who is who among the articles that are analyzed together; null where each is
    /// alone.</param>
    public static object Of(string file, SourceArticle found, NewsArticle article, ArticleWho? who = null) =>
        new
        {
            file,
            id = article.EntryId,
            address = article.Address,
            source = article.StatedSource ?? found.Source,
            published = article.Published?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
            language = article.Language,
            shortcoming = article.UnreadLanguage is { } unread
                ? NewsArticle.UnreadSentence(unread)
                : article.Shortcoming,
            headline = article.Headline,
            byline = new { authors = article.Byline.Authors, role = article.Byline.Role },
            dateline = article.Dateline,
            lede = article.Lede,
            text = article.ReadingText,
            people = article.People.Select(p => Person(p, article.Source, who)),
            companies = article.Companies.Select(c => Organization(c, article.Source, who)),
            quotations = article
                .Quotations.Concat(article.Reported)
                .OrderBy(q => q.Quotation.Span.Start)
                .Select(q => Of(q, article.Source)),
            related = article.Related,
            chrome = article.Chrome.Select(c => c.Text),
            pictures = article.Pictures.Select(p => new
            {
                address = p.Address,
                caption = p.Caption,
                alt = p.Alt,
            }),
            enclosures = article.Enclosures.Select(e => new
            {
                address = e.Address,
                type = e.Type,
                length = e.Length,
                seconds = e.Seconds,
            }),
            tags = article.Tags,
            markdown = article.Source,
        };

    private static object Person(NamedEntity person, string source, ArticleWho? who)
    {
        var mentions = person.Mentions.Select(m => Of(m, source));
        var known = who?.Of(person);
        return who is null
            ? new
            {
                name = person.Name,
                roles = person.Roles,
                mentions,
            }
            : new
            {
                name = person.Name,
                page = Page(known),
                probability = known?.Probability,
                wikidata = Item(known),
                roles = person.Roles,
                mentions,
            };
    }

    private static object Organization(NamedEntity organization, string source, ArticleWho? who)
    {
        var kind = EntityWords.Of(organization.Organization ?? OrganizationKind.Company);
        var mentions = organization.Mentions.Select(m => Of(m, source));
        var known = who?.Of(organization);
        return who is null
            ? new
            {
                name = organization.Name,
                kind,
                roles = organization.Roles,
                mentions,
            }
            : new
            {
                name = organization.Name,
                page = Page(known),
                probability = known?.Probability,
                wikidata = Item(known),
                kind,
                roles = organization.Roles,
                mentions,
            };
    }

    private static string? Page(KnownInArticle? who) => who is null ? null : Routes.Entity(who.Kind, who.Slug);

    private static string? Item(KnownInArticle? who) => who?.Wikidata is { } number ? $"Q{number}" : null;

    private static object Of(ArticleQuotation quoted, string source)
    {
        var q = quoted.Quotation;
        return new
        {
            start = q.Span.Start,
            end = q.Span.End,
            text = q.Span.In(source).ToString(),
            // A post states its author, whether or not somebody is known by that name.
            speaker = q.Speaker?.Name ?? (q.Handle is null ? null : q.SpeakerText),
            speakerText = q.SpeakerText,
            onBehalfOf = q.OnBehalfOf?.Name,
            confidence = q.Confidence,
            verb = q.Verb,
            medium = q.Medium,
            statedTime = q.StatedTime,
            statedAt = quoted.StatedAt,
            kind = q.Kind.ToString().ToLowerInvariant(),
            replyTo = q.ReplyTo?.Name ?? q.ReplyToText,
            thread = q.Thread,
            handle = q.Handle,
            address = q.Address,
            parts = q.Parts.Select(p => Of(p, source)),
        };
    }

    private static object Of(TextSpan span, string source) =>
        new
        {
            start = span.Start,
            end = span.End,
            text = span.In(source).ToString(),
        };
}
