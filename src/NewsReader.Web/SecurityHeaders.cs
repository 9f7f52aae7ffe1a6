using System.Net;

namespace NewsReader.Web;

/// <summary>What browsers are told about every answer.</summary>
internal static class SecurityHeaders
{
    private static readonly int HttpsForSeconds = (int)TimeSpan.FromDays(365).TotalSeconds;

    /// <summary>
    /// Says them with every answer. Where nothing vouches for the origin, browsers leave its policy on openers out of
    /// account, and call each an error.
    /// </summary>
    public static void Use(IApplicationBuilder app)
    {
        app.UseWhen(
            IsTrustworthy,
            trusted => trusted.UseSecurityHeaders(All().AddCrossOriginOpenerPolicy(policy => policy.SameOrigin()))
        );
        app.UseWhen(http => !IsTrustworthy(http), plain => plain.UseSecurityHeaders(All()));
    }

    /// <summary>Whether browsers trust the origin of a request (W3C Secure Contexts).</summary>
    private static bool IsTrustworthy(HttpContext http)
    {
        var host = http.Request.Host.Host;
        return http.Request.IsHttps
            || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }

    /// <summary>Nothing from elsewhere, no inline script or style, no frame.</summary>
    private static HeaderPolicyCollection All() =>
        new HeaderPolicyCollection()
            // Said over HTTPS alone, and never of localhost; what else has the domain is not ours to say.
            .AddStrictTransportSecurityMaxAge(HttpsForSeconds)
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            // No other site learns what is read here. Our own pages send it: without it browsers leave the origin out
            // of forms too ("null"), by which they are told from those of another site (SameOrigin).
            .AddReferrerPolicySameOrigin()
            .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
            .AddPermissionsPolicy(policy =>
            {
                policy.AddCamera().None();
                policy.AddMicrophone().None();
                policy.AddGeolocation().None();
                policy.AddPayment().None();
                policy.AddUsb().None();
                policy.AddDisplayCapture().None();
                policy.AddAutoplay().None();
            })
            .AddContentSecurityPolicy(policy =>
            {
                policy.AddDefaultSrc().None();
                policy.AddScriptSrc().Self();
                policy.AddStyleSrc().Self();
                policy.AddImgSrc().Self();
                // An episode is played from where it stands, once somebody plays it.
                policy.AddMediaSrc().Self().From("https:").From("http:");
                policy.AddConnectSrc().Self();
                policy.AddFormAction().Self();
                policy.AddManifestSrc().Self();
                policy.AddBaseUri().Self();
                policy.AddFrameAncestors().None();
            });
}
