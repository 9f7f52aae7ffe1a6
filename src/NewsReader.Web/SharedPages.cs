namespace NewsReader.Web;

/// <summary>
/// Who asks for a page that is rendered for another waits for that one, and would fail with it where it goes away: it
/// is asked for anew then.
/// </summary>
internal static class SharedPages
{
    /// <summary>So often; what is cancelled each time is so for another reason.</summary>
    private const int Most = 4;

    public static async Task AskAnew(HttpContext http, RequestDelegate next)
    {
        for (var asked = 1; ; asked++)
        {
            try
            {
                await next(http);
                return;
            }
            catch (OperationCanceledException)
                when (asked < Most && !http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
            {
                http.Response.Clear();
            }
        }
    }
}
