namespace NewsReader.Web.Tests;

/// <summary>Whatever is sent is answered, and never by an error of the server. The benchmark <c>fuzz</c> does the same at length, and looks at the pages.</summary>
public sealed class BrokenRequestTests
{
    private const int OfEach = 100;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_sent_is_answered_and_never_by_an_error_of_the_server()
    {
        await using var app = await ReaderApplication.StartAsync();
        var random = new Random(7);
        var requests = BrokenRequests.Files(OfEach, random).Concat(BrokenRequests.Asked(OfEach, random)).Concat(BrokenRequests.Bodies(OfEach, random)).ToList();
        await Parallel.ForEachAsync(requests, Cancel, async (request, cancel) =>
        {
            if (request.Method == HttpMethod.Post) request.Headers.Add("Sec-Fetch-Site", "same-origin");
            try
            {
                using var response = await app.Client.SendAsync(request, cancel);
                Assert.True((int)response.StatusCode < 500, $"{request.Method} {request.RequestUri} answered {(int)response.StatusCode}: {string.Join(Environment.NewLine, app.Console.Lines.Where(line => line.Contains("failed.", StringComparison.Ordinal)).TakeLast(1))}");
            }
            catch (HttpRequestException)
            {
                // A body that is refused while it is sent: the server hangs up.
                Assert.Equal(HttpMethod.Post, request.Method);
            }
            request.Dispose();
        });
        Assert.Equal("live", await app.GetAsync("/healthz"));
        Assert.DoesNotContain(app.Console.Lines, line => line.Contains("failed.", StringComparison.Ordinal));
    }
}
