using NewsReader.Sources.Files;

namespace NewsReader.Tests.Sources.Files;

public sealed class FolderWatchTests
{
    [Fact]
    public async Task A_new_file_is_a_reason_to_look_again()
    {
        var folder = Directory.CreateTempSubdirectory("newsreader-");
        try
        {
            using var watch = new FolderWatch([folder.FullName]);
            var next = watch.NextAsync(TestContext.Current.CancellationToken);
            Assert.False(next.IsCompleted);

            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "a.txt"),
                "text",
                TestContext.Current.CancellationToken
            );

            // The watch looks again in any case within a minute; a hint comes long before.
            await next.WaitAsync(FolderWatch.AtLeastEvery / 2, TestContext.Current.CancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
