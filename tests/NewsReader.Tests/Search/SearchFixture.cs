using NewsReader.Tests.Library;

namespace NewsReader.Tests.Search;

/// <summary>A library of three articles to search in.</summary>
public abstract class SearchFixture : IAsyncLifetime
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected TemporaryLibrary Library { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Library = await TemporaryLibrary.OpenAsync();
        Library.Write(
            "1.txt",
            TemporaryLibrary.Article(
                "Mill opens",
                "Marta Okoye",
                "Brightwater Industries",
                "It is a miraculous machine"
            )
        );
        Library.Write(
            "2.txt",
            TemporaryLibrary.Article("Mill closes", "Renée Dufresne", "Brightwater Industries", "We tried everything")
        );
        Library.Write(
            "3.txt",
            TemporaryLibrary.Article("Bakery opens", "Marta Okoye", "Copperfield Holdings", "The bread is miraculous")
        );
        await Library.ImportAsync(cancel: Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await Library.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
