using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Library.Following;
using NewsReader.Library.Reading;
using NewsReader.Library.Stories;

namespace NewsReader.Storage.Sqlite;

/// <summary>
/// What SQLite says of the library's model beyond what the model says itself: which rows an index has, where it has
/// not all of them. The lists of few among many are as long as the list then, not as the library.
/// </summary>
internal sealed class SqliteModel(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        if (context is LibraryContext)
            Filter(modelBuilder);
    }

    private static void Filter(ModelBuilder model)
    {
        model.Entity<Article>(article =>
        {
            article.HasIndex(a => new { a.Source, a.Id }).HasFilter(SqliteSchema.Listed);
            article.HasIndex(a => new { a.Day, a.Id }).HasFilter(SqliteSchema.Listed);
        });
        model
            .Entity<StoredEntity>()
            .HasIndex(e => new
            {
                e.Organization,
                e.ArticleCount,
                e.Id,
            })
            .HasFilter("Organization IS NOT NULL");
        model.Entity<Appearance>().HasIndex(a => new { a.Doubt, a.ArticleId }).HasFilter("Doubt IS NOT NULL");
        model.Entity<StoredQuotation>(quotation =>
        {
            quotation.HasIndex(q => new { q.Medium, q.Id }).HasFilter("Medium IS NOT NULL");
            quotation.HasIndex(q => q.OnBehalfOfId).HasFilter("OnBehalfOfId IS NOT NULL");
            quotation.HasIndex(q => new { q.SpeakerId, q.Id }).HasFilter(SqliteSchema.Quoted);
            quotation
                .HasIndex(q => new { q.SpeakerId, q.Id }, LibraryContext.ReportedIndex)
                .HasFilter($"Kind = {(int)QuotationKind.Reported}");
            quotation
                .HasIndex(q => q.ArticleId, LibraryContext.TweetsIndex)
                .HasFilter($"Kind = {(int)QuotationKind.Tweet}");
        });
        model.Entity<ReadingState>(state =>
        {
            state
                .HasIndex(s => new { s.ReaderId, s.ArticleId }, LibraryContext.StarredIndex)
                .HasFilter("StarredAt IS NOT NULL");
            state
                .HasIndex(s => new { s.ReaderId, s.ArticleId }, LibraryContext.LaterIndex)
                .HasFilter("LaterAt IS NOT NULL");
            state
                .HasIndex(s => new { s.ReaderId, s.ArticleId }, LibraryContext.ArchivedIndex)
                .HasFilter("ArchivedAt IS NOT NULL");
        });
        model.Entity<ArticlePlace>(place =>
        {
            place.HasIndex(p => p.CopyOf).HasFilter("CopyOf IS NOT NULL");
            place.HasIndex(p => p.AddressKey).HasFilter("AddressKey IS NOT NULL");
        });
        model.Entity<FollowedFeed>().HasIndex(f => f.NextCheckAt).HasFilter("GoneAt IS NULL");
    }
}
