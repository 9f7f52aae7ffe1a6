namespace NewsReader.Web.Tests;

public sealed class ArchitectureTests
{
    /// <summary>The web knows its storage, and nothing of the database behind it.</summary>
    [Fact]
    public void The_web_knows_no_database() =>
        Assert.DoesNotContain(
            typeof(ReaderServer).Assembly.GetReferencedAssemblies(),
            assembly =>
                assembly.Name!.Contains("Sqlite", StringComparison.OrdinalIgnoreCase)
                && assembly.Name != "NewsReader.Storage.Sqlite"
        );
}
