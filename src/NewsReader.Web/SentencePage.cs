using System.Net;

namespace NewsReader.Web;

/// <summary>
/// An answer that is one sentence, on a page for a person and as plain text for a program: what stands before the pages
/// has no other.
/// </summary>
internal static class SentencePage
{
    private const string FrontPage = """<p class="tools"><a href="/">To the front page</a></p>""";

    /// <summary>Whether a browser asks, for a person to read the answer.</summary>
    public static bool IsForPerson(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    /// <param name="heading">What happened, in a few words.</param>
    /// <param name="sentence">Why, and what to do.</param>
    /// <param name="ways">Where to go from there, as HTML of our own; the front page where none is given.</param>
    public static Task AnswerAsync(
        HttpContext http,
        int status,
        string heading,
        string sentence,
        string ways = FrontPage
    )
    {
        var response = http.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        var isForPerson = IsForPerson(http.Request);
        response.ContentType = isForPerson ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
        return response.WriteAsync(
            isForPerson
                ? Page(
                    ReadingSettings.Of(http).Classes,
                    WebUtility.HtmlEncode(heading),
                    WebUtility.HtmlEncode(sentence),
                    ways
                )
                : $"{heading}. {sentence}",
            http.RequestAborted
        );
    }

    private static string Page(string classes, string heading, string sentence, string ways) =>
        $"""
            <!DOCTYPE html>
            <html lang="en" class="{classes}">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
                <title>{heading} · NewsReader</title>
                <link rel="stylesheet" href="/tokens.css" />
                <link rel="stylesheet" href="/frame.css" />
            </head>
            <body>
                <header class="frame-head"><a class="brand" href="/">NewsReader</a></header>
                <main id="content">
                    <section class="column plain">
                        <h1>{heading}</h1>
                        <p class="hint">{sentence}</p>
                        {ways}
                    </section>
                </main>
            </body>
            </html>
            """;
}
