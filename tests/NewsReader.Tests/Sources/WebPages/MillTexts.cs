using NewsReader.Sources;
using NewsReader.Sources.WebPages;

namespace NewsReader.Tests.Sources.WebPages;

/// <summary>Paragraphs of an article on a page, long enough to be known for text.</summary>
internal static class MillTexts
{
    public const string One =
        "The mill on the river closed on Tuesday after a hundred and four years, and two hundred people who worked "
        + "there went home early, some of them singing, most of them not, and all of them with a loaf under the arm.";

    public const string Two =
        "Nobody had expected it before the spring, said the foreman, who has kept the keys since his father gave them "
        + "to him, and who will hand them to the council on Friday, in a box that he has made for them himself.";

    public const string Three =
        "The council meets again on Thursday, and the company will send somebody who can answer questions about the "
        + "pensions, the land, the water wheel and the cat that lives in the office and catches what it can.";

    /// <summary>The text that is read of a page in English.</summary>
    /// <param name="body">What stands in its body.</param>
    public static string TextOf(string body, Uri? address = null) =>
        TestPipeline
            .News.Parse(
                WebPage.Read($"<html lang=en><head></head><body>{body}</body></html>", address).Text,
                ArticleFormat.Markdown
            )
            .ReadingText;
}
