using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Recognition;

namespace NewsReader.Search;

/// <summary>Which quotations are wanted; what is null narrows nothing.</summary>
/// <param name="Speaker">A name, or its part of the address.</param>
/// <param name="Company">A company that speaks or is spoken of.</param>
/// <param name="Year">Of the article.</param>
/// <param name="About">Somebody who is spoken of or answered.</param>
public sealed record QuotationFilter(string? Speaker = null, string? Company = null, string? Medium = null, string? Words = null, int? Year = null, string? Source = null, string? About = null)
{
    public bool IsEmpty => this == new QuotationFilter();
}

/// <summary>A page of quotations, newest first.</summary>
/// <param name="Unknown">A name that the library does not have; then there are no quotations.</param>
/// <param name="Next">The id that the next page begins before; null where this is the last.</param>
public sealed record QuotationPage(IReadOnlyList<QuotationLine> Quotations, string? Unknown, long? Next);

public static class QuotationSearch
{
    public const int PerPage = 30;

    /// <summary>By what means the news has things said, as the filter offers them.</summary>
    public static readonly IReadOnlyList<string> Media = ["Twitter", "X", "Facebook", "Instagram", "Truth Social", "Bluesky", "Mastodon", "Telegram", "statement", "press release", "interview", "news conference", "speech", "testimony", "email", "letter", "report"];

    /// <param name="before">The id of the last quotation of the page before.</param>
    public static async Task<QuotationPage> QuotationsAsync(this LibraryContext library, QuotationFilter filter, long? before = null, CancellationToken cancel = default)
    {
        var quotations = string.IsNullOrWhiteSpace(filter.Words) || !filter.Words.Any(char.IsLetterOrDigit)
            ? library.Quotations
            : SqliteTextIndex.Quotations(library, filter.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (!string.IsNullOrWhiteSpace(filter.Speaker))
        {
            if (await IdOfAsync(library, null, filter.Speaker, cancel) is not { } speaker) return new QuotationPage([], filter.Speaker, null);
            quotations = quotations.Where(q => q.SpeakerId == speaker);
        }
        if (!string.IsNullOrWhiteSpace(filter.Company))
        {
            if (await IdOfAsync(library, EntityKind.Company, filter.Company, cancel) is not { } company) return new QuotationPage([], filter.Company, null);
            quotations = quotations.Where(q => q.SpeakerId == company || q.About.Any(s => s.EntityId == company));
        }
        if (!string.IsNullOrWhiteSpace(filter.About))
        {
            if (await IdOfAsync(library, null, filter.About, cancel) is not { } about) return new QuotationPage([], filter.About, null);
            quotations = quotations.Where(q => q.SpeakerId != about && q.About.Any(s => s.EntityId == about));
        }
        if (!string.IsNullOrWhiteSpace(filter.Medium)) quotations = quotations.Where(q => q.Medium == filter.Medium);
        if (!string.IsNullOrWhiteSpace(filter.Source)) quotations = quotations.Where(q => q.Article!.Source == filter.Source);
        if (filter.Year is { } year and > 0 and < 9999)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            quotations = quotations.Where(q => q.Day >= from && q.Day <= to);
        }
        var page = quotations.Where(q => q.Kind != QuotationKind.Fragment && (before == null || q.Id < before)).OrderByDescending(q => q.Id).Take(PerPage + 1);
        var lines = await EntityPages.QuotationLines(page).ToListAsync(cancel);
        return new QuotationPage([.. lines.Take(PerPage)], null, lines.Count > PerPage ? lines[PerPage - 1].Id : null);
    }

    /// <summary>Whom a name means: the one whose address it is, else the one in most articles whose name begins so.</summary>
    private static async Task<long?> IdOfAsync(LibraryContext library, EntityKind? kind, string name, CancellationToken cancel)
    {
        var slug = Parsing.Mentions.EntityAddress.Slug(name);
        EntityKind[] kinds = kind is { } one ? [one] : [EntityKind.Person, EntityKind.Company];
        var exact = await library.Entities.AsNoTracking().Where(e => kinds.Contains(e.Kind) && e.Slug == slug).Select(e => new { e.Id, e.ArticleCount }).ToListAsync(cancel);
        if (exact.Count > 0) return exact.MaxBy(e => e.ArticleCount)!.Id;
        var matching = await library.SuggestNamesAsync(name, 8, cancel);
        return matching.FirstOrDefault(e => kind is null || e.Kind == kind)?.Id;
    }
}
