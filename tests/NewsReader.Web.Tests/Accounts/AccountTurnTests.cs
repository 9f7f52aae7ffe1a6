using Microsoft.Extensions.DependencyInjection;
using NewsReader.Library.Import;

namespace NewsReader.Web.Tests.Accounts;

/// <summary>Accounts stand in the library's database, and are written in turn with all else.</summary>
public sealed class AccountTurnTests
{
    [Fact]
    public async Task Whatever_is_written_of_accounts_waits_for_its_turn()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        using var guest = await owner.InviteAsync("bo");
        using var stranger = new Somebody(app);
        var turns = app.Services.GetRequiredService<WritingTurns>();
        List<Task<string?>> waiting;

        using (await turns.TakeAsync(TestContext.Current.CancellationToken))
        {
            waiting =
            [
                owner.SendAsync("/settings/account/tokens", ("name", "my phone"), ("scopes", "Read")),
                owner.SendAsync("/settings/readers/invitations"),
                owner.SendAsync("/settings/readers/2/password"),
                guest.SendAsync("/sign-out"),
                stranger.SendAsync("/sign-in", ("name", "ada"), ("password", Somebody.Password)),
            ];
            // Pages are answered meanwhile, and none of what waits.
            for (var i = 0; i < 20; i++)
                await owner.GetAsync("/settings/readers");
            Assert.DoesNotContain(waiting, one => one.IsCompleted);
        }

        var sent = await Task.WhenAll(waiting);
        Assert.All(sent, Assert.NotNull);
        Assert.Equal("/", sent[^1]);
    }
}
