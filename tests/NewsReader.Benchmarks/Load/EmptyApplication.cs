using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NewsReader.Benchmarks.Load;

/// <summary><c>empty-page</c>: an application that serves one empty static page, until it is stopped.</summary>
internal static class EmptyApplication
{
    public const string CommandName = "empty-page";

    public static Command Create()
    {
        var urls = new Option<string>("--urls") { DefaultValueFactory = _ => "http://127.0.0.1:0" };
        var command = new Command(CommandName, "Serves an empty static Blazor page; load starts it by itself.")
        {
            urls,
        };
        command.SetAction(
            async (result, cancel) =>
            {
                var builder = WebApplication.CreateBuilder();
                builder.WebHost.UseUrls(result.GetRequiredValue(urls));
                builder.Logging.ClearProviders();
                builder.Services.AddRazorComponents();
                var app = builder.Build();
                app.UseAntiforgery();
                app.MapRazorComponents<EmptyPage>();
                await app.StartAsync(cancel);
                await app.WaitForShutdownAsync(cancel);
            }
        );
        return command;
    }
}
