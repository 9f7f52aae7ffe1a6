using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Search.Language;

namespace NewsReader.Tests.Search.Language;

public sealed class TypedTermsTests
{
    private static readonly Dictionary<string, EntityLink> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["marta okoye"] = Link(1, EntityKind.Person, "Marta Okoye"),
        ["okoye"] = Link(1, EntityKind.Person, "Marta Okoye"),
        ["bdc"] = Link(2, EntityKind.Company, "Brightwater Dairy Council"),
        ["board of trade"] = Link(3, EntityKind.Company, "Board of Trade"),
    };

    [Theory]
    [InlineData("who is marta okoye", "[marta okoye]=Marta Okoye!")]
    [InlineData(
        "why did okoye leave the board of trade",
        "[okoye]=Marta Okoye [leave] [board of trade]=Board of Trade!"
    )]
    [InlineData("bdc chairman", "[bdc]=Brightwater Dairy Council! [chairman]")]
    [InlineData("debate april 2016", "[debate] [april 2016]@2016-04-01..2016-04-30")]
    [InlineData("floods 2024", "[floods] [2024]@2024-01-01..2024-12-31")]
    [InlineData("raised 33 million", "[raised] [33 million]")]
    [InlineData("new hampshire primary", "[new hampshire] [primary]")]
    [InlineData("health care plan", "[health care] [plan]")]
    [InlineData("the of", "[the] [of]")]
    [InlineData("marta and okoye", "[marta] [okoye]=Marta Okoye")]
    public void Words_that_mean_one_thing_are_one_term(string query, string expected)
    {
        var words = SearchQuery.Parse(query).Parts.Cast<WordsNode>().ToList();
        var typed = new TypedTerms(words);
        var terms = typed.Of(
            typed
                .Runs.Where(run => Known.ContainsKey(run.Typed))
                .ToDictionary(run => run, run => (IReadOnlyList<EntityLink>)[Known[run.Typed]]),
            typed.Compounds.Where(compound => compound.Value == "healthcare").Select(of => of.Key).ToHashSet(),
            isAlone: true
        );

        Assert.Equal(
            expected,
            string.Join(
                ' ',
                terms.Select(term =>
                    $"[{term.Typed}]"
                    + (term.Meant.Count > 0 ? $"={term.Meant[0].Name}{(term.IsNamed ? "!" : "")}" : "")
                    + (term.Period is { } period ? $"@{period.First:yyyy-MM-dd}..{period.Last:yyyy-MM-dd}" : "")
                )
            )
        );
        Assert.All(terms, term => Assert.Equal(term.Typed, query[term.Span.Start..term.Span.End]));
    }

    [Fact]
    public void Words_that_hold_a_question_together_are_not_wanted_beside_a_field() =>
        Assert.Empty(
            new TypedTerms([.. SearchQuery.Parse("the of").Parts.Cast<WordsNode>()]).Of(
                new Dictionary<TypedRun, IReadOnlyList<EntityLink>>(),
                new HashSet<TypedRun>(),
                isAlone: false
            )
        );

    private static EntityLink Link(long id, EntityKind kind, string name) =>
        new(id, kind, name.ToLowerInvariant().Replace(' ', '-'), name, Articles: 3, Quotations: 0);
}
