using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Library.Accounts;
using NewsReader.Web.Accounts;

namespace NewsReader.Web.Tests.Accounts;

/// <summary>Passwords that are tried, many at once.</summary>
public sealed class PasswordTests : IAsyncLifetime
{
    private const int Many = 40;

    private ReaderApplication _app = null!;
    private Somebody _owner = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await ReaderApplication.StartReachableAsync();
        _owner = await Somebody.OwnerOfAsync(_app);
    }

    public async ValueTask DisposeAsync()
    {
        _owner.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Of_many_wrong_passwords_at_once_five_are_looked_at_and_the_account_is_closed()
    {
        var looked = await TryAtOnceAsync(signing => signing.WithPasswordAsync("ada", "wrong wrong"));

        Assert.Equal(PasswordAttempts.Most, looked);
        Assert.StartsWith(
            "/sign-in?problem=NotSignedIn",
            await _owner.SendAsync("/sign-in", ("name", "ada"), ("password", Somebody.Password)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Of_many_guesses_of_the_password_until_now_five_are_looked_at()
    {
        var looked = await TryAtOnceAsync(signing =>
            signing.ChangePasswordAsync(1, "wrong wrong", "nine blue kettles")
        );

        Assert.Equal(PasswordAttempts.Most, looked);
    }

    [Fact]
    public async Task A_right_password_takes_back_what_was_counted_and_after_a_while_an_account_is_open_again()
    {
        for (var round = 0; round < 2; round++)
        {
            await using var scope = _app.Services.CreateAsyncScope();
            var attempts = scope.ServiceProvider.GetRequiredService<PasswordAttempts>();
            for (var i = 0; i < PasswordAttempts.Most - 1; i++)
                Assert.True(await attempts.BeginAsync(1));
            using var again = new Somebody(_app);
            Assert.Equal("/", await again.SendAsync("/sign-in", ("name", "ada"), ("password", Somebody.Password)));
        }
        await using var late = _app.Services.CreateAsyncScope();
        var users = late.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await users.SetLockoutEndDateAsync((await users.FindAsync(1))!, DateTimeOffset.UtcNow.AddMinutes(-1));
        var counted = late.ServiceProvider.GetRequiredService<PasswordAttempts>();

        for (var i = 0; i < PasswordAttempts.Most; i++)
            Assert.True(await counted.BeginAsync(1));
        Assert.False(await counted.BeginAsync(1));
    }

    [Fact]
    public async Task So_many_passwords_are_looked_at_at_once_and_whoever_comes_then_comes_again()
    {
        var turns = _app.Services.GetRequiredService<PasswordTurns>();
        var taken = Enumerable.Range(0, PasswordTurns.Most).Select(_ => turns.AcquireAsync(Cancel).AsTask()).ToList();
        Assert.InRange(taken.Count(turn => turn.IsCompleted), 1, Math.Max(1, Environment.ProcessorCount - 1));
        using var request = Somebody.Form("/sign-in", ("name", "ada"), ("password", Somebody.Password));
        request.Headers.Accept.ParseAdd("text/html");

        using (var refused = await _app.Client.SendAsync(request, Cancel))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter);
            Assert.Contains("try again in a few seconds", await refused.Content.ReadAsStringAsync(Cancel));
        }
        // Pages take no such turn.
        Assert.Equal(HttpStatusCode.OK, await _owner.StatusAsync("/"));

        foreach (var turn in taken)
            (await turn).Dispose();
        using var again = new Somebody(_app);
        Assert.Equal("/", await again.SendAsync("/sign-in", ("name", "ada"), ("password", Somebody.Password)));
    }

    [Fact]
    public async Task The_button_for_passkeys_costs_no_password_its_attempt()
    {
        using var guest = new Somebody(_app);
        for (var i = 0; i < 8; i++)
        {
            await guest.SendAsync("/sign-in/passkey/question");
            await guest.SendAsync("/sign-in/passkey", ("credential", "{}"));
        }

        Assert.Equal("/", await guest.SendAsync("/sign-in", ("name", "ada"), ("password", Somebody.Password)));
    }

    [Fact]
    public async Task A_name_that_was_typed_stands_in_the_form_again_and_in_no_address()
    {
        using var guest = new Somebody(_app);

        var leads = (await guest.SendAsync("/sign-in", ("name", "Renée & \"co\""), ("password", "wrong wrong")))!;

        Assert.Equal("/sign-in?problem=NotSignedIn&back=%2F", leads);
        var typed = Regex.Match(await guest.GetAsync(leads), "name=\"name\" value=\"([^\"]*)\"").Groups[1].Value;
        Assert.Equal("Renée & \"co\"", WebUtility.HtmlDecode(typed));
        Assert.DoesNotContain("value=\"Ren", await guest.GetAsync("/sign-in"));
    }

    /// <summary>Tries it many times at once, each for itself as requests are.</summary>
    /// <returns>How often a password of the owner's was looked at.</returns>
    private async Task<int> TryAtOnceAsync<T>(Func<SignIn, Task<T>> attempt)
    {
        var looked = new ConcurrentBag<string>();
        await Task.WhenAll(
            Enumerable
                .Range(0, Many)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        await using var scope = _app.Services.CreateAsyncScope();
                        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
                        users.PasswordHasher = new WatchedHasher(users.PasswordHasher, looked);
                        await attempt(scope.ServiceProvider.GetRequiredService<SignIn>());
                    })
                )
        );
        return looked.Count(name => name == "ada");
    }

    private sealed class WatchedHasher(IPasswordHasher<Account> hasher, ConcurrentBag<string> looked)
        : IPasswordHasher<Account>
    {
        public string HashPassword(Account user, string password) => hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashed, string provided)
        {
            looked.Add(user.UserName!);
            return hasher.VerifyHashedPassword(user, hashed, provided);
        }
    }
}
