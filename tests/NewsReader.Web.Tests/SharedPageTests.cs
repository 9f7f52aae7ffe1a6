using Microsoft.AspNetCore.Http;

namespace NewsReader.Web.Tests;

/// <summary>One page is rendered for all who ask for it at once, whoever of them goes away.</summary>
public sealed class SharedPageTests
{
    [Fact]
    public async Task Whoever_still_waits_asks_anew_where_the_first_has_gone()
    {
        var asked = 0;
        var http = new DefaultHttpContext();

        await SharedPages.AskAnew(
            http,
            _ => ++asked < 3 ? Task.FromException(new OperationCanceledException()) : Task.CompletedTask
        );

        Assert.Equal(3, asked);
    }

    [Fact]
    public async Task Whoever_has_gone_asks_no_more()
    {
        var asked = 0;
        var http = new DefaultHttpContext { RequestAborted = new CancellationToken(canceled: true) };

        await Assert.ThrowsAsync<OperationCanceledException>(() => SharedPages.AskAnew(http, Cancelled));

        Assert.Equal(1, asked);

        Task Cancelled(HttpContext _)
        {
            asked++;
            return Task.FromException(new OperationCanceledException());
        }
    }

    [Fact]
    public async Task What_is_cancelled_each_time_ends()
    {
        var asked = 0;

        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            SharedPages.AskAnew(
                new DefaultHttpContext(),
                _ => ++asked > 0 ? Task.FromException(new OperationCanceledException()) : Task.CompletedTask
            )
        );

        Assert.Equal(4, asked);
    }
}
