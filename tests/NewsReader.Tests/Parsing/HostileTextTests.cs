using NewsReader.Articles;
using NewsReader.Sources;
using NewsReader.Text;

namespace NewsReader.Tests.Parsing;

/// <summary>Texts that no paper prints and that a reader must get through all the same.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts() =>
        [
            "Quotes\n\n"
                + new string('“', 10_000)
                + "\n\n"
                + string.Concat(Enumerable.Repeat("‘ ", 10_000))
                + "\n\n"
                + string.Concat(Enumerable.Repeat("\"a ", 10_000)),
            "No space\n\n" + new string('a', 1_000_000) + "\n\n" + new string('A', 100_000),
            "Brackets\n\n"
                + string.Concat(Enumerable.Repeat("(“", 10_000))
                + "x"
                + string.Concat(Enumerable.Repeat("”)", 10_000))
                + "\n\n"
                + string.Concat(Enumerable.Repeat("[RELATED: ", 10_000)),
            "Scripts\n\n"
                + string.Concat(Enumerable.Repeat("שלום עולם 漢字 ", 3_000))
                + "\n\na"
                + new string('\u0301', 50_000)
                + "\n\n\u202Esaid\u202C Ann Lee",
            "Surrogates \ud800\n\n“\udc00,” Ann \ud800 Lee said on \ud83d Monday \ud83d\ude00.",
            "Signatures\n\n" + string.Concat(Enumerable.Repeat("— A (@a) ", 3_000)),
            "Names\n\n" + string.Concat(Enumerable.Repeat("Ann Lee of Acme Corp. told Bo Chan. ", 5_000)),
            "By "
                + string.Concat(Enumerable.Repeat("Ann Lee and ", 5_000))
                + "\n\n"
                + string.Concat(Enumerable.Repeat("\n\n“A", 5_000)),
            "Word",
            "\u0000\u0001\u0002 controls\n\n\u0007 said Ann Lee.",
        ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Any_text_is_read_to_its_end(string text)
    {
        var article = NewsArticle.Read("hostile.txt", text, ArticleFormat.PlainText);

        Assert.Equal(UnicodeText.Compose(text), article.Source);
        Assert.NotEmpty(article.Headline);
        Assert.NotNull(article.Html);
        Assert.All(article.Quotations, quotation => Assert.InRange(quotation.Quotation.Span.End, 1, text.Length));
    }
}
