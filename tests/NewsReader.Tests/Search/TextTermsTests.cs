using NewsReader.Search.Language;
using NewsReader.Search.Results;
using NewsReader.Text;

namespace NewsReader.Tests.Search;

public sealed class TextTermsTests
{
    [Theory]
    [InlineData("mill", "The mills’ owner milled; a Mill, the windmill.", "0:mills|0:milled|0:Mill")]
    [InlineData("harbour", "The harbor and the HARBOURS.", "0:harbor|0:HARBOURS")]
    [InlineData("resume", "Her résumé, her re\u0301sume\u0301s.", "0:résumé|0:re\u0301sume\u0301s")]
    [InlineData("US", "US troops told us that the U.S. would stay. USA, Us.", "0:US|0:U.S|0:USA")]
    [InlineData("\"mill closes\"", "The mill closes. Mill: closing! The mill it closes.", "0:mill closes")]
    [InlineData(
        "near(mill fire, 2)",
        "A mill on fire. Nobody was near it. The mill stands far away from any other fire.",
        "0:mill|0:fire"
    )]
    [InlineData("manufact*", "Manufacturing and manufacture, in fact.", "0:Manufacturing|0:manufacture")]
    public void Places_are_found_as_the_index_finds_them(string query, string text, string expected)
    {
        var nodes = SearchQuery
            .Parse(query)
            .Root!.Leaves(wanted: true)
            .Select(node =>
                node is WordsNode { IsPlain: true } words
                    ? new TermNode(words.Span, words.Words, WordForms.AllOf(words.Words))
                    : node
            )
            .ToList();
        var places = new TextTerms(nodes).In(text).Select(place => $"{place.Term}:{text[place.Start..place.End]}");

        Assert.Equal(expected, string.Join('|', places));
    }

    [Fact]
    public void Of_places_over_another_the_longest_stands_and_words_are_counted()
    {
        TermNode[] terms =
        [
            new(new TextSpan(0, 1), "united", ["united"]),
            new(new TextSpan(0, 1), "united nations", ["united nations"]),
            new(new TextSpan(0, 1), "ann lee", [])
            {
                Words =
                [
                    ["ann"],
                    ["lee"],
                ],
            },
        ];

        var places = new TextTerms(terms).In("Ann told the United Nations: united, Lee left.");

        Assert.Equal(
            [
                new FoundPlace(0, 3, 2, 1, 0),
                new FoundPlace(13, 27, 1, 0, 3),
                new FoundPlace(29, 35, 0, 0, 5),
                new FoundPlace(37, 40, 2, 2, 6),
            ],
            places
        );
    }

    [Fact]
    public void A_text_of_one_word_costs_what_its_length_costs()
    {
        var text = string.Concat(Enumerable.Repeat("mill ", 20_000));
        var terms = new TextTerms([new WordsNode(default, SearchedText.Article, "mill mill mill", IsBeginning: false)]);

        Assert.Equal(6_666, terms.In(text).Count);
    }
}
