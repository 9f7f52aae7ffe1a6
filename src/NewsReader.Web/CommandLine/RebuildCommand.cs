using System.CommandLine;
using NewsReader.Library;
using NewsReader.Library.Import;

namespace NewsReader.Web.CommandLine;

/// <summary><c>rebuild</c>: everything that is derived, again from the stored sources.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var command = new Command(
            "rebuild",
            "Derives every article again from its stored source: names, quotations, text, index. What you "
                + "did stays. Stopped, it goes on at the next start; people can read meanwhile."
        );
        command.SetAction(
            (result, cancel) =>
                LibraryCommand.RunAsync(
                    result,
                    (services, progress, stop) => services.GetRequiredService<Importer>().RebuildAsync(progress, stop),
                    services =>
                    {
                        using var scope = services.CreateScope();
                        return scope.ServiceProvider.GetRequiredService<LibraryContext>().Articles.Count();
                    },
                    summary => $"Derived again: {summary}.",
                    cancel
                )
        );
        return command;
    }
}
