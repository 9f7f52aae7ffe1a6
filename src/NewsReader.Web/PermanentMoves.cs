namespace NewsReader.Web;

/// <summary>Pages that have moved for good.</summary>
internal static class PermanentMoves
{
    /// <summary>Answers that the page of a request is elsewhere for good (301).</summary>
    /// <param name="address">The path; what the request asks beside stays.</param>
    public static void MoveTo(this HttpContext? http, string address) =>
        http?.Response.Redirect(address + http.Request.QueryString, permanent: true);
}
