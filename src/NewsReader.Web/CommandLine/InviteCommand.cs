using System.CommandLine;
using NewsReader.Web.Accounts;

namespace NewsReader.Web.CommandLine;

/// <summary>
/// <c>invite [NAME]</c>: a way in for somebody new, or for somebody who lost the password, the owner too.
/// </summary>
internal static class InviteCommand
{
    public static Command Create()
    {
        var name = new Argument<string?>("name")
        {
            Description = "Who lost the password. Without it the way in is for somebody new.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(
            "invite",
            "Prints the path of a page that makes an account, or sets the password of one anew. It is good "
                + $"once, for {Invitations.GoodFor.Days} days."
        )
        {
            name,
        };
        command.SetAction(
            (result, cancel) =>
                LibraryCommand.RunAsync(
                    result,
                    "Nothing was changed.",
                    async (settings, output) =>
                    {
                        await using var provider = await LibraryCommand.OpenAsync(
                            settings,
                            name: null,
                            output.WriteLine,
                            cancel
                        );
                        long? account = result.GetValue(name) is { } lost
                            ? (await LibraryCommand.AccountAsync(provider, lost, cancel)).Id
                            : null;
                        await output.WriteLineAsync(
                            "Open this at your reader's address: "
                                + $"{await provider.GetRequiredService<Invitations>().MakeAsync(account, cancel)}"
                        );
                        return 0;
                    }
                )
        );
        return command;
    }
}
