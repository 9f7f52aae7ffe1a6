namespace NewsReader.Web;

/// <summary>Pages that are elsewhere.</summary>
internal static class PageMoves
{
    /// <summary>Answers that the page of a request is elsewhere: for good (301), or by now (302).</summary>
    /// <param name="address">The path; what the request asks beside stays.</param>
    public static void MoveTo(this HttpContext? http, string address, bool isForGood) =>
        http?.Response.Redirect(address + http.Request.QueryString, isForGood);
}
