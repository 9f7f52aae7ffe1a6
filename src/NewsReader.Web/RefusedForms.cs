using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;
using NewsReader.Web.Api;

namespace NewsReader.Web;

/// <summary>A form that is refused leads to a page that says why, and what to do; what was typed is not lost.</summary>
internal static class RefusedForms
{
    /// <summary>In bytes: a larger form is not read for somebody who is not let in.</summary>
    private const int LargestKept = 256 * 1024;

    /// <summary>What is typed unseen, and must not be in a page.</summary>
    private static readonly string[] Secret = ["password", "now", "code", "credential"];

    public static async Task Explain(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            await next(http);
            return;
        }
        // The page of what is not there has nothing to say of a form, and must not be read for one.
        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        await next(http);
        var response = http.Response;
        if (
            response.HasStarted
            || response.StatusCode < StatusCodes.Status400BadRequest
            || response.ContentType is not null
            || !SentencePage.IsForPerson(http.Request)
        )
            return;
        var (heading, sentence) = Said(response.StatusCode);
        await SentencePage.AnswerAsync(http, response.StatusCode, heading, sentence);
    }

    /// <summary>
    /// Tells somebody who sent a form and is no longer signed in how to sign in, and keeps what they sent, to send it
    /// again.
    /// </summary>
    /// <param name="hasOwner">Whether anybody has an account.</param>
    public static async Task AskToSignInAsync(HttpContext http, bool hasOwner)
    {
        var request = http.Request;
        var way = hasOwner ? $"/sign-in?back={Uri.EscapeDataString(SameOrigin.PageOf(request))}" : "/set-up";
        var (again, label) = (await AgainAsync(request), hasOwner ? "Sign in" : "Make an account");
        http.Response.Headers.WWWAuthenticate = "Bearer";
        await SentencePage.AnswerAsync(
            http,
            StatusCodes.Status401Unauthorized,
            hasOwner ? "You are no longer signed in" : "Nobody has an account yet",
            again is null
                ? "What you sent was not done. Sign in on a page of its own, come back to this one, go back to the "
                    + "form, and send it once more."
                : "What you sent is not done yet, and not lost. Sign in on a page of its own, come back to this one, "
                    + "and send it again from here.",
            $"""
            <p class="choices">
                <a class="button" href="{WebUtility.HtmlEncode(way)}" target="_blank">{label}</a>
            </p>
            {again}
            """
        );
    }

    /// <summary>A form that sends again what was sent; null where it cannot be.</summary>
    private static async Task<string?> AgainAsync(HttpRequest request)
    {
        if (
            request.ContentLength is not (> 0 and <= LargestKept)
            || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || type.MediaType != "application/x-www-form-urlencoded"
        )
            return request.ContentLength is 0 ? Form(request, "") : null;
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        if (Array.Exists(Secret, form.ContainsKey))
            return null;
        return Form(
            request,
            string.Concat(form.SelectMany(field => field.Value.Select(value => Hidden(field.Key, value))))
        );
    }

    private static string Hidden(string name, string? value) =>
        $"""<input type="hidden" name="{WebUtility.HtmlEncode(name)}" value="{WebUtility.HtmlEncode(value)}" />""";

    private static string Form(HttpRequest request, string fields)
    {
        var address = WebUtility.HtmlEncode(request.Path.ToUriComponent() + request.QueryString);
        return $"""<form method="post" action="{address}" class="choices">{fields}"""
            + """<button type="submit">Send it again</button></form>""";
    }

    private static (string Heading, string Sentence) Said(int status) =>
        status switch
        {
            StatusCodes.Status403Forbidden => (
                "This was not done",
                "You may not do this here. Whoever runs this reader can."
            ),
            StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => (
                "This is not here any more",
                "What you sent is about something that was taken away meanwhile, or is another reader's. Nothing was "
                    + "changed. Go back, and load the page again."
            ),
            StatusCodes.Status413PayloadTooLarge => (
                "That is too much at once",
                "What you sent is longer than what is taken here. Nothing was changed. Go back, and send less of it."
            ),
            >= StatusCodes.Status500InternalServerError => (
                "This could not be done now",
                "Nothing was changed. Go back, and try again in a moment."
            ),
            _ => (
                "That was not understood",
                "Something in what you sent is missing, or is not as it is asked for. Nothing was changed. Go back, "
                    + "look it over, and send it once more."
            ),
        };
}
