using NewsReader.Search.Language;
using NewsReader.Search.Results;
using NewsReader.Storage.Sqlite.Search;

namespace NewsReader.Tests.Search;

/// <summary>Every field that is listed, so that a new one is tested with the others.</summary>
public sealed class SearchFieldTests : SearchFixture
{
    public static TheoryData<string> Fields { get; } = [.. SearchFields.All.Select(known => known.Name)];

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task A_field_is_searched_for_alone_not_and_among_others(string name)
    {
        var example = Field(name).Example;

        foreach (
            var text in new[]
            {
                example,
                $"-{example}",
                $"({example} OR is:read) mill",
                $"-({example} is:starred said:bread)",
                $"{example} said:bread person:okoye",
            }
        )
        {
            var query = SearchQuery.Parse(text);

            Assert.Empty(query.Problems);
            Assert.True(query.Root is not null || query.Order is not null, text);
            Assert.False((await Library.Search.SearchAsync(query, cancel: Cancel)).Notes.IsCutOff);
            Assert.False((await Library.Search.SearchQuotationsAsync(query, cancel: Cancel)).Notes.IsCutOff);
            await Library.Search.SearchNamesAsync(query, Cancel);
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task A_field_takes_what_is_offered_behind_its_colon(string name)
    {
        var offered = await new SqliteSuggestionIndex(Library).SuggestAsync(
            $"mill {name}:",
            TestPipeline.Links,
            Cancel
        );

        Assert.Equal(Field(name).Values.Take(8), offered.Select(o => o.Words).Take(Field(name).Values.Count));
        foreach (var offer in offered)
        {
            Assert.StartsWith($"mill {name}:", offer.Typed, StringComparison.Ordinal);
            Assert.Empty(SearchQuery.Parse(offer.Typed).Problems);
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_without_a_value_is_told_what_it_takes(string name)
    {
        var problem = Assert.Single(SearchQuery.Parse($"{name}:").Problems);

        Assert.Equal($"Behind “{name}:” stands what to look for: {Field(name).Example}.", problem.Message);
    }

    private static SearchField Field(string name) => SearchFields.All.Single(field => field.Name == name);
}
