using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using NewsReader.Benchmarks.Accuracy.Identity;
using NewsReader.Benchmarks.Ingest;
using NewsReader.Search.Language;
using NewsReader.Search.Results;
using NewsReader.Storage.Sqlite.Search;
using Spectre.Console;

namespace NewsReader.Benchmarks.Relevance;

/// <summary><c>relevance</c>: whether a search finds what is meant, over the articles of one campaign.</summary>
internal static class RelevanceCommand
{
    private const int First = 5;

    /// <summary>An article further behind counts as not found.</summary>
    private const int LastRank = 20;

    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "The folder with quotations/.",
            DefaultValueFactory = _ => new DirectoryInfo("../shared/data"),
        };
        var own = new Option<DirectoryInfo>("--own")
        {
            Description = "The folder with our own searches.",
            DefaultValueFactory = _ => new DirectoryInfo("tests/Relevance"),
        };
        var held = new Option<bool>("--held") { Description = "The half that is opened at the end." };
        var errors = new Option<bool>("--errors") { Description = "Also print what is found where it is wrong." };
        var kept = new Option<DirectoryInfo?>("--library")
        {
            Description = "Where the library is made, and kept for the next run.",
        };
        var command = new Command("relevance", "Whether a search finds what is meant, on judged searches.")
        {
            data,
            own,
            held,
            errors,
            kept,
        };
        command.SetAction(
            async (result, cancel) =>
            {
                var set = new FileInfo(
                    Path.Combine(result.GetRequiredValue(own).FullName, result.GetValue(held) ? "held.tsv" : "dev.tsv")
                );
                var folder = result.GetValue(kept)?.FullName;
                var made = folder ?? Directory.CreateTempSubdirectory("newsreader-relevance-").FullName;
                try
                {
                    var library = new IngestedLibrary(made);
                    await ImportAsync(library, result.GetRequiredValue(data), cancel);
                    await PrintAsync(library, JudgedSearch.Read(set), result.GetValue(errors), cancel);
                }
                finally
                {
                    if (folder is null)
                        Directory.Delete(made, recursive: true);
                }
            }
        );
        return command;
    }

    private static async Task ImportAsync(IngestedLibrary library, DirectoryInfo data, CancellationToken cancel)
    {
        await library.OpenAsync(cancel);
        await using (var context = library.CreateDbContext())
        {
            if (await context.Articles.AnyAsync(cancel))
                return;
        }
        using var articles = new CampaignArticles(data, isTitled: false);
        using var importer = TestPipeline.Importer(library);
        await importer.ImportAsync([articles.Folder], withdraw: false, cancel: cancel);
    }

    private static async Task PrintAsync(
        IngestedLibrary library,
        List<JudgedSearch> searches,
        bool errors,
        CancellationToken cancel
    )
    {
        await using var context = library.CreateDbContext();
        var ids = (
            await context
                .Set<NewsReader.Library.ArticleOrigin>()
                .Where(origin => origin.ArticleId != null)
                .Select(origin => new { origin.ArticleId, origin.Path })
                .ToListAsync(cancel)
        )
            .GroupBy(origin => origin.ArticleId!.Value)
            .ToDictionary(
                origins => origins.Key,
                origins => origins.Select(origin => Path.GetFileNameWithoutExtension(origin.Path)).ToList()
            );
        var search = new SqliteArticleSearch(library);
        var scores = new List<SearchScore>();
        foreach (var judged in searches)
        {
            var results = await search.SearchAsync(
                SearchQuery.Parse(judged.Query),
                wanted: SearchMatch.Most,
                cancel: cancel
            );
            scores.Add(SearchScore.Of(judged, results, ids));
        }
        var table = new Table().AddColumns(
            "searches",
            "of them",
            "precision at 5",
            "of those there are",
            "obvious first",
            "reciprocal rank",
            "empty, though there are",
            "passages have all"
        );
        foreach (var kind in scores.GroupBy(score => score.Judged.Kind).OrderBy(kind => kind.Key))
            Add(table, kind.Key, [.. kind]);
        Add(table, "all", scores);
        AnsiConsole.Write(table);
        foreach (var score in scores.Where(score => errors && score.IsWrong))
            Console.WriteLine(score.Told());
    }

    private static void Add(Table table, string name, IReadOnlyList<SearchScore> scores)
    {
        var meant = scores.Where(score => score.HasArticles).ToList();
        var obvious = meant.FindAll(score => score.Judged.Obvious.Count > 0);
        var shown = scores.Sum(score => score.Shown);
        table.AddRow(
            name,
            $"{scores.Count}",
            meant.Count == 0 ? "" : $"{meant.Average(score => score.Relevant / (double)First):F3}",
            meant.Count == 0 ? "" : $"{meant.Average(score => score.Relevant / (double)score.Possible):F3}",
            obvious.Count == 0 ? "" : $"{obvious.Average(score => score.Rank == 1 ? 1 : 0):F3}",
            obvious.Count == 0 ? "" : $"{obvious.Average(score => score.ReciprocalRank):F3}",
            $"{meant.Count(score => score.Found.Count == 0)}",
            shown == 0 ? "" : $"{scores.Sum(score => score.ShownWhole) / (double)shown:F3}"
        );
    }

    /// <summary>What one search found.</summary>
    /// <param name="Found">The ids of the articles in their order.</param>
    /// <param name="Rank">Where the first of the obvious stands, from 1; 0 where none does.</param>
    /// <param name="Relevant">How many of the first five are meant.</param>
    /// <param name="Shown">How many of the first ten have all that was typed.</param>
    /// <param name="ShownWhole">Of those how many show it in headline and passages.</param>
    private sealed record SearchScore(
        JudgedSearch Judged,
        IReadOnlyList<string> Found,
        int Rank,
        int Relevant,
        int Shown,
        int ShownWhole
    )
    {
        public bool HasArticles => Judged.Obvious.Count + Judged.Further.Count > 0;

        public int Possible => Math.Min(First, Judged.Obvious.Count + Judged.Further.Count);

        public double ReciprocalRank => Rank == 0 ? 0 : 1.0 / Rank;

        public bool IsWrong => HasArticles && (Rank != 1 || Relevant < Possible);

        public static SearchScore Of(JudgedSearch judged, SearchResults results, Dictionary<long, List<string>> ids)
        {
            string Id(long article) => ids[article].Find(judged.IsRelevant) ?? ids[article][0];
            var found = results.Articles.Select(hit => Id(hit.Article.Id)).Take(LastRank).ToList();
            var passages = results
                .Articles.Take(10)
                .Select(hit => ShownWords.Of(judged.Query, hit, results.Notes.Nowhere.Select(word => word.Word)))
                .ToList();
            return new SearchScore(
                judged,
                found,
                found.FindIndex(judged.Obvious.Contains) + 1,
                found.Take(First).Count(judged.IsRelevant),
                passages.Count(shown => shown is not null),
                passages.Count(shown => shown is true)
            );
        }

        public string Told() =>
            $"{Judged.Query} ({Judged.Kind}): obvious at {Rank}, {Relevant} of {Possible}\n"
            + string.Concat(
                Found
                    .Take(First)
                    .Select(id =>
                        $"    {(Judged.Obvious.Contains(id) ? "!" : Judged.Further.Contains(id) ? "+" : " ")} {id}\n"
                    )
            )
            + string.Concat(
                Judged.Obvious.Where(id => Found.Take(First).All(f => f != id)).Select(id => $"    missed {id}\n")
            );
    }
}
