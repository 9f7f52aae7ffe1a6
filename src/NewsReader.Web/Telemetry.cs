using NewsReader.Library;
using NewsReader.Library.Accounts;
using NewsReader.Web.Accounts;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace NewsReader.Web;

/// <summary>
/// What the server does, for whoever watches over it: figures under /metrics as Prometheus reads them, and traces by
/// OTLP where OTEL_EXPORTER_OTLP_ENDPOINT says where to.
/// </summary>
internal static class Telemetry
{
    private const string Path = "/metrics";

    public static void AddTelemetry(this WebApplicationBuilder builder, ReaderSettings settings)
    {
        var telemetry = builder.Services.AddOpenTelemetry();
        if (settings.Metrics != false)
        {
            telemetry.WithMetrics(metrics =>
                metrics
                    .AddMeter(
                        LibraryMeter.Name,
                        "Microsoft.AspNetCore.Hosting",
                        "Microsoft.AspNetCore.Server.Kestrel",
                        "Microsoft.AspNetCore.Components.Server.Circuits",
                        "Microsoft.AspNetCore.RateLimiting",
                        "System.Runtime"
                    )
                    .AddPrometheusExporter()
            );
        }
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return;
        telemetry
            .WithTracing(tracing => tracing.AddSource(LibraryMeter.Name).AddAspNetCoreInstrumentation())
            .UseOtlpExporter();
    }

    public static void MapTelemetry(this WebApplication app, ReaderSettings settings)
    {
        if (settings.Metrics == false)
            return;
        var access = app.Services.GetRequiredService<Access>();
        // Where others can reach it, it is there only if it was asked for, and to a token with the scope.
        app.Use(
            (http, next) =>
            {
                if (
                    !http.Request.Path.StartsWithSegments(Path)
                    || settings.Metrics == true
                    || !access.IsReachableByOthers
                )
                    return next(http);
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
        );
        app.MapPrometheusScrapingEndpoint(Path).WithScope(Scope.Metrics).WithMetadata(new OwnerOnlyAttribute());
    }
}
