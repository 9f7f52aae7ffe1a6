using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Library.Accounts;
using NewsReader.Web.Accounts;

namespace NewsReader.Web.Tests.Accounts;

/// <summary>The key of a session: another at each sign-in and with each change of what opens the account.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private const string NewPassword = "nine blue kettles";

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
    public async Task The_migrations_have_all_that_accounts_store()
    {
        await using var accounts = await _app
            .Services.GetRequiredService<IDbContextFactory<AccountsContext>>()
            .CreateDbContextAsync(Cancel);

        Assert.Empty(await accounts.Database.GetPendingMigrationsAsync(Cancel));
        Assert.False(accounts.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Whoever_signs_in_over_another_does_not_take_over_their_cookie()
    {
        using var guest = await _owner.InviteAsync("bo");
        var copied = await CookieAsync("bo");
        Assert.Equal("bo", await NameAsync(copied));

        var (leads, owners) = await SendAsync("/sign-in", copied, ("name", "ada"), ("password", Somebody.Password));

        Assert.Equal("/", leads);
        Assert.Equal(("ada", null), (await NameAsync(owners), await NameAsync(copied)));
    }

    [Fact]
    public async Task Each_sign_in_has_a_key_of_its_own_and_ends_the_one_before()
    {
        var first = await CookieAsync("ada");
        var (_, second) = await SendAsync("/sign-in", first, ("name", "ada"), ("password", Somebody.Password));
        Assert.Equal((null, "ada"), (await NameAsync(first), await NameAsync(second)));

        var (_, guests) = await SendAsync(
            await _owner.WayInAsync("/settings/readers/invitations"),
            second,
            ("name", "bo"),
            ("password", Somebody.Password)
        );
        Assert.Equal((null, "bo"), (await NameAsync(second), await NameAsync(guests)));

        var (_, again) = await SendAsync(
            await _owner.WayInAsync("/settings/readers/2/password"),
            guests,
            ("password", NewPassword)
        );
        Assert.Equal((null, "bo"), (await NameAsync(guests), await NameAsync(again)));

        var (leads, changed) = await SendAsync(
            "/settings/account/password",
            again,
            ("now", NewPassword),
            ("password", "ten red kettles")
        );
        Assert.Equal("/settings/account?done=password", leads);
        Assert.Equal((null, "bo"), (await NameAsync(again), await NameAsync(changed)));
    }

    [Fact]
    public async Task A_passkey_that_is_removed_ends_the_copies_of_a_cookie()
    {
        await AddPasskeyAsync(1, [1, 2, 3]);
        var copied = await CookieAsync("ada");

        var (_, next) = await SendAsync("/settings/account/passkeys/AQID/remove", copied);

        Assert.Equal((null, "ada"), (await NameAsync(copied), await NameAsync(next)));
        Assert.Equal(0, await PasskeysAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_password_that_is_set_anew_ends_passkeys_unless_they_are_kept(bool keeps)
    {
        await AddPasskeyAsync(1, [1, 2, 3]);
        var way = await _owner.WayInAsync("/settings/readers/1/password");
        Assert.Contains("Keep my passkeys", await _owner.GetAsync(way));

        await SendAsync(way, null, ("password", NewPassword), (keeps ? "keepsPasskeys" : "other", "true"));

        Assert.Equal(keeps ? 1 : 0, await PasskeysAsync());
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("closed")]
    [InlineData("locked")]
    [InlineData("ada")]
    public async Task One_password_is_looked_at_whoever_is_named(string name)
    {
        if (name != "nobody" && name != "ada")
            (await _owner.InviteAsync(name)).Dispose();
        if (name == "closed")
            await _owner.SendAsync("/settings/readers/2/close");
        await using var scope = _app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (name == "locked")
            await users.SetLockoutEndDateAsync((await users.FindByNameAsync(name))!, DateTimeOffset.UtcNow.AddHours(1));
        var signing = scope.ServiceProvider.GetRequiredService<SignIn>();
        // What is made once for all is made.
        await signing.WithPasswordAsync("anybody", "wrong wrong");
        var counted = new CountedHasher(users.PasswordHasher);
        users.PasswordHasher = counted;

        Assert.False(await signing.WithPasswordAsync(name, "wrong wrong"));

        Assert.Equal((1, 0), (counted.Verified, counted.Made));
    }

    [Fact]
    public async Task Restoring_a_backup_ends_every_way_in_that_it_brings_back()
    {
        var cookie = await CookieAsync("ada");
        var token = Somebody.Token(
            await _owner.GetAsync(
                (await _owner.SendAsync("/settings/account/tokens", ("name", "phone"), ("scopes", "Read")))!
            )
        );
        var way = await _owner.WayInAsync("/settings/readers/invitations");
        var backup = Path.Combine(_app.Root, "backup.db");
        Assert.Equal(0, (await CommandTests.RunAsync("backup", backup, "--data", _app.Root)).Code);
        (int, string, string) restored = default;

        await _app.RestartAsync(async () =>
            restored = await CommandTests.RunAsync("restore", backup, "--data", _app.Root)
        );

        Assert.Equal(0, restored.Item1);
        Assert.Contains("2 sessions, 1 tokens, 1 invitations of the backup are ended", restored.Item2);
        Assert.Null(await NameAsync(cookie));
        Assert.Contains("This way in is closed", await _owner.GetAsync(way));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/articles");
        request.Headers.Authorization = new("Bearer", token);
        using var response = await _app.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        using var again = new Somebody(_app);
        Assert.Equal("/", await again.SendAsync("/sign-in", ("name", "ada"), ("password", Somebody.Password)));
    }

    private async Task<string> CookieAsync(string name) =>
        (await SendAsync("/sign-in", null, ("name", name), ("password", Somebody.Password))).Cookie!;

    /// <summary>Sends a form with a cookie.</summary>
    /// <returns>Where it leads, and the cookie that the browser has then.</returns>
    private async Task<(string? Leads, string? Cookie)> SendAsync(
        string path,
        string? cookie,
        params (string Name, string Value)[] fields
    )
    {
        using var request = Somebody.Form(path, fields);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        using var response = await _app.Client.SendAsync(request, Cancel);
        var set = response.Headers.TryGetValues("Set-Cookie", out var all)
            ? all.LastOrDefault(c => c.StartsWith("newsreader.session=", StringComparison.Ordinal))
            : null;
        return (response.Headers.Location?.OriginalString, set?.Split(';')[0] ?? cookie);
    }

    /// <summary>Whose account a cookie opens; null where it opens none.</summary>
    private async Task<string?> NameAsync(string? cookie)
    {
        using var request = Somebody.Page("/settings/account");
        request.Headers.Add("Cookie", cookie);
        using var response = await _app.Client.SendAsync(request, Cancel);
        return response.StatusCode != HttpStatusCode.OK
            ? null
            : (await response.Content.ReadAsStringAsync(Cancel)).Split("<h1>")[1].Split("</h1>")[0];
    }

    private async Task AddPasskeyAsync(long account, byte[] id)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var passkey = new UserPasskeyInfo(
            id,
            publicKey: [4],
            DateTimeOffset.UtcNow,
            signCount: 0,
            transports: null,
            isUserVerified: true,
            isBackupEligible: false,
            isBackedUp: false,
            attestationObject: [5],
            clientDataJson: [6]
        );
        Assert.True((await users.AddOrUpdatePasskeyAsync((await users.FindAsync(account))!, passkey)).Succeeded);
    }

    private async Task<int> PasskeysAsync()
    {
        await using var accounts = await _app
            .Services.GetRequiredService<IDbContextFactory<AccountsContext>>()
            .CreateDbContextAsync(Cancel);
        return await accounts.Set<IdentityUserPasskey<long>>().CountAsync(Cancel);
    }

    private sealed class CountedHasher(IPasswordHasher<Account> hasher) : IPasswordHasher<Account>
    {
        public int Verified { get; private set; }

        public int Made { get; private set; }

        public string HashPassword(Account user, string password)
        {
            Made++;
            return hasher.HashPassword(user, password);
        }

        public PasswordVerificationResult VerifyHashedPassword(
            Account user,
            string hashedPassword,
            string providedPassword
        )
        {
            Verified++;
            return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
