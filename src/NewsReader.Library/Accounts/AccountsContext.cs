using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace NewsReader.Library.Accounts;

/// <summary>
/// Who may sign in, stored beside the library: one backup has both. The library itself knows nothing of it.
/// </summary>
public sealed class AccountsContext(DbContextOptions<AccountsContext> options)
    : IdentityUserContext<Account, long>(options)
{
    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<ApiToken> Tokens => Set<ApiToken>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>What Identity stores: the schema with passkeys. The context asks the options for it.</summary>
    public static void Configure(IdentityOptions options) =>
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        UtcConverter.Use(configurationBuilder);
    }

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
}
