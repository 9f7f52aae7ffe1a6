using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Library.Identity;

namespace NewsReader.Tests.Library.Identity;

public sealed class IdentityConfidenceTests
{
    [Theory]
    [InlineData(0.95, false)]
    [InlineData(0.8, false)]
    [InlineData(0.79, true)]
    [InlineData(0.45, true)]
    [InlineData(IdentityConfidence.SingleName, false)]
    public void An_article_and_a_page_say_alike_what_is_only_probable(double confidence, bool isProbable)
    {
        var name = new ArticleName(EntityKind.Person, "iris-haldane", "Iris Haldane", 1, "")
        {
            Confidence = confidence,
        };
        var line = new AppearanceLine(1, "ferry-sold", "Ferry sold", "The Paper", default, "", 1, confidence);

        Assert.Equal((isProbable, isProbable), (name.IsProbable, line.IsProbable));
    }
}
