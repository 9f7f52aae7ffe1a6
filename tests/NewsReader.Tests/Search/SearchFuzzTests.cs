using System.Text;
using NewsReader.Search.Language;
using NewsReader.Search.Results;
using NewsReader.Storage.Sqlite.Search;
using NewsReader.Tests.Library;

namespace NewsReader.Tests.Search;

/// <summary>Any string is a query: a hundred thousand of them, the same in every run.</summary>
public sealed class SearchFuzzTests
{
    private const int Queries = 100_000;

    /// <summary>Stands in every query, and so would in a statement that is not parameterised.</summary>
    private const string Typed = "zqzq";

    private static readonly string[] Pieces =
    [
        "mill",
        "Marta",
        "Okoye",
        "said",
        "the",
        "of",
        "a*",
        "mil*",
        "\"",
        "\"mill opens\"",
        "“",
        "”",
        "(",
        ")",
        "((",
        "))",
        "-",
        "--",
        "OR",
        "AND",
        "NOT",
        "NEAR(",
        "near(mill opens, 3)",
        "near(",
        ",",
        "*",
        "^mill",
        "{Headline} :",
        "headline:",
        ":",
        "person:",
        "person:okoye",
        "person:\"",
        "-person:okoye",
        "company:bright",
        "company:%",
        "organization:bright",
        "organization:\"",
        "kind:company",
        "-kind:party",
        "kind:x",
        "said:machine",
        "said:\"it is",
        "speaker:okoye",
        "about:x",
        "medium:Twitter",
        "by:lee",
        "role:chief",
        "source:paper",
        "source:*",
        "on:2026",
        "on:last week",
        "before:9999",
        "before:0001-01-01",
        "after:9999-12-31",
        "after:yesterday",
        "is:unread",
        "is:starred",
        "-is:read",
        "has:tweet",
        "has:note",
        "story:mill-closes",
        "story:'x'",
        "-story:x",
        "has:highlight",
        "sort:newest",
        "sort:",
        "'; DROP TABLE Articles; --",
        "' OR 1=1 --",
        "$match",
        "@p0",
        "?1",
        "<script>alert(1)</script>",
        "&lt;",
        "\0",
        "\u0001",
        "\u0002",
        "\u0003",
        "\u202E",
        "\uE000",
        "\uE0001",
        "\uE002",
        "\uD800",
        "\uDC00",
        "漢字",
        "кофе",
        "قهوة",
        "ไทย",
        "😀",
        "½",
        "ß",
        "İ",
        "e\u0301",
        "\u00A0",
        "\t",
        "\r\n",
        "1",
        "2026-05-10",
        "10:30",
        ".",
        "…",
        "—",
        "%",
        "_",
        "\\",
        "/",
        "#",
        "a",
        "I",
    ];

    [Fact]
    public async Task A_hundred_thousand_queries_find_or_find_nothing()
    {
        await using var stored = await TemporaryLibrary.OpenAsync();
        stored.Write(
            "1.txt",
            TemporaryLibrary.Article(
                "Mill opens",
                "Marta Okoye",
                "Brightwater Industries",
                "It is a miraculous machine"
            )
        );
        stored.Write(
            "2.txt",
            TemporaryLibrary.Article("Mill closes", "Renée Dufresne", "Brightwater Industries", "We tried everything")
        );
        await stored.ImportAsync(cancel: TestContext.Current.CancellationToken);

        var workers = Environment.ProcessorCount;
        await Parallel.ForAsync(
            0,
            workers,
            TestContext.Current.CancellationToken,
            async (worker, cancel) =>
            {
                await using var library = stored.CreateDbContext();
                var names = new Dictionary<string, MeantName>(StringComparer.Ordinal);
                for (var number = worker; number < Queries; number += workers)
                {
                    var text = Generated(number);
                    try
                    {
                        var query = SearchQuery.Parse(text);
                        Assert.All(query.Problems, problem => Assert.InRange(problem.Span.Start, 0, text.Length));
                        // Names are looked up once each: what is done with them is what is tried here.
                        var understood = await UnderstoodQuery.OfAsync(
                            library,
                            query,
                            async (name, kinds) =>
                                names.TryGetValue($"{name.Use} {name.Name}", out var known)
                                    ? known with
                                    {
                                        Node = name,
                                    }
                                    : names[$"{name.Use} {name.Name}"] = await MeantNames.FindAsync(
                                        library,
                                        name,
                                        kinds,
                                        cancel
                                    ),
                            cancel
                        );
                        foreach (var thing in new[] { IndexedThing.Articles, IndexedThing.Quotations })
                        {
                            var search = new SearchStatement(understood, thing);
                            Assert.DoesNotContain(Typed, search.Conditions);
                            using var reading = await BoundedReading.StartAsync(
                                library,
                                TimeSpan.FromSeconds(30),
                                cancel
                            );
                            SqliteTextIndex.Hits(
                                reading,
                                search,
                                isRanked: number % 2 == 0,
                                isOldestFirst: number % 3 == 0,
                                behind: null,
                                5
                            );
                            if (search.Quoted is { } quoted)
                                SqliteTextIndex.ArticlesQuoting(reading, quoted);
                            if (search.Few is { } few)
                                SqliteTextIndex.Few(reading, few, search.Parameters, 5);
                            Assert.False(reading.IsOver);
                        }
                        // The whole way, with passages, facets and all that a page shows.
                        if (number % 100 == 0)
                            await stored.Search.SearchAsync(query, cancel: cancel);
                        if (number % 100 == 1)
                            await stored.Search.SearchQuotationsAsync(query, cancel: cancel);
                        if (number % 100 == 2)
                            await stored.Search.SearchNamesAsync(query, cancel);
                        if (number % 100 == 3)
                            await new SqliteSuggestionIndex(stored).SuggestAsync(text, TestPipeline.Links, cancel);
                        if (number % 100 == 4)
                            await stored.Search.FindInAsync(1, query, cancel);
                    }
                    catch (Exception e) when (e is not OperationCanceledException)
                    {
                        Assert.Fail($"Query {number}, {System.Text.Json.JsonSerializer.Serialize(text)}: {e}");
                    }
                }
            }
        );

        Assert.Equal(2, stored.Scalar("SELECT COUNT(*) FROM Articles"));
    }

    private static string Generated(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        for (var pieces = random.Next(1, 14); pieces > 0; pieces--)
        {
            text.Append(
                random.Next(10) == 0
                    ? ((char)random.Next(char.MaxValue)).ToString()
                    : Pieces[random.Next(Pieces.Length)]
            );
            if (random.Next(3) > 0)
                text.Append(' ');
        }
        if (number % 5_000 == 0)
            text.Insert(0, string.Concat(Enumerable.Repeat(text.ToString(), 10_000 / text.Length)));
        return text.Insert(random.Next(text.Length), Typed).ToString();
    }
}
