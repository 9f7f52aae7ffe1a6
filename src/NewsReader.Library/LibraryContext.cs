using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Library.Exchange;
using NewsReader.Library.Following;
using NewsReader.Library.Identity;
using NewsReader.Library.Pictures;
using NewsReader.Library.Reading;
using NewsReader.Library.Stories;

namespace NewsReader.Library;

/// <summary>The library: articles, who is named in them, who said what, and what the reader did.</summary>
public sealed class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    /// <summary>The index of what is only reported; which that is, the storage says.</summary>
    public const string ReportedIndex = "IX_Quotations_Reported";

    /// <summary>The index of the quotations that are tweets; which they are, the storage says.</summary>
    public const string TweetsIndex = "IX_Quotations_Tweets";

    /// <summary>The index of what is starred; the storage says so.</summary>
    public const string StarredIndex = "IX_ReadingStates_Starred";

    /// <summary>The index of what is kept for later; the storage says so.</summary>
    public const string LaterIndex = "IX_ReadingStates_Later";

    /// <summary>The index of what is archived; the storage says so.</summary>
    public const string ArchivedIndex = "IX_ReadingStates_Archived";

    /// <summary>
    /// Whose states, highlights and searches are seen and written; those of others are not there. A number of
    /// <see cref="Readers"/>.
    /// </summary>
    public long Reader { get; set; } = Readers.Nobody;

    public DbSet<Article> Articles => Set<Article>();

    public DbSet<ArticleOrigin> Origins => Set<ArticleOrigin>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<StoredEntity> Entities => Set<StoredEntity>();

    public DbSet<EntityForm> EntityForms => Set<EntityForm>();

    public DbSet<Appearance> Appearances => Set<Appearance>();

    /// <summary>All that somebody says, quoted or reported.</summary>
    public DbSet<StoredQuotation> Statements => Set<StoredQuotation>();

    /// <summary>What is quoted. What is only reported is kept apart.</summary>
    public IQueryable<StoredQuotation> Quotations => Statements.Where(s => s.Kind != QuotationKind.Reported);

    /// <summary>What is reported in the writer's words.</summary>
    public IQueryable<StoredQuotation> Reported => Statements.Where(s => s.Kind == QuotationKind.Reported);

    public DbSet<QuotationSubject> QuotationSubjects => Set<QuotationSubject>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<FormerDecision> FormerDecisions => Set<FormerDecision>();

    public DbSet<ReadingState> ReadingStates => Set<ReadingState>();

    public DbSet<Highlight> Highlights => Set<Highlight>();

    public DbSet<SavedSearch> SavedSearches => Set<SavedSearch>();

    public DbSet<ArticlePlace> Places => Set<ArticlePlace>();

    public DbSet<Unfolded> Unfolded => Set<Unfolded>();

    public DbSet<StoryCorrection> StoryCorrections => Set<StoryCorrection>();

    public DbSet<StoryLook> StoryLooks => Set<StoryLook>();

    public DbSet<FollowedFeed> Feeds => Set<FollowedFeed>();

    public DbSet<FeedLine> FeedLines => Set<FeedLine>();

    public DbSet<WantedPage> WantedPages => Set<WantedPage>();

    public DbSet<StoredPicture> Pictures => Set<StoredPicture>();

    public DbSet<AwaitedArticle> Awaited => Set<AwaitedArticle>();

    public DbSet<ReopenedArticle> Reopened => Set<ReopenedArticle>();

    public DbSet<PutAside> PutAside => Set<PutAside>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        UtcConverter.Use(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        HasArticles(modelBuilder);
        HasEntities(modelBuilder);
        HasWhatUsersDo(modelBuilder);
        HasPlaces(modelBuilder);
        HasSources(modelBuilder);
        HasHighlights(modelBuilder);
    }

    private static void HasArticles(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Article>(article =>
        {
            article.Property(a => a.State).HasConversion<string>();
            article.HasIndex(a => a.Slug).IsUnique();
            article.HasIndex(a => a.ContentHash).IsUnique();
            article.HasIndex(a => a.ReaderVersion);
            article.HasIndex(a => new { a.Source, a.Id });
            article.HasIndex(a => new { a.Day, a.Id });
        });
        modelBuilder.Entity<ArticleOrigin>(origin =>
        {
            origin.HasKey(o => o.Path);
            origin.HasOne(o => o.Article).WithMany().HasForeignKey(o => o.ArticleId);
        });
        modelBuilder.Entity<ReopenedArticle>(reopened =>
        {
            reopened.ToTable("Reopened");
            reopened.HasKey(r => r.ArticleId);
            reopened.HasOne(r => r.Article).WithOne().HasForeignKey<ReopenedArticle>(r => r.ArticleId);
        });
        modelBuilder.Entity<Revision>(revision =>
        {
            revision.HasKey(r => new { r.ArticleId, r.Number });
            revision.HasOne<Article>().WithMany().HasForeignKey(r => r.ArticleId);
        });
    }

    private static void HasEntities(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StoredEntity>(entity =>
        {
            entity.ToTable("Entities");
            entity.HasIndex(e => new { e.Kind, e.Slug }).IsUnique();
            entity.HasIndex(e => new
            {
                e.Kind,
                e.ArticleCount,
                e.Id,
            });
            entity.HasIndex(e => new { e.NameSlug, e.Kind });
            entity.HasIndex(e => new
            {
                e.Organization,
                e.ArticleCount,
                e.Id,
            });
        });
        modelBuilder.Entity<EntityForm>(form =>
        {
            form.ToTable("EntityForms");
            form.HasKey(f => new { f.EntityId, f.Form });
            form.HasIndex(f => f.Slug);
            form.HasOne<StoredEntity>().WithMany().HasForeignKey(f => f.EntityId);
        });
        modelBuilder.Entity<EntityKeyRow>(key =>
        {
            key.ToTable("EntityKeys");
            key.HasKey(k => new { k.Key, k.EntityId });
        });
        modelBuilder.Entity<OrganizationKindCount>(count =>
        {
            count.ToTable("OrganizationKinds");
            count.HasKey(c => new { c.EntityId, c.Kind });
            count.HasOne<StoredEntity>().WithMany().HasForeignKey(c => c.EntityId);
        });
        modelBuilder.Entity<Appearance>(appearance =>
        {
            appearance.HasKey(a => new { a.EntityId, a.ArticleId });
            appearance.HasIndex(a => new { a.ArticleId, a.EntityId });
            appearance.HasIndex(a => new { a.Doubt, a.ArticleId });
            appearance.HasOne(a => a.Entity).WithMany(e => e.Appearances).HasForeignKey(a => a.EntityId);
            appearance.HasOne(a => a.Article).WithMany(a => a.Appearances).HasForeignKey(a => a.ArticleId);
        });
        modelBuilder.Entity<StoredQuotation>(quotation =>
        {
            quotation.ToTable("Quotations");
            quotation.HasIndex(q => new { q.SpeakerId, q.Id });
            quotation.HasIndex(q => new { q.SpeakerId, q.Id }, ReportedIndex);
            quotation.HasIndex(q => q.OnBehalfOfId);
            quotation.HasIndex(q => new { q.Medium, q.Id });
            quotation.HasIndex(q => new { q.ArticleId, q.Medium });
            quotation.HasIndex(q => q.ArticleId, TweetsIndex);
            quotation.HasOne(q => q.Article).WithMany(a => a.Statements).HasForeignKey(q => q.ArticleId);
            quotation.HasOne(q => q.Speaker).WithMany().HasForeignKey(q => q.SpeakerId);
            quotation.HasOne(q => q.ReplyTo).WithMany().HasForeignKey(q => q.ReplyToId);
            quotation.HasOne(q => q.OnBehalfOf).WithMany().HasForeignKey(q => q.OnBehalfOfId);
        });
        modelBuilder.Entity<QuotationSubject>(subject =>
        {
            subject.HasKey(s => new { s.EntityId, s.QuotationId });
            subject.HasIndex(s => s.QuotationId);
            subject.HasOne(s => s.Quotation).WithMany(q => q.About).HasForeignKey(s => s.QuotationId);
            subject.HasOne(s => s.Entity).WithMany().HasForeignKey(s => s.EntityId);
        });
        modelBuilder.Entity<Correction>(correction =>
        {
            correction.HasIndex(c => new { c.Slug, c.EntityKind });
            correction.HasIndex(c => new { c.TargetSlug, c.TargetKind });
            correction.HasOne<Article>().WithMany().HasForeignKey(c => c.ArticleId);
            correction.HasIndex(c => c.MadeAt);
        });
        modelBuilder.Entity<FormerDecision>(former =>
        {
            former.HasKey(f => new
            {
                f.ArticleId,
                f.CorrectionId,
                f.EntityId,
            });
            former.HasOne<Article>().WithMany().HasForeignKey(f => f.ArticleId);
            former.HasOne<Correction>().WithMany().HasForeignKey(f => f.CorrectionId);
            former.HasIndex(f => f.CorrectionId);
        });
    }

    private void HasWhatUsersDo(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ReadingState>(state =>
        {
            state.HasQueryFilter(s => s.ReaderId == Reader);
            state.HasKey(s => new { s.ReaderId, s.ArticleId });
            state.HasOne(s => s.Article).WithMany(a => a.States).HasForeignKey(s => s.ArticleId);
            // The lists of few among many: each is as long as the list, not as the library.
            state.HasIndex(s => new { s.ReaderId, s.ArticleId }, StarredIndex);
            state.HasIndex(s => new { s.ReaderId, s.ArticleId }, LaterIndex);
            state.HasIndex(s => new { s.ReaderId, s.ArticleId }, ArchivedIndex);
            state.HasIndex(s => new { s.ReaderId, s.ReadAt });
        });
        modelBuilder.Entity<SavedSearch>(search =>
        {
            search.HasQueryFilter(s => s.ReaderId == Reader);
            search.HasIndex(s => new { s.ReaderId, s.Name }).IsUnique();
        });
    }

    private void HasPlaces(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ArticlePlace>(place =>
        {
            place.ToTable("ArticlePlaces");
            place.HasKey(p => p.ArticleId);
            place.HasOne(p => p.Article).WithOne(a => a.Place).HasForeignKey<ArticlePlace>(p => p.ArticleId);
            place.HasIndex(p => new { p.StoryId, p.ArticleId });
            place.HasIndex(p => p.CopyOf);
            place.HasIndex(p => p.AddressKey);
        });
        modelBuilder.Entity<Unfolded>(unfolded =>
        {
            unfolded.ToTable("Unfolded");
            unfolded.HasKey(u => u.ArticleId);
            unfolded.HasOne(u => u.Article).WithOne().HasForeignKey<Unfolded>(u => u.ArticleId);
        });
        modelBuilder.Entity<StoryCorrection>(said =>
        {
            said.HasKey(s => new { s.ArticleId, s.OtherId });
            said.HasIndex(s => s.OtherId);
            said.HasOne(s => s.Article).WithMany().HasForeignKey(s => s.ArticleId);
            said.HasOne(s => s.Other).WithMany().HasForeignKey(s => s.OtherId);
        });
        modelBuilder.Entity<StoryLook>(look =>
        {
            look.HasQueryFilter(l => l.ReaderId == Reader);
            look.HasKey(l => new { l.ReaderId, l.ArticleId });
            look.HasIndex(l => l.ArticleId);
            look.HasOne<Article>().WithMany().HasForeignKey(l => l.ArticleId);
        });
    }

    private void HasSources(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AwaitedArticle>(awaited =>
        {
            awaited.ToTable("AwaitedArticles");
            awaited.HasQueryFilter(a => a.ReaderId == Reader);
            awaited.HasKey(a => new { a.ContentHash, a.ReaderId });
        });
        modelBuilder.Entity<PutAside>(aside =>
        {
            aside.ToTable("PutAside");
            aside.HasKey(a => a.Origin);
            aside.Ignore(a => a.Slug);
        });
        modelBuilder.Entity<FollowedFeed>(feed =>
        {
            feed.ToTable("Feeds");
            feed.HasIndex(f => f.Address).IsUnique();
            feed.HasIndex(f => f.NextCheckAt);
        });
        modelBuilder.Entity<FeedLine>(line =>
        {
            line.HasOne(l => l.Feed).WithMany().HasForeignKey(l => l.FeedId);
            line.HasIndex(l => new { l.FeedId, l.Id });
        });
        modelBuilder.Entity<WantedPage>(page =>
        {
            page.HasKey(p => p.Address);
            page.HasIndex(p => p.NextTryAt);
        });
        modelBuilder.Entity<StoredPicture>().HasKey(p => p.Key);
    }

    private void HasHighlights(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Highlight>(highlight =>
        {
            highlight.HasQueryFilter(h => h.ReaderId == Reader);
            highlight.HasOne(h => h.Article).WithMany().HasForeignKey(h => h.ArticleId);
            highlight.HasIndex(h => new { h.ReaderId, h.ArticleId });
        });
    }
}
