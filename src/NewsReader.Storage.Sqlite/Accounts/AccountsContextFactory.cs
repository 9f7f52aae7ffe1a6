using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Library.Accounts;

namespace NewsReader.Storage.Sqlite.Accounts;

/// <summary>For <c>dotnet ef migrations add</c> alone.</summary>
internal sealed class AccountsContextFactory : IDesignTimeDbContextFactory<AccountsContext>
{
    public AccountsContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<AccountsContext>();
        options
            .UseAccounts(LibraryFile.Name)
            .UseApplicationServiceProvider(
                new ServiceCollection().Configure<IdentityOptions>(AccountsContext.Configure).BuildServiceProvider()
            );
        return new AccountsContext(options.Options);
    }
}
