using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Library.Identity;

namespace NewsReader.Web.Components.WhoIsWho;

/// <summary>A correction as a sentence.</summary>
internal static class CorrectionWords
{
    public static string Of(Correction correction) =>
        correction.Kind switch
        {
            CorrectionKind.SameAs when correction.TargetKind != correction.EntityKind =>
                $"{correction.Name} is {(correction.TargetKind == EntityKind.Person ? "a person" : "an organization")}",
            CorrectionKind.SameAs => $"{correction.Name} is {correction.TargetName}",
            CorrectionKind.Rename => $"{correction.Name} is called {correction.TargetName}",
            CorrectionKind.Organization => $"{correction.Name} is of the kind “{Kind(correction.TargetOrganization)}”",
            CorrectionKind.Nobody => $"{correction.Name} is nobody’s name",
            CorrectionKind.Apart => $"{correction.Name} is not {correction.TargetName}",
            CorrectionKind.Unlikely => $"{correction.Name} is {correction.TargetName} only where that is sure",
            CorrectionKind.InArticle => $"In one article {correction.Name} is {correction.TargetName}",
            _ => $"“{correction.Name}” is text",
        };

    private static string Kind(OrganizationKind? kind) =>
        EntityWords.AtStart(EntityWords.Of(kind ?? OrganizationKind.Other));
}
