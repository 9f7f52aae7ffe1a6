using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Library.Identity;
using NewsReader.Storage.Sqlite;

namespace NewsReader.Tests.Library;

/// <summary>What the user took back: every article names whom it named before, whatever was said.</summary>
public sealed class UndoneWordTests : IAsyncLifetime
{
    /// <summary>Two who share a name and are told apart, one with nothing to tell, and two bodies.</summary>
    private static readonly (string Headline, string Text)[] Articles =
    [
        ("Hip mended", "The surgeon Jonas Vane of Leeds Infirmary mended a hip. “It held,” Dr. Vane said."),
        ("Knee mended", "The surgeon Jonas Vane of Leeds Infirmary mended a knee. “It bends,” Dr. Vane said."),
        ("Goal kept", "The goalkeeper Jonas Vane, 22, kept a goal for Oxley Rovers. “I dived,” Vane said."),
        ("Goal lost", "The goalkeeper Jonas Vane, 22, lost a goal for Oxley Rovers. “I slept,” Vane said."),
        ("Bridge opens", "Delphine Marwood of Oxley opened the bridge. “It holds,” Marwood said."),
        ("Ferry sold", "Nobody knew who had sold the ferry. “It leaks,” Marwood said."),
        ("Kiln fired", "Nobody knew who had fired the kiln. “It burns,” Marwood said."),
        ("Mill opens", "Oxley Flour Company opened a mill. “It turns,” said its chief executive, Ruth Holm."),
        ("Mill shuts", "Oxley Flour Company shut a mill. “It stands,” said its chief executive, Ruth Holm."),
    ];

    private TemporaryLibrary _library = null!;
    private Corrections _corrections = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _library = await TemporaryLibrary.OpenAsync();
        _corrections = new Corrections(_library, new SqliteLibraryStore(), _library.Turns, TimeProvider.System);
        await ImportAsync(Articles);
        await _library.Importer.ReadAgainAsync(Cancel);
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Theory]
    [InlineData("merge jonas-vane jonas-vane-2")]
    [InlineData("merge jonas-vane-2 jonas-vane")]
    [InlineData("merge delphine-marwood jonas-vane")]
    [InlineData("merge jonas-vane ruth-holm; merge ruth-holm delphine-marwood")]
    [InlineData("nobody jonas-vane")]
    [InlineData("nobody delphine-marwood")]
    [InlineData("organization jonas-vane")]
    [InlineData("alias ruth-holm Jonas Vane")]
    [InlineData("alias ruth-holm Delphine Marwood")]
    [InlineData("split jonas-vane 2 the vet")]
    [InlineData("split ruth-holm 1 the miller")]
    [InlineData("yes delphine-marwood")]
    [InlineData("no delphine-marwood")]
    [InlineData("no delphine-marwood; merge delphine-marwood ruth-holm; nobody ruth-holm")]
    public async Task Every_article_names_again_whom_it_named(string said)
    {
        var before = await NamedAsync();
        Assert.Equal(2, before.Count(line => line.Contains(": jonas-vane-2 ", StringComparison.Ordinal)));
        var acts = new List<long>();
        foreach (var word in said.Split("; "))
        {
            acts.Add(await SayAsync(word));
            await _library.Importer.ReadAgainAsync(Cancel);
        }
        Assert.NotEqual(before, await NamedAsync());

        foreach (var act in acts.AsEnumerable().Reverse())
        {
            await _corrections.UndoAsync(act, Cancel);
            await _library.Importer.ReadAgainAsync(Cancel);
        }

        Assert.Equal(before, await NamedAsync());
        Assert.Equal(0, _library.Scalar("SELECT COUNT(*) FROM FormerDecisions"));
        Assert.Equal(0, _library.Scalar("SELECT COUNT(*) FROM Corrections WHERE UndoneAt IS NULL"));
    }

    [Fact]
    public async Task The_first_of_two_merges_is_taken_back_while_the_second_stands()
    {
        var before = await NamedAsync();
        var first = await SayAsync("merge jonas-vane ruth-holm");
        await _library.Importer.ReadAgainAsync(Cancel);
        var second = await SayAsync("merge ruth-holm delphine-marwood");
        await _library.Importer.ReadAgainAsync(Cancel);

        await _corrections.UndoAsync(first, Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);
        Assert.Equal(
            before
                .Select(line => PageOf(line).Replace(": ruth-holm", ": delphine-marwood", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
            (await NamedAsync()).Select(PageOf)
        );

        await _corrections.UndoAsync(second, Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);
        Assert.Equal(before.Select(PageOf), (await NamedAsync()).Select(PageOf));
    }

    [Fact]
    public async Task What_came_meanwhile_is_decided_on_by_evidence()
    {
        var merge = await SayAsync("merge jonas-vane jonas-vane-2");
        await _library.Importer.ReadAgainAsync(Cancel);
        await ImportAsync([
            ("Goal seen", "The goalkeeper Jonas Vane, 22, saw a goal of Oxley Rovers. “I woke,” Vane said."),
            ("Hand mended", "The surgeon Jonas Vane of Leeds Infirmary mended a hand. “It writes,” Dr. Vane said."),
        ]);

        await _corrections.UndoAsync(merge, Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);

        Assert.Equal(
            [
                "Goal kept: jonas-vane",
                "Goal lost: jonas-vane",
                "Goal seen: jonas-vane",
                "Hand mended: jonas-vane-2",
                "Hip mended: jonas-vane-2",
                "Knee mended: jonas-vane-2",
            ],
            (await NamedAsync()).Select(PageOf).Where(line => line.Contains(": jonas", StringComparison.Ordinal))
        );
    }

    /// <returns>The id of its first correction.</returns>
    private async Task<long> SayAsync(string word)
    {
        var words = word.Split(' ', 4);
        await using var library = _library.CreateDbContext();
        var page = (await library.EntityLinkAsync(EntityKind.Person, words[1], Cancel))!;
        switch (words[0])
        {
            case "merge":
                var into = (await library.EntityLinkAsync(EntityKind.Person, words[2], Cancel))!;
                return (await _corrections.MergeAsync(page, into, Cancel)).Id;
            case "nobody":
                return (await _corrections.DismissAsync(page, Cancel)).Id;
            case "organization":
                return (await _corrections.ChangeKindAsync(page, Cancel)).Id;
            case "alias":
                return (await _corrections.AddAliasAsync(page, string.Join(' ', words[2..]), Cancel)).Id;
            case "split":
                var named = await library.AppearancesAsync(page.Id, before: null, 40, Cancel);
                var chosen = named.Take(int.Parse(words[2])).Select(line => line.ArticleId).ToList();
                return (await _corrections.SplitAsync(page, chosen, words[3], Cancel))[0].Id;
            default:
                var asked = (await library.DoubtsAsync(10, Cancel)).First(doubt => doubt.Who.Id == page.Id);
                return words[0] == "yes"
                    ? await _corrections.ConfirmAsync(asked.Who, asked.Doubt, Cancel)
                    : await _corrections.RefuseAsync(asked.Who, asked.Doubt, Cancel);
        }
    }

    private static string PageOf(string line) => string.Join(' ', line.Split(' ')[..3]);

    /// <summary>Whom each article names, how sure that is of a person, and why.</summary>
    private async Task<List<string>> NamedAsync()
    {
        await using var library = _library.CreateDbContext();
        return
        [
            .. library
                .Appearances.Select(a => new
                {
                    a.Article!.Headline,
                    a.Entity!.Slug,
                    a.Confidence,
                    a.Reason,
                    a.Entity.Kind,
                })
                .AsEnumerable()
                .Select(a =>
                    a.Kind == EntityKind.Person
                        ? FormattableString.Invariant($"{a.Headline}: {a.Slug} {a.Confidence:0.###} {a.Reason}")
                        : $"{a.Headline}: {a.Slug}"
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    private async Task ImportAsync((string Headline, string Text)[] articles)
    {
        foreach (var (headline, text) in articles)
            _library.Write($"{headline}.txt", $"{headline}\n\nBy Ann Lee\n\n{text}\n");
        await _library.ImportAsync(cancel: Cancel);
    }
}
