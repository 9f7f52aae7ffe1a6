using System.Text.RegularExpressions;
using NewsReader.Text.Languages;

namespace NewsReader.Tests.Text.Languages;

/// <summary>A word list that is wrong is told at once, with its file and its line.</summary>
public sealed class WordListsTests
{
    [Theory]
    [InlineData("said", 1, "stands before the first list")]
    [InlineData("[verbs]\nsaid\n[verbs]", 3, "there is a list [verbs] before")]
    [InlineData("[verbs]\n# comment\nsaid\n\nsaid", 5, "'said' is in the list already")]
    [InlineData("[verbs]\nsaid\t", 2, "has an empty column")]
    [InlineData("[verbs]\n\tsaying", 2, "has an empty column")]
    [InlineData("[verbs]\nsaid\t\tsaying", 2, "has an empty column")]
    [InlineData("[verbs]\nsaid \tsaying", 2, "blanks around one")]
    public void A_broken_line_is_told(string text, int line, string why)
    {
        var problem = Assert.Throws<InvalidDataException>(() => Read(text));

        Assert.StartsWith($"words.txt:{line}: ", problem.Message);
        Assert.Contains(why, problem.Message);
    }

    [Fact]
    public void A_line_with_other_columns_than_its_list_has_is_told()
    {
        var lists = Read("[networks]\nX\tX\nTruth");

        var problem = Assert.Throws<InvalidDataException>(() => lists.Pairs("networks"));

        Assert.Equal("words.txt:3: a line of [networks] has 1 columns behind its word, not 0.", problem.Message);
    }

    [Theory]
    [InlineData("[months]\nMay\tfive")]
    [InlineData("[months]\nMay(\t5")]
    public void A_value_that_is_none_is_told(string text)
    {
        var lists = Read(text);

        var problem = Assert.Throws<InvalidDataException>(() =>
            lists.Rows("months", 1, 1, (name, columns) => (new Regex(name), int.Parse(columns[0])))
        );

        Assert.StartsWith("words.txt:2: ", problem.Message);
        Assert.NotNull(problem.InnerException);
    }

    [Fact]
    public void An_alternative_that_is_no_regular_expression_is_told()
    {
        var lists = Read("[notices]\ncopyright .*\nsubscribe (");

        var problem = Assert.Throws<InvalidDataException>(() => lists.Alternatives("notices"));

        Assert.StartsWith("words.txt:3: ", problem.Message);
    }

    [Fact]
    public void A_list_that_is_missing_is_told() =>
        Assert.Equal(
            "words.txt has no list [titles].",
            Assert.Throws<InvalidDataException>(() => Read("[verbs]\nsaid").Exact("titles")).Message
        );

    [Fact]
    public void A_list_that_nothing_reads_is_told()
    {
        var lists = Read("[verbs]\nsaid\n[titles]\nMr");
        lists.Exact("verbs");

        Assert.Equal(
            "words.txt: nothing reads the list [titles].",
            Assert.Throws<InvalidDataException>(lists.End).Message
        );
    }

    [Fact]
    public void A_kind_that_nothing_reads_is_told()
    {
        var lists = Read("[verbs]\nsaid\tsaying\ntweeted\tsaying postin");
        lists.ExactOf("verbs", "saying");
        lists.ExactOf("verbs", "posting");

        Assert.Equal(
            "words.txt:3: 'postin' is no kind of a word in [verbs].",
            Assert.Throws<InvalidDataException>(lists.End).Message
        );
    }

    [Fact]
    public void A_word_is_of_the_kinds_that_its_line_names()
    {
        var lists = Read("[verbs]\nsaid\tsaying\ntweets\tsaying noun");

        Assert.Equal(["said", "tweets"], lists.ExactOf("verbs", "saying").Order());
        Assert.Equal(["tweets"], lists.ExactOf("verbs", "noun"));
    }

    private static WordLists Read(string text) => WordLists.Read("words.txt", new StringReader(text));
}
