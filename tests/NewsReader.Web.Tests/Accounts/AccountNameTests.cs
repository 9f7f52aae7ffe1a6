using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Library.Accounts;
using NewsReader.Web.Accounts;

namespace NewsReader.Web.Tests.Accounts;

/// <summary>Names of accounts, however they are typed, and those that nobody may have.</summary>
public sealed class AccountNameTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_signs_in_by_their_name_however_it_is_typed()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        (await owner.InviteAsync("Rene\u0301e")).Dispose();

        foreach (var typed in new[] { "Renée", "Rene\u0301e", " RENEE ", "renee\u0301" })
        {
            using var again = new Somebody(app);
            Assert.Equal("/", await again.SendAsync("/sign-in", ("name", typed), ("password", Somebody.Password)));
        }
    }

    [Theory]
    [InlineData("Ångström", "angstrom")]
    [InlineData("Дмитрий", "дмитрии\u0306")]
    [InlineData("Anna  Lee", "anna\u00A0lee")]
    public void An_account_is_found_in_any_spelling_of_its_name(string name, string typed) =>
        Assert.Equal(name, AccountNames.Find([new() { UserName = name }, new() { UserName = "ada" }], typed)?.UserName);

    [Theory]
    [InlineData("")]
    [InlineData("аdа")]
    [InlineData("a")]
    public void No_account_is_found_by_another_name(string typed) =>
        Assert.Null(AccountNames.Find([new() { UserName = "ada" }], typed));

    [Fact]
    public async Task A_guest_gets_no_name_that_looks_like_the_owners()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        var way = await owner.WayInAsync("/settings/readers/invitations");
        using var guest = new Somebody(app);

        foreach (var name in new[] { "Ádá", "аdа", "ａｄａ", "𝐚𝐝𝐚", "ΑDA", "ɑdɑ" })
            Assert.StartsWith(
                $"{way}?problem=NameTaken",
                await guest.SendAsync(way, ("name", name), ("password", Somebody.Password)),
                StringComparison.Ordinal
            );
        Assert.StartsWith(
            $"{way}?problem=Name&",
            await guest.SendAsync(way, ("name", "\u202Eada"), ("password", Somebody.Password)),
            StringComparison.Ordinal
        );
        Assert.Equal("/", await guest.SendAsync(way, ("name", "bo"), ("password", Somebody.Password)));
    }

    [Theory]
    [InlineData("Ilya", "llya")]
    [InlineData("Bob", "ВОВ")]
    [InlineData("Zoe", "Ζοε")]
    [InlineData("Jo", "J0")]
    public void Names_that_are_drawn_alike_are_taken_for_each_other(string one, string other) =>
        Assert.True(AccountNames.AreAlike(one, other));

    [Theory]
    [InlineData("Anna", "Hanna")]
    [InlineData("Мария", "Марина")]
    [InlineData("Zoe", "Zo")]
    [InlineData("李明", "李朋")]
    public void Names_that_are_not_alike_are_two(string one, string other) =>
        Assert.False(AccountNames.AreAlike(one, other));

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\uFEFF")]
    [InlineData("\u3164")]
    [InlineData("\u2800")]
    [InlineData("\u202Eada")]
    [InlineData("b\u200Bo")]
    [InlineData("b\u00ADo")]
    [InlineData("bo\u2066")]
    [InlineData("bo\uE000")]
    [InlineData("bo\uFE0F")]
    [InlineData("bo\U000E0041")]
    [InlineData("b\u0000o")]
    [InlineData("\u0301")]
    [InlineData("\u00A0\u2003")]
    public void What_cannot_be_seen_is_no_name(string name) =>
        Assert.False(AccountNames.IsGood(AccountNames.Clean(name)));

    [Fact]
    public void Half_a_character_is_no_name() => Assert.False(AccountNames.IsGood(AccountNames.Clean("bo" + '\uD83D')));

    [Theory]
    [InlineData("Renée")]
    [InlineData("O'Neil-Smith, Jr.")]
    [InlineData("李明")]
    [InlineData("नेहा")]
    [InlineData("שרה")]
    [InlineData("🦊")]
    public void What_people_are_called_is_a_name(string name) =>
        Assert.True(AccountNames.IsGood(AccountNames.Clean(name)));

    [Fact]
    public async Task Accounts_of_before_keep_their_names_each_its_own()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        (await owner.InviteAsync("Renee")).Dispose();
        (await owner.InviteAsync("other")).Dispose();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            // As an earlier version took it.
            var old = "Renée".Normalize(NormalizationForm.FormD);
            await scope
                .ServiceProvider.GetRequiredService<AccountsContext>()
                .Users.Where(u => u.UserName == "other")
                .ExecuteUpdateAsync(
                    u =>
                        u.SetProperty(x => x.UserName, old)
                            .SetProperty(x => x.NormalizedUserName, old.ToUpperInvariant()),
                    Cancel
                );
        }
        foreach (var (typed, reader) in new[] { ("Renee", "Renee"), ("Renée", "Renée"), ("RENEE", "Renee") })
        {
            using var again = new Somebody(app);
            Assert.Equal("/", await again.SendAsync("/sign-in", ("name", typed), ("password", Somebody.Password)));
            Assert.Contains(
                $"<h1>{reader}</h1>",
                System.Net.WebUtility.HtmlDecode(await again.GetAsync("/settings/account")).Normalize()
            );
        }
    }
}
