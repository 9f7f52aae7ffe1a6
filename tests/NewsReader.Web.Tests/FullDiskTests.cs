using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsReader.Storage.Sqlite;

namespace NewsReader.Web.Tests;

/// <summary>A disk that is full is said to be.</summary>
public sealed class FullDiskTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("text/html", "<h1>The disk is full</h1>")]
    [InlineData("*/*", "The disk is full. ")]
    public async Task What_cannot_be_stored_is_answered_with_a_sentence(string accept, string said)
    {
        foreach (var full in new[] { await FullLibraryAsync(), await FullFileAsync() })
        {
            var http = new DefaultHttpContext
            {
                Response = { Body = new MemoryStream() },
                Request = { Method = "POST", Headers = { Accept = accept } },
            };
            var errors = new ErrorLog(new ReaderSettings(), NullLogger<ErrorLog>.Instance);

            Assert.True(await errors.TryHandleAsync(http, full, Cancel));

            Assert.Equal(StatusCodes.Status507InsufficientStorage, http.Response.StatusCode);
            Assert.Contains(said, System.Text.Encoding.UTF8.GetString(((MemoryStream)http.Response.Body).ToArray()));
        }
        Assert.False(DiskSpace.IsFull(new IOException("else", new SqliteException("locked", 5))));
    }

    [Fact]
    public async Task A_server_without_room_on_its_disk_is_not_ready()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        await using var full = await ReaderApplication.StartReachableAsync([
            "--NewsReader:LeastFreeMegabytes",
            "1000000000",
        ]);

        using var ready = await app.Client.GetAsync("/healthz/ready", Cancel);
        using var refused = await full.Client.GetAsync("/healthz/ready", Cancel);

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Contains("its disk is full", await refused.Content.ReadAsStringAsync(Cancel));
        Assert.Equal("live", await full.GetAsync("/healthz"));
    }

    /// <summary>What SQLite says where there is no room for another page, as EF Core passes it on.</summary>
    private static async Task<Exception> FullLibraryAsync()
    {
        await using var library = new SqliteConnection("Data Source=:memory:");
        await library.OpenAsync(Cancel);
        await ExecuteAsync("CREATE TABLE a (b)");
        await ExecuteAsync("PRAGMA max_page_count = 2");
        var full = await Assert.ThrowsAsync<SqliteException>(() =>
            ExecuteAsync("INSERT INTO a VALUES (zeroblob(100000))")
        );
        return new DbUpdateException("It was not stored.", full);

        async Task ExecuteAsync(string sql)
        {
            await using var command = library.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(Cancel);
        }
    }

    /// <summary>What the system says where there is no room for another byte.</summary>
    private static async Task<Exception> FullFileAsync()
    {
        if (!File.Exists("/dev/full"))
            return await FullLibraryAsync();
        await using var file = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1);
        return await Assert.ThrowsAsync<IOException>(() => file.WriteAsync(new byte[1024], Cancel).AsTask());
    }
}
