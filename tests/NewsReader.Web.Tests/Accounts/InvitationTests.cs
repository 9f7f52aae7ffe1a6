using System.Net;

namespace NewsReader.Web.Tests.Accounts;

/// <summary>Ways in for others, and for whoever lost the password.</summary>
public sealed class InvitationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invitation_is_good_once_and_a_closed_account_keeps_everything_but_the_way_in()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        var way = await owner.WayInAsync("/settings/readers/invitations");
        using var guest = new Somebody(app);
        Assert.Equal(
            $"{way}?problem=NameTaken&name=ADA",
            await guest.SendAsync(way, ("name", "ADA"), ("password", Somebody.Password))
        );
        Assert.Equal("/", await guest.SendAsync(way, ("name", "bo"), ("password", Somebody.Password)));
        var another = await owner.WayInAsync("/settings/readers/invitations");
        var crowd = Enumerable.Range(0, 4).Select(number => (Number: number, Browser: new Somebody(app))).ToList();
        var ways = await Task.WhenAll(
            crowd.Select(one =>
                one.Browser.SendAsync(another, ("name", $"one of many {one.Number}"), ("password", Somebody.Password))
            )
        );
        Assert.Single(ways, "/");
        crowd.ForEach(one => one.Browser.Dispose());
        using var late = new Somebody(app);
        Assert.Equal(way, await late.SendAsync(way, ("name", "eve"), ("password", Somebody.Password)));
        Assert.Contains("This way in is closed", await late.GetAsync(way));
        await guest.SendAsync("/articles/1/mark", ("mark", "Star"));

        await owner.SendAsync("/settings/readers/2/close");
        Assert.Equal(HttpStatusCode.Redirect, await guest.StatusAsync("/"));
        Assert.StartsWith(
            "/sign-in?problem",
            await guest.SendAsync("/sign-in", ("name", "bo"), ("password", Somebody.Password)),
            StringComparison.Ordinal
        );
        await owner.SendAsync("/settings/readers/1/close");
        Assert.Equal(HttpStatusCode.OK, await owner.StatusAsync("/"));

        await owner.SendAsync("/settings/readers/2/open");
        Assert.Equal("/", await guest.SendAsync("/sign-in", ("name", "bo"), ("password", Somebody.Password)));
        Assert.Contains(ReaderApplication.SeedArticle, await guest.GetAsync("/articles?is=starred"));

        // Who lost the password gets a way to set another, and is out everywhere else.
        var lost = await owner.WayInAsync("/settings/readers/2/password");
        using var found = new Somebody(app);
        Assert.Contains("A new password for bo", await found.GetAsync(lost));
        Assert.Equal("/", await found.SendAsync(lost, ("name", "bo"), ("password", "nine blue kettles")));
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.Redirect),
            (await found.StatusAsync("/"), await guest.StatusAsync("/"))
        );
    }

    [Fact]
    public async Task A_way_to_a_new_password_does_not_come_back_to_life_with_its_account()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        using var guest = await owner.InviteAsync("bo");
        var lost = await owner.WayInAsync("/settings/readers/2/password");

        await owner.SendAsync("/settings/readers/2/close");
        Assert.DoesNotContain("A new password for bo", await owner.GetAsync("/settings/readers"));
        await owner.SendAsync("/settings/readers/2/open");

        using var finder = new Somebody(app);
        Assert.Contains("This way in is closed", await finder.GetAsync(lost));
        Assert.Equal(lost, await finder.SendAsync(lost, ("password", "nine blue kettles")));
        Assert.Equal("/", await guest.SendAsync("/sign-in", ("name", "bo"), ("password", Somebody.Password)));
    }

    [Fact]
    public async Task On_the_machine_itself_a_lost_password_is_set_anew_and_everybody_takes_what_is_theirs_along()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        using var guest = await owner.InviteAsync("bo");
        await guest.SendAsync("/searches", ("name", "Resigned"), ("query", "resigned"));

        var (code, output, _) = await CommandTests.RunAsync("invite", "ADA", "--data", app.Root);
        Assert.Equal(0, code);
        using var again = new Somebody(app);
        Assert.Equal("/", await again.SendAsync(Somebody.WayIn(output), ("password", "nine blue kettles")));
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.Redirect),
            (await again.StatusAsync("/settings/readers"), await owner.StatusAsync("/"))
        );

        var (theirs, own) = (Path.Combine(app.Root, "theirs"), Path.Combine(app.Root, "own"));
        Assert.Equal(0, (await CommandTests.RunAsync("export", theirs, "--reader", "bo", "--data", app.Root)).Code);
        Assert.Equal(0, (await CommandTests.RunAsync("export", own, "--data", app.Root)).Code);
        Assert.Contains("Resigned", await File.ReadAllTextAsync(Path.Combine(theirs, "newsreader.jsonl"), Cancel));
        Assert.DoesNotContain("Resigned", await File.ReadAllTextAsync(Path.Combine(own, "newsreader.jsonl"), Cancel));
        Assert.Equal(
            Lines(await File.ReadAllTextAsync(Path.Combine(theirs, "newsreader.jsonl"), Cancel)),
            Lines(await guest.GetAsync("/newsreader.jsonl"))
        );
        Assert.Equal(
            0,
            (await CommandTests.RunAsync("import", Path.Combine(theirs, "newsreader.jsonl"), "--data", app.Root)).Code
        );
        Assert.Contains("Resigned", await again.GetAsync("/searches"));
        var (refused, _, errors) = await CommandTests.RunAsync(
            "export",
            own + "2",
            "--reader",
            "eve",
            "--data",
            app.Root
        );
        Assert.Equal(1, refused);
        Assert.Contains("Nobody called eve reads here. There are ada, bo.", errors);
    }

    /// <summary>All but the first line, which says when it was written.</summary>
    private static string[] Lines(string export) => export.Split('\n')[1..];
}
