using System.Text;
using NewsReader.Sources;
using NewsReader.Sources.Feeds;

namespace NewsReader.Tests.Sources.Feeds;

/// <summary>A file whose type is missing, or tells nothing, is played or shown by its address.</summary>
public sealed class MediaTypeTests
{
    [Theory]
    [InlineData("<media:content medium='video' url='https://n.example/2.mp4'/>", "<video")]
    [InlineData("<media:content medium='audio' url='https://n.example/2.mp4'/>", "<audio")]
    [InlineData("<enclosure url='https://n.example/1.mp3'/>", "<audio")]
    [InlineData("<enclosure url='https://n.example/1.m4a?x=1' type=''/>", "<audio")]
    [InlineData("<enclosure url='https://n.example/1.webm'/>", "<video")]
    [InlineData("<enclosure url='https://n.example/1.MP3' type='application/octet-stream'/>", "<audio")]
    [InlineData("<enclosure url='https://n.example/1.ogg' type='application/ogg'/>", "<audio")]
    [InlineData("<enclosure url='https://n.example/1.mp3' type='text/html; charset=utf-8'/>", "<audio")]
    [InlineData("<enclosure url='https://n.example/1.jpg' type='application/octet-stream'/>", "<img")]
    public void What_can_be_played_or_shown_is(string file, string element) =>
        Assert.Contains(element, Html(file), StringComparison.Ordinal);

    [Theory]
    [InlineData("<media:content medium='video' url='https://n.example/watch?v=1'/>")]
    [InlineData("<enclosure url='https://n.example/1.pdf'/>")]
    [InlineData("<enclosure url='https://n.example/page.html' type='text/html'/>")]
    [InlineData("<enclosure url='https://n.example/1.mp3' type='application/zip'/>")]
    public void Anything_else_is_a_link(string file)
    {
        var html = Html(file);
        Assert.DoesNotContain("<video", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<audio", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://n.example/", html, StringComparison.Ordinal);
    }

    private static string Html(string file)
    {
        var feed = FeedDocument.Read(
            "feed",
            Encoding.UTF8.GetBytes(
                "<rss xmlns:media='http://search.yahoo.com/mrss/'><channel><title>T</title><item><title>One</title>"
                    + $"{file}</item></channel></rss>"
            ),
            contentType: null,
            address: null
        );
        return TestPipeline.News.Read(Assert.Single(feed.Entries).ToArticle("o", "T", OriginStamp.None)).Html;
    }
}
