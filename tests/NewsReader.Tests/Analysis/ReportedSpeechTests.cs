using NewsReader.Analysis;
using NewsReader.Articles;
using NewsReader.Sources;

namespace NewsReader.Tests.Analysis;

/// <summary>What is said in a short article without quotation marks: all of it, in order.</summary>
public sealed class ReportedSpeechTests
{
    public static TheoryData<string, string, string> Articles() => WrittenArticles.Of("ReportedSpeech.txt", "told:");

    [Theory]
    [MemberData(nameof(Articles))]
    public void What_is_said_has_its_verb_and_speaker(string title, string text, string told)
    {
        var article = TestPipeline.News.Parse($"News in brief\n\n{text}\n", ArticleFormat.PlainText);

        Assert.Equal(told, string.Join(" | ", article.Reported.Select(Told)));
        Assert.All(article.Reported, said => Assert.Equal(QuotationKind.Reported, said.Quotation.Kind));
        Assert.DoesNotContain(article.Quotations, said => said.Quotation.Kind == QuotationKind.Reported);
        Assert.NotEmpty(title);

        string Told(ArticleQuotation said)
        {
            var q = said.Quotation;
            var who = q.Speaker?.Name ?? (q.SpeakerText is { } words ? $"({words})" : "nobody");
            var whom = q.OnBehalfOf is { } behalf && q.Speaker is null ? $" for {behalf.Name}" : "";
            return $"{q.Verb}: {who}{whom}: "
                + string.Join(" + ", q.Parts.Select(part => part.In(article.Source).ToString()));
        }
    }
}
