using NewsReader.Text.Languages;

namespace NewsReader.Tests.Text.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [MemberData(nameof(News))]
    public void A_paragraph_of_news_is_told(string language, string text) =>
        Assert.Equal(language, LanguageDetector.Tell(text));

    public static TheoryData<string, string> News()
    {
        var paragraphs = new TheoryData<string, string>();
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Text", "Languages", "news.txt"));
        foreach (var part in text.ReplaceLineEndings("\n").Split("\n== ").Skip(1))
        {
            var lines = part.Split('\n', 2);
            foreach (var paragraph in lines[1].Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
                paragraphs.Add(lines[0], paragraph.Trim());
        }
        return paragraphs;
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
    public void English_around_foreign_names_is_English() =>
        Assert.Equal(
            "en",
            LanguageDetector.Tell(
                "Jordi Puigdemont i Casamajó, José Luis Rodríguez Zapatero and Íñigo Errejón Galván met Giuseppe Conte, "
                    + "Björn Höcke and François Hollande in Zaragoza on Monday, the ministry said."
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
