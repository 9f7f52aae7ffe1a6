using NewsReader.Text.Languages;

namespace NewsReader.Tests.Text.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [MemberData(nameof(News))]
    public void News_is_told_and_no_paragraph_of_it_is_taken_for_another_language(string language, string text)
    {
        Assert.Equal(language, LanguageDetector.Tell(text));
        Assert.All(
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            paragraph => Assert.Contains(LanguageDetector.Tell(paragraph), new[] { language, null })
        );
    }

    [Fact]
    public void Of_short_paragraphs_few_are_not_sure()
    {
        var paragraphs = News()
            .SelectMany(row => row.Data.Item2.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .ToList();

        Assert.Equal(71, paragraphs.Count);
        Assert.Equal(4, paragraphs.Count(paragraph => LanguageDetector.Tell(paragraph) is null));
    }

    public static TheoryData<string, string> News()
    {
        var news = new TheoryData<string, string>();
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Text", "Languages", "news.txt"));
        foreach (var part in text.ReplaceLineEndings("\n").Split("\n== ").Skip(1))
        {
            var lines = part.Split('\n', 2);
            news.Add(lines[0], lines[1].Trim());
        }
        return news;
    }

    [Theory]
    [InlineData("")]
    [InlineData("Markets")]
    [InlineData("Madrid 3, Roma 2")]
    [InlineData("https://news.example/el-gobierno-aplaza-la-ley-de-alquileres-de-temporada-tras-el-voto")]
    [InlineData("12345 67890 12345 67890 12345 67890")]
    [InlineData("xqzj wvkq zzxj qqvw xqzj wvkq zzxj qqvw xqzj wvkq")]
    [InlineData("中国")]
    public void Of_a_text_too_short_or_of_no_language_none_is_told(string text) =>
        Assert.Null(LanguageDetector.Tell(text));

    [Fact]
    public void A_long_text_is_what_most_of_it_is_in()
    {
        const string german = "Der Stadtrat hat am Abend beschlossen, das Schwimmbad zu schließen. ";
        const string english = "The council voted to close the swimming pool on Tuesday night. ";

        Assert.Equal(
            "de",
            LanguageDetector.Tell(english + string.Concat(Enumerable.Repeat(german, 100_000)) + english)
        );
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\ud800")]
    [InlineData("\u0301")]
    [InlineData("🙂")]
    [InlineData("a")]
    [InlineData(" ")]
    [InlineData("@a ")]
    public void Text_without_language_ends_soon_however_long(string unit) =>
        Assert.Null(LanguageDetector.Tell(string.Concat(Enumerable.Repeat(unit, 1_000_000))));

    [Fact]
    public void English_around_foreign_names_is_no_other_language() =>
        Assert.Equal(
            "en",
            LanguageDetector.Tell(
                "The ministry said on Monday that Jordi Puigdemont i Casamajó, José Luis Rodríguez Zapatero and Íñigo "
                    + "Errejón Galván had met in Zaragoza, and that nothing was agreed there."
            )
        );

    [Fact]
    public void Every_language_of_the_lists_can_be_told() =>
        Assert.Superset(
            "ar bg cs da de en es fi fr he hi hu id it ja ko nl no pl pt ro ru sv tr uk ur vi zh"
                .Split(' ')
                .ToHashSet(),
            LanguageDetector.Languages.ToHashSet()
        );
}
