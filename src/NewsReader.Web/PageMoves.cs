using NewsReader.Library.Identity;

namespace NewsReader.Web;

/// <summary>Pages of people and organizations that are elsewhere, and what is made of them.</summary>
internal static class PageMoves
{
    /// <summary>Answers that the page of a request is elsewhere: for good (301), or by now (302).</summary>
    /// <param name="address">The path of it there; what the request asks beside stays.</param>
    /// <remarks>The user may undo what moved it, so that no browser may keep the answer unasked.</remarks>
    public static void MoveTo(this HttpContext? http, string address, PageMove move)
    {
        if (http is null)
            return;
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Redirect(address + http.Request.QueryString, move.IsForGood);
    }
}
