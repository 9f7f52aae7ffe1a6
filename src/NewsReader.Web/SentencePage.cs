using System.Net;

namespace NewsReader.Web;

/// <summary>
/// An answer that is one sentence, on a page for a person and as plain text for a program: what stands before the pages
/// has no other.
/// </summary>
internal static class SentencePage
{
    /// <param name="heading">What happened, in a few words.</param>
    /// <param name="sentence">Why, and what to do.</param>
    public static Task AnswerAsync(HttpContext http, int status, string heading, string sentence)
    {
        var response = http.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        var isForPerson = http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        response.ContentType = isForPerson ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
        return response.WriteAsync(
            isForPerson
                ? Page(WebUtility.HtmlEncode(heading), WebUtility.HtmlEncode(sentence))
                : $"{heading}. {sentence}",
            http.RequestAborted
        );
    }

    private static string Page(string heading, string sentence) =>
        $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{heading} · NewsReader</title>
                <link rel="stylesheet" href="/tokens.css" />
                <link rel="stylesheet" href="/frame.css" />
            </head>
            <body>
                <header class="frame-head"><a class="brand" href="/">NewsReader</a></header>
                <main id="content">
                    <section class="column plain">
                        <h1>{heading}</h1>
                        <p>{sentence}</p>
                        <p><a href="/">To the front page</a></p>
                    </section>
                </main>
            </body>
            </html>
            """;
}
