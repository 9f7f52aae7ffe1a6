using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Library.Identity;
using NewsReader.Web.Components.People;

namespace NewsReader.Web.Components.WhoIsWho;

/// <summary>Corrections as a sentence.</summary>
internal static class CorrectionWords
{
    /// <summary>All that were made in one act.</summary>
    public static string Of(IReadOnlyCollection<Correction> act)
    {
        var articles = act.Where(c => c.Kind == CorrectionKind.InArticle).ToList();
        var said = act.Except(articles).Select(Of).Distinct(StringComparer.Ordinal).ToList();
        // Behind "is not" it is told already who they are not.
        var names = articles.Select(c => $"{c.Name} is {c.TargetName}").Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > 0 && !act.Any(c => c.Kind is CorrectionKind.Apart or CorrectionKind.Unlikely))
            said.Add($"In {EntityListPage.Count(articles.Count, "article")} {string.Join(", ", names)}");
        return string.Join("; ", said);
    }

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
