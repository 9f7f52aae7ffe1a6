using System.Text.RegularExpressions;
using NewsReader.Text.Languages;

namespace NewsReader.Tests.Text.Languages;

public sealed class WordSetTests
{
    private static readonly WordSet AsWritten = new(["The", "the", "op-ed"], anyCase: false);
    private static readonly WordSet InAnyCase = new(["user", "op-ed", "last night", "a.m."], anyCase: true);

    [Fact]
    public void A_word_is_found_as_it_is_written_or_in_any_case()
    {
        Assert.True(AsWritten.Contains("The"));
        Assert.False(AsWritten.Contains("THE"));
        Assert.True(InAnyCase.Contains("USER"));
        Assert.False(InAnyCase.Contains("users"));
        Assert.False(InAnyCase.Contains(""));
    }

    [Fact]
    public void A_word_as_long_as_any_is_found()
    {
        var longest = new string('a', 200);

        Assert.True(new WordSet([longest], anyCase: false).Contains(longest));
        Assert.False(new WordSet([longest], anyCase: false).Contains(longest.AsSpan(1)));
    }

    [Fact]
    public void A_text_begins_with_ends_with_and_holds_a_word()
    {
        Assert.True(AsWritten.Begins("Theodore"));
        Assert.False(AsWritten.Begins("Th"));
        Assert.True(AsWritten.EndsIn("breathe the"));
        Assert.False(AsWritten.EndsIn("them"));
        Assert.True(InAnyCase.StandsIn("two Users"));
        Assert.False(InAnyCase.StandsIn("use"));
    }

    [Theory]
    [InlineData("last \t night", true)]
    [InlineData("a.m.", true)]
    [InlineData("abm.", false)]
    [InlineData("op-ed", true)]
    public void Its_pattern_matches_its_words_with_any_blanks(string text, bool matches) =>
        Assert.Equal(matches, Regex.IsMatch(text, $"^{InAnyCase.ToPattern()}$"));
}
