namespace NewsReader.Web.Accounts;

/// <summary>
/// The name that was typed to sign in, until the form is shown again: in a cookie, since an address is kept and written
/// down, and now and then what is typed for a name is a password.
/// </summary>
internal static class TypedName
{
    private const string Cookie = "newsreader.name";

    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(1);

    public static void Keep(HttpContext http, string? name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > Admission.LongestName)
            return;
        http.Response.Cookies.Append(
            Cookie,
            name,
            new CookieOptions
            {
                Path = "/sign-in",
                HttpOnly = true,
                Secure = http.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                MaxAge = GoodFor,
                IsEssential = true,
            }
        );
    }

    /// <summary>The name; null where none was typed, or a while ago.</summary>
    public static string? Of(HttpContext? http) => http?.Request.Cookies[Cookie];
}
