using NewsReader.Text.Languages;

namespace NewsReader.Tests.Text;

public sealed class WordFamiliesTests
{
    [Theory]
    [InlineData("elected", "elect electing election elections elects")]
    [InlineData("endorsement", "endorse endorsed endorsements endorses endorsing")]
    [InlineData("caucus", "caucused caucuses caucusing")]
    [InlineData("women", "woman")]
    [InlineData("bought", "buy buying buys")]
    [InlineData("news", "")]
    [InlineData("new", "")]
    [InlineData("us", "")]
    [InlineData("use", "used uses using")]
    [InlineData("universe", "universes")]
    [InlineData("university", "universities")]
    [InlineData("organ", "organs")]
    [InlineData("authority", "authorities")]
    [InlineData("quit", "quits quitting")]
    [InlineData("heroin", "heroins")]
    [InlineData("one", "ones")]
    [InlineData("main", "mains")]
    [InlineData("taxes", "tax taxed taxing")]
    [InlineData("okoye", "okoyes")]
    [InlineData("dufresnes", "dufresne")]
    [InlineData("33m", "")]
    public void A_word_has_its_forms_and_no_others(string word, string others) =>
        Assert.Equal(
            others.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Lexicon.English.Search!.Families.Of(word).Skip(1).Order(StringComparer.Ordinal)
        );
}
