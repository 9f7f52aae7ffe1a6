using Microsoft.Extensions.DependencyInjection;
using NewsReader.Articles;

namespace NewsReader.Web.Tests.Incoming;

/// <summary>Of what comes in nothing is lost, and nothing is there that did not come.</summary>
public sealed class IncomingTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Incoming");

    private static readonly NewsPipeline Pipeline = new ServiceCollection()
        .AddReading()
        .BuildServiceProvider()
        .GetRequiredService<NewsPipeline>();

    public static TheoryData<string> Names() => [.. IncomingCase.In(Folder).Select(each => each.Name)];

    /// <summary>What is not read right yet: letters and exports. None may be added.</summary>
    private static readonly string[] NotYet =
    [
        "exports/e02-ril_export.html",
        "exports/e04-omnivore.zip",
        "exports/e05-wallabag.json",
        "exports/e08-bookmarks.html",
        "exports/e17-obsidian.md",
        "exports/e18-scrape.txt",
        "mail/m02-preheader.eml",
        "mail/m03-flowed.eml",
        "mail/m04-1252.eml",
        "mail/m06-forward.eml",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_source_gives_what_a_careful_reader_finds_in_it(string name)
    {
        var source = IncomingCase.In(Folder).Single(each => each.Name == name);

        var missed = source
            .Judge(Pipeline)
            .Where(finding => finding.Verdict != Verdict.Kept)
            .Select(finding => $"{finding.Part} {finding.Verdict}: {finding.What}");

        if (NotYet.Contains(name))
            Assert.NotEmpty(missed);
        else
            Assert.Empty(missed);
    }
}
