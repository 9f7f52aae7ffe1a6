using System.Net;
using System.Text;

namespace NewsReader.Web.Tests;

/// <summary>What of an upload is not taken is said as it is, and nothing of it stays anywhere.</summary>
public sealed class UploadRefusalTests(SeededApplication seeded) : IClassFixture<SeededApplication>
{
    private const string Type = "multipart/form-data; boundary=x";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("text/plain", "--x--\r\n", "Choose a file first.")]
    [InlineData(Type, "--x--\r\n", "Choose a file first.")]
    [InlineData(
        Type,
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n",
        "Choose a file first."
    )]
    [InlineData(
        Type,
        "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\"\r\n\r\n\r\n--x--\r\n",
        "Choose a file first."
    )]
    [InlineData("multipart/form-data", "--x--\r\n", "its boundary is “”")]
    [InlineData("multipart/form-data; boundary=\"\"", "--x--\r\n", "its boundary is “”")]
    [InlineData(
        Type,
        "--y\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nb\r\n--y--\r\n",
        "cannot be read as a form with files"
    )]
    [InlineData(
        Type,
        "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nb\r\n",
        "cannot be read as a form with files"
    )]
    [InlineData(
        Type,
        "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"b.txt\"\r\n\r\nb\r\n--x--\r\n",
        "The name of a file cannot be read"
    )]
    [InlineData(
        Type,
        "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nb\r\n--x\r\n"
            + "Content-Disposition: form-data; name=\"files\"; filename=\"\"b\"\r\n\r\nb\r\n--x--\r\n",
        "The name of a file cannot be read"
    )]
    public async Task What_cannot_be_read_is_said(string type, string body, string said)
    {
        foreach (var path in new[] { "/sources/files", "/sources/opml" })
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            Assert.Contains(said, await SaidAsync(path, content));
        }
        Assert.Empty(Left());
        Assert.DoesNotContain(seeded.App.Console.Lines, line => line.Contains("Exception", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1_001)]
    [InlineData(2_000)]
    [InlineData(12_000)]
    public async Task An_upload_has_so_many_files_and_no_more(int files)
    {
        using var form = Form(files);

        Assert.Contains("more than 1,000 files", await SaidAsync("/sources/files", form));
        Assert.Empty(Left());
    }

    [Fact]
    public async Task As_many_files_as_one_upload_may_have_are_kept()
    {
        await using var app = await ReaderApplication.StartAsync();
        using var form = Form(1_000);

        Assert.Equal("/sources?files=1000", await SendAsync(app, "/sources/files", form));
        Assert.Equal(1_000, Directory.GetFiles(Path.Combine(app.Root, "uploads")).Length);
    }

    [Fact]
    public async Task Nothing_of_a_form_is_laid_down_outside_the_library()
    {
        var temporary = Directory.GetFiles(Path.GetTempPath(), "ASPNETCORE_*");
        await using var app = await ReaderApplication.StartAsync();
        var uploads = Path.Combine(app.Root, "uploads");
        using var body = new HalfSent(256 * 1024);
        var sent = SendAsync(app, "/sources/files", body);
        await ReaderApplication.UntilAsync(
            () => Task.FromResult(Directory.Exists(uploads) && Directory.GetFiles(uploads).Length == 1),
            "nothing was written"
        );

        Assert.Empty(Directory.GetFiles(Path.GetTempPath(), "ASPNETCORE_*").Except(temporary));
        // As an upload is called that is removed at the start.
        Assert.Matches(@"^\.[0-9a-f]{32}$", Path.GetFileName(Directory.GetFiles(uploads)[0]));
        body.Rest.SetResult();
        Assert.Equal("/sources?files=1", await sent);
    }

    [Fact]
    public async Task What_was_passing_when_a_server_was_killed_is_gone_at_the_next_start()
    {
        await using var app = await ReaderApplication.StartAsync();
        Assert.NotEmpty(await app.GetAsync("/newsreader.jsonl"));
        var passing = Directory.CreateDirectory(Path.Combine(app.Root, "passing")).FullName;
        Assert.Empty(Directory.GetFiles(passing));
        await File.WriteAllTextAsync(Path.Combine(passing, "ASPNETCORE_left.tmp"), "half", Cancel);

        await app.RestartAsync();

        Assert.False(Directory.Exists(passing));
    }

    private static MultipartFormDataContent Form(int files)
    {
        var form = new MultipartFormDataContent();
        for (var i = 0; i < files; i++)
            form.Add(new ByteArrayContent([]), "files", $"{i}.bin");
        return form;
    }

    private IEnumerable<string> Left()
    {
        var uploads = Path.Combine(seeded.App.Root, "uploads");
        return Directory.Exists(uploads) ? Directory.EnumerateFiles(uploads) : [];
    }

    private async Task<string> SaidAsync(string path, HttpContent content) =>
        WebUtility.HtmlDecode(await seeded.App.GetAsync((await SendAsync(seeded.App, path, content))!));

    private static async Task<string?> SendAsync(ReaderApplication app, string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await app.Client.SendAsync(request, Cancel);
        return answer.Headers.Location?.OriginalString ?? answer.StatusCode.ToString();
    }

    /// <summary>A form with a file whose second half comes when it is let.</summary>
    private sealed class HalfSent : HttpContent
    {
        private readonly int _half;

        public HalfSent(int half)
        {
            _half = half;
            Headers.TryAddWithoutValidation("Content-Type", Type);
        }

        public TaskCompletionSource Rest { get; } = new();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var half = Encoding.ASCII.GetBytes(new string('a', _half));
            await stream.WriteAsync(
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.bin\"\r\n\r\n"u8.ToArray()
            );
            await stream.WriteAsync(half);
            await stream.FlushAsync();
            await Rest.Task;
            await stream.WriteAsync(half);
            await stream.WriteAsync("\r\n--x--\r\n"u8.ToArray());
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
