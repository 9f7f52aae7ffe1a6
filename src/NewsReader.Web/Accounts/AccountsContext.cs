using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NewsReader.Storage.Sqlite;

namespace NewsReader.Web.Accounts;

/// <summary>
/// Who may sign in, in the library's file: one backup has both. The library itself knows nothing of it.
/// </summary>
public sealed class AccountsContext(DbContextOptions<AccountsContext> options)
    : IdentityUserContext<Account, long>(options)
{
    /// <summary>With a history of its own beside the library's.</summary>
    private const string History = "__AccountsHistory";

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<ApiToken> Tokens => Set<ApiToken>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>What Identity stores: the schema with passkeys. The context asks the options for it.</summary>
    public static void Configure(IdentityOptions options) =>
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, string path) =>
        options.UseLibrary(path, History, typeof(AccountsContext).Assembly);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>().ToTable("Accounts");
        builder.Entity<IdentityUserClaim<long>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<long>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<long>>().ToTable("AccountTokens");
        builder.Entity<IdentityUserPasskey<long>>().ToTable("AccountPasskeys");
        builder.Entity<Session>().HasIndex(s => s.KeyHash).IsUnique();
        builder.Entity<ApiToken>(token =>
        {
            token.ToTable("ApiTokens");
            token.HasIndex(t => t.Hash).IsUnique();
        });
        builder.Entity<Invitation>().HasIndex(i => i.Hash).IsUnique();
    }

    /// <summary>For <c>dotnet ef migrations add</c> alone.</summary>
    internal sealed class Design : IDesignTimeDbContextFactory<AccountsContext>
    {
        public AccountsContext CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<AccountsContext>();
            Use(options, LibraryFile.Name)
                .UseApplicationServiceProvider(
                    new ServiceCollection().Configure<IdentityOptions>(Configure).BuildServiceProvider()
                );
            return new AccountsContext(options.Options);
        }
    }
}
