using Microsoft.Extensions.Logging.Console;

namespace NewsReader.Web.CommandLine;

/// <summary>
/// What the commands log: errors, with their exceptions, to the error output; more where the environment asks for it
/// (<c>Logging__LogLevel__NewsReader=Debug</c>).
/// </summary>
internal static class CommandLogging
{
    public static void AddCommandLogging(this IServiceCollection services) =>
        services.AddLogging(logging =>
        {
            logging
                .SetMinimumLevel(LogLevel.Error)
                .AddFilter("Microsoft", LogLevel.None)
                .AddConfiguration(new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection("Logging"))
                .AddConsole();
            services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        });
}
