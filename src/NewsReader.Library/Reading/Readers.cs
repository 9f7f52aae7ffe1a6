using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace NewsReader.Library.Reading;

/// <summary>The people who read here, each known to the library by a number alone.</summary>
public static class Readers
{
    /// <summary>Has no states, highlights or searches: whoever only works for the library.</summary>
    public const long Nobody = 0;

    /// <summary>The one who runs the reader, and the only one where nobody signs in.</summary>
    public const long Owner = 1;
}

/// <summary>
/// Opens the library for one reader: states, highlights and searches of all others are not there. Contexts are kept and
/// used again, so the reader is said each time.
/// </summary>
public sealed class ReadersLibrary(PooledDbContextFactory<LibraryContext> contexts, long reader)
    : IDbContextFactory<LibraryContext>
{
    public LibraryContext CreateDbContext()
    {
        var library = contexts.CreateDbContext();
        library.Reader = reader;
        return library;
    }

    /// <summary>The same library for another reader.</summary>
    public ReadersLibrary For(long other) => new(contexts, other);
}
