using NewsReader.Analysis;
using NewsReader.Library.Accounts;
using NewsReader.Web.Accounts;

namespace NewsReader.Web.Api;

/// <summary>
/// Addresses from when every organization was a company: they lead for good to where the same is now. Others link to
/// them, and so does the HTML of articles that was made then.
/// </summary>
internal static class FormerAddresses
{
    public static void MapFormerAddresses(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            $"{Routes.Companies}/{{slug}}",
            (string slug, HttpRequest request) => Moved(Routes.Entity(EntityKind.Company, slug), request)
        );
        routes
            .MapGet(
                $"/feeds{Routes.Companies}/{{slug}}.{FeedApi.Format}",
                (string slug, string format, HttpRequest request) =>
                    Moved(
                        FeedApi.OfEntity(
                            EntityKind.Company,
                            slug,
                            format == FeedApi.AtomEnding ? FeedFormat.Atom : FeedFormat.Json
                        ),
                        request
                    )
            )
            .WithScope(Scope.Read);
    }

    private static IResult Moved(string address, HttpRequest request) =>
        Results.Redirect(address + request.QueryString, permanent: true);
}
