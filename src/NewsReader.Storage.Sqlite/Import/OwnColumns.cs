using NewsReader.Library.Exchange;
using NewsReader.Library.Following;
using NewsReader.Library.Identity;
using NewsReader.Library.Reading;
using NewsReader.Library.Stories;

namespace NewsReader.Storage.Sqlite.Import;

/// <summary>What is written of what is the readers' own.</summary>
internal static class OwnColumns
{
    /// <summary>A feed that was not asked yet.</summary>
    public static readonly TableColumns<FollowedFeed> Feed = new(
        "Feeds",
        ("Address", row => row.Address),
        ("Title", row => row.Title),
        ("Site", row => row.Site),
        ("Folder", row => row.Folder),
        ("WantsPages", row => row.WantsPages),
        ("AddedAt", row => row.AddedAt),
        ("NextCheckAt", row => row.NextCheckAt),
        ("IntervalMinutes", row => row.IntervalMinutes),
        ("Failures", row => row.Failures)
    );

    public static readonly TableColumns<SavedSearch> Search = new(
        "SavedSearches",
        ("ReaderId", row => row.ReaderId),
        ("Name", row => row.Name),
        ("Query", row => row.Query),
        ("MadeAt", row => row.MadeAt)
    );

    public static readonly TableColumns<Correction> Correction = new(
        "Corrections",
        ("Kind", row => (int)row.Kind),
        ("MadeAt", row => row.MadeAt),
        ("UndoneAt", row => row.UndoneAt),
        ("EntityKind", row => (int)row.EntityKind),
        ("Slug", row => row.Slug),
        ("Name", row => row.Name),
        ("ArticleId", row => row.ArticleId),
        ("TargetKind", row => (int?)row.TargetKind),
        ("TargetSlug", row => row.TargetSlug),
        ("TargetName", row => row.TargetName),
        ("TargetOrganization", row => (int?)row.TargetOrganization)
    );

    public static readonly TableColumns<Highlight> Highlight = new(
        "Highlights",
        ("ReaderId", row => row.ReaderId),
        ("ArticleId", row => row.ArticleId),
        ("Passage", row => row.Passage),
        ("Before", row => row.Before),
        ("Note", row => row.Note),
        ("Colour", row => (int)row.Colour),
        ("MadeAt", row => row.MadeAt)
    );

    public static readonly TableColumns<ReadingState> State = new(
        "ReadingStates",
        ("ReaderId", row => row.ReaderId),
        ("ArticleId", row => row.ArticleId),
        ("ReadAt", row => row.ReadAt),
        ("StarredAt", row => row.StarredAt),
        ("LaterAt", row => row.LaterAt),
        ("ArchivedAt", row => row.ArchivedAt),
        ("Position", row => row.Position)
    );

    public static readonly TableColumns<Unfolded> Unfolded = new(
        "Unfolded",
        ("ArticleId", row => row.ArticleId),
        ("At", row => row.At)
    );

    public static readonly TableColumns<AwaitedArticle> Awaited = new(
        "AwaitedArticles",
        ("ContentHash", row => row.ContentHash),
        ("ReaderId", row => row.ReaderId),
        ("Line", row => row.Line)
    );
}
