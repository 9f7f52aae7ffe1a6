using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Import;

namespace NewsReader.Library.Reading;

/// <summary>A highlight as lists show it.</summary>
public sealed record HighlightLine(
    long Id,
    string Passage,
    string Before,
    string Note,
    HighlightColour Colour,
    DateTime MadeAt,
    string ArticleSlug,
    string Headline,
    string Source,
    string? Address
);

/// <summary>The passages that the library's reader marked.</summary>
public sealed class Highlights(IDbContextFactory<LibraryContext> libraries, WritingTurns turns, TimeProvider clock)
{
    public const int PerPage = 50;

    private const int LongestPassage = 4000;
    private const int LongestNote = 4000;
    private const int LongestBefore = 60;

    /// <summary>Marks a passage; null where it is no passage or there is no such article.</summary>
    public async Task<Highlight?> AddAsync(
        long article,
        string passage,
        string before,
        string note,
        HighlightColour colour,
        CancellationToken cancel = default
    )
    {
        passage = passage.Trim();
        if (passage.Length is 0 or > LongestPassage || note.Length > LongestNote || !Enum.IsDefined(colour))
            return null;
        using var turn = await turns.TakeAsync(cancel);
        await using var library = await libraries.CreateDbContextAsync(cancel);
        if (!await library.Articles.AnyAsync(a => a.Id == article, cancel))
            return null;
        var highlight = new Highlight
        {
            ReaderId = library.Reader,
            ArticleId = article,
            Passage = passage,
            Before = before.Length > LongestBefore ? before[^LongestBefore..] : before,
            Note = note.Trim(),
            Colour = colour,
            MadeAt = clock.GetUtcNow().UtcDateTime,
        };
        library.Highlights.Add(highlight);
        await library.SaveChangesAsync(cancel);
        return highlight;
    }

    /// <summary>Gives a highlight another note or colour.</summary>
    public async Task ChangeAsync(long id, string note, HighlightColour colour, CancellationToken cancel = default)
    {
        if (note.Length > LongestNote || !Enum.IsDefined(colour))
            return;
        using var turn = await turns.TakeAsync(cancel);
        await using var library = await libraries.CreateDbContextAsync(cancel);
        await library
            .Highlights.Where(h => h.Id == id)
            .ExecuteUpdateAsync(
                h => h.SetProperty(x => x.Note, note.Trim()).SetProperty(x => x.Colour, colour),
                cancel
            );
    }

    public async Task RemoveAsync(long id, CancellationToken cancel = default)
    {
        using var turn = await turns.TakeAsync(cancel);
        await using var library = await libraries.CreateDbContextAsync(cancel);
        await library.Highlights.Where(h => h.Id == id).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Highlights, newest first, one more than a page where there are more.</summary>
    /// <param name="words">What the passage, the note or the headline holds; null for all.</param>
    /// <param name="before">The id of the last of the page before.</param>
    public static async Task<IReadOnlyList<HighlightLine>> ListAsync(
        LibraryContext library,
        string? words,
        long? before,
        int take = PerPage + 1,
        CancellationToken cancel = default
    )
    {
        var literal = words
            ?.Trim()
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
        var pattern = string.IsNullOrWhiteSpace(words) ? null : $"%{literal}%";
        return await library
            .Highlights.AsNoTracking()
            .Where(h =>
                (before == null || h.Id < before)
                && (
                    pattern == null
                    || EF.Functions.Like(h.Passage, pattern, "\\")
                    || EF.Functions.Like(h.Note, pattern, "\\")
                    || EF.Functions.Like(h.Article!.Headline, pattern, "\\")
                )
            )
            .OrderByDescending(h => h.Id)
            .Take(take)
            .Select(h => new HighlightLine(
                h.Id,
                h.Passage,
                h.Before,
                h.Note,
                h.Colour,
                h.MadeAt,
                h.Article!.Slug,
                h.Article.Headline,
                h.Article.Source,
                h.Article.Address
            ))
            .ToListAsync(cancel);
    }

    /// <summary>
    /// Highlights as Markdown: a heading for each article, its passages as quotations, its notes under them.
    /// </summary>
    public static string Markdown(IEnumerable<HighlightLine> highlights)
    {
        var text = new StringBuilder("# Highlights\n");
        foreach (var article in highlights.GroupBy(h => h.ArticleSlug))
        {
            var first = article.First();
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n## {first.Headline}\n\n{first.Source}{(first.Address is null ? "" : $", <{first.Address}>")}\n"
            );
            foreach (var highlight in article.OrderBy(h => h.Id))
            {
                text.Append('\n').AppendQuotation(highlight.Passage);
                if (highlight.Note.Length > 0)
                    text.Append('\n').Append(highlight.Note).Append('\n');
            }
        }
        return text.ToString();
    }
}
