namespace NewsReader.Web.Tests;

/// <summary>Articles in other languages than the pages, over HTTP.</summary>
public sealed class LanguageTests
{
    [Fact]
    public async Task An_article_in_another_language_says_so_on_its_page_and_in_lists()
    {
        await using var app = await ReaderApplication.StartAsync(
            (
                "fi.md",
                "---\ntitle: Uimahalli suljetaan\nauthor: Aino "
                    + "Korhonen\n---\n\nKaupunginvaltuusto päätti torstai-iltana "
                    + "sulkea uimahallin, vaikka yli kuusituhatta asukasta oli "
                    + "allekirjoittanut vetoomuksen. ”Korjaus "
                    + "tulisi kalliimmaksi kuin uusi rakennus”, sanoi kaupunginjohtaja Mikko Laine.\n"
            ),
            (
                "ar.md",
                "---\ntitle: Pool\nlanguage: en\n---\n\nقرر المجلس البلدي مساء الخميس "
                    + "إغلاق المسبح رغم توقيع أكثر من ستة آلاف "
                    + "من السكان على عريضة احتجاج. وقالت رئيسة البلدية إن الإصلاحات ستكلف "
                    + "أكثر من مبنى جديد، وتتوقع الشركة "
                    + "خسائر هذا العام بسبب ارتفاع أسعار الطاقة، فيما تراجعت أسهمها بأكثر من "
                    + "عشرة في المئة بعد الظهر.\n"
            ),
            (
                "es.txt",
                "El ayuntamiento cierra la piscina\n\nEl ayuntamiento aprobó este "
                    + "jueves el cierre de la piscina municipal. "
                    + "«Las obras costarían más que un edificio nuevo», explicó la alcaldesa, Lucía Benítez.\n"
            )
        );

        var finnish = await app.GetAsync("/articles/uimahalli-suljetaan");
        Assert.Contains("<h1 lang=\"fi\" dir=\"ltr\">Uimahalli suljetaan</h1>", finnish);
        Assert.Contains("This article is in Finnish: who is named in it is not read yet.", finnish);
        Assert.DoesNotContain("/people/", finnish);
        var arabic = await app.GetAsync("/articles/pool");
        Assert.Contains("<h1 lang=\"ar\" dir=\"rtl\">Pool</h1>", arabic);
        Assert.Matches("<div class=\"text\"\\s+lang=\"ar\"\\s+dir=\"rtl\">", arabic);
        var spanish = await app.GetAsync("/articles/el-ayuntamiento-cierra-la-piscina");
        Assert.Contains("href=\"/people/lucia-benitez\"", spanish);
        Assert.DoesNotContain("shortcoming", spanish);
        var list = await app.GetAsync("/articles");
        Assert.Contains("<h2 lang=\"fi\" dir=\"ltr\">", list);
        Assert.Contains("<h2 lang=\"ar\" dir=\"rtl\">", list);
        Assert.Contains("<h2 lang=\"es\" dir=\"ltr\">", list);
        Assert.Equal(
            ["ar", "en", "es", "fi"],
            (await app.GetAsync("/api/articles"))
                .Split("\"language\":\"")
                .Skip(1)
                .Select(part => part[..part.IndexOf('"')])
                .Order(StringComparer.Ordinal)
        );
    }
}
