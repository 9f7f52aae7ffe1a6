using NewsReader.Articles;
using NewsReader.Sources;

namespace NewsReader.Tests.Analysis;

/// <summary>Who says each quotation of a short article: every one of them, in order.</summary>
public sealed class SpeakersTests
{
    public static TheoryData<string, string, string> Articles() => WrittenArticles.Of("Speakers.txt", "said:");

    [Theory]
    [MemberData(nameof(Articles))]
    public void Each_quotation_has_its_speaker(string title, string text, string said)
    {
        const string Headline = "headline: ";
        var whole = text.StartsWith(Headline, StringComparison.Ordinal)
            ? text[Headline.Length..].Replace("\n", "\n\n", StringComparison.Ordinal)
            : $"News in brief\n\n{text}";
        var article = TestPipeline.News.Parse($"{whole}\n", ArticleFormat.PlainText);

        Assert.Equal(said, string.Join(" | ", article.Quotations.Select(q => $"{q.Said} = {Speaker(q)}")));
        Assert.NotEmpty(title);
    }

    private static string Speaker(ArticleQuotation quoted)
    {
        var q = quoted.Quotation;
        var who = q.Speaker?.Name ?? (q.SpeakerText is { } text && q.OnBehalfOf is not null ? $"({text})" : "nobody");
        return q.OnBehalfOf is { } whom && q.Speaker is null ? $"{who} for {whom.Name}" : who;
    }
}
