using NewsReader.Library;

namespace NewsReader.Tests.Library;

public sealed class SlowQueriesTests
{
    [Fact]
    public void The_slowest_are_kept_with_how_often_they_were_slow()
    {
        var queries = new SlowQueries();
        queries.Note("SELECT fast", TimeSpan.FromMilliseconds(99));
        queries.Note("SELECT often", TimeSpan.FromMilliseconds(300));
        queries.Note("SELECT often", TimeSpan.FromMilliseconds(200));
        for (var i = 0; i < 40; i++)
            queries.Note($"SELECT {i}", TimeSpan.FromMilliseconds(100 + i));

        var kept = queries.List();

        Assert.Equal(new SlowQuery("SELECT often", 2, TimeSpan.FromMilliseconds(300)), kept[0]);
        Assert.Equal(20, kept.Count);
        Assert.DoesNotContain(kept, query => query.Sql is "SELECT fast" or "SELECT 0");
    }
}
