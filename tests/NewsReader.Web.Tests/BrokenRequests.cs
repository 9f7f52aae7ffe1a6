using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using NewsReader.Tests.Sources;
using NewsReader.Web.Tests.Browser;

namespace NewsReader.Web.Tests;

/// <summary>
/// Requests as nobody's browser makes them: broken and hostile files, addresses, forms. The same random numbers make
/// the same.
/// </summary>
internal static class BrokenRequests
{
    private const int FilesOfAnUpload = 50;

    private static readonly string[] Forms =
    [
        "/articles/{0}/mark",
        "/articles/mark-read",
        "/articles/unmark-read",
        "/articles/{0}/position",
        "/articles/{0}/highlights",
        "/highlights/{0}",
        "/articles/{0}/left-out",
        "/articles/{0}/unfold",
        "/articles/{0}/fold",
        "/searches",
        "/searches/{0}",
        "/searches/{0}/remove",
        "/sources/feeds",
        "/sources/feeds/{0}",
        "/sources/feeds/{0}/unfollow",
        "/sources/pages",
        "/sources/opml",
        "/sources/files",
        "/sources/aside",
        "/settings/reading",
        "/sign-in",
        "/sign-in/passkey",
        "/set-up",
        "/sign-out",
        "/invitations/{0}",
        "/settings/account/password",
        "/settings/account/passkeys",
        "/settings/account/passkeys/question",
        "/settings/account/passkeys/{0}/remove",
        "/settings/account/sessions/{0}/end",
        "/settings/account/tokens",
        "/settings/account/tokens/{0}/end",
        "/settings/readers/invitations/{0}/withdraw",
        "/settings/readers/{0}/close",
    ];

    private static readonly string[] Fields =
    [
        "mark",
        "id",
        "above",
        "at",
        "back",
        "thousandths",
        "passage",
        "before",
        "note",
        "colour",
        "remove",
        "line",
        "putBack",
        "name",
        "query",
        "address",
        "folder",
        "title",
        "wantsPages",
        "size",
        "face",
        "theme",
        "code",
        "password",
        "now",
        "credential",
        "scopes",
    ];

    public static readonly string[] Addresses =
    [
        "/search?q={0}",
        "/search?q={0}&by=quotations",
        "/search?q={0}&by=names&after={0}",
        "/api/search?q={0}&after={0}",
        "/api/search/quotations?q={0}",
        "/api/suggestions?q={0}",
        "/quotations?speaker={0}&q={0}",
        "/people/{0}",
        "/articles/{0}?find={0}",
        "/articles/{0}.md",
        "/stories/{0}",
        "/sources/{0}",
        "/feeds/sources/{0}.xml",
        "/highlights?q={0}&before={0}",
        "/articles?before={0}&is={0}",
        "/pictures/{0}",
        "/sources?said={0}&upload={0}&choice={0}&unfollowed={0}&address={0}",
        "/invitations/{0}",
        "/{0}",
    ];

    public static string Vector(Random random) => HostileVectors.All[random.Next(HostileVectors.All.Count)];

    public static byte[] Broken(Func<(string Name, byte[] Bytes), bool> which, Random random, out string name)
    {
        var seeds = BrokenBytes.Seeds.Where(which).ToList();
        (name, var bytes) = seeds[random.Next(seeds.Count)];
        var broken = BrokenBytes.Of(bytes, random).ToList();
        if (random.Next(2) == 0)
            broken.InsertRange(random.Next(broken.Count + 1), Encoding.UTF8.GetBytes(Vector(random)));
        return [.. broken];
    }

    public static IEnumerable<HttpRequestMessage> Files(int count, Random random)
    {
        for (var made = 0; made < count; )
        {
            var upload = new MultipartFormDataContent();
            for (var i = 0; i < FilesOfAnUpload && made < count; i++, made++)
            {
                var part = new ByteArrayContent(Broken(_ => true, random, out var name));
                var hostile =
                    random.Next(4) == 0 ? Vector(random).Replace("\r", "").Replace("\n", "").Replace("\0", "") : "";
                part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
                {
                    Name = "files",
                    FileName = "x",
                    FileNameStar = $"{made} {hostile}{name}",
                };
                upload.Add(part);
            }
            yield return new HttpRequestMessage(HttpMethod.Post, "/sources/files") { Content = upload };
        }
    }

    public static IEnumerable<HttpRequestMessage> Asked(int count, Random random) =>
        Enumerable
            .Range(0, count)
            .Select(_ =>
            {
                var typed = random.Next(3) switch
                {
                    0 => Vector(random),
                    1 => Text(random),
                    _ => string.Concat(Enumerable.Repeat(Text(random), random.Next(1, 40))),
                };
                return new HttpRequestMessage(
                    HttpMethod.Get,
                    string.Format(
                        CultureInfo.InvariantCulture,
                        Addresses[random.Next(Addresses.Length)],
                        Escaped(typed)
                    )
                );
            });

    public static IEnumerable<HttpRequestMessage> Bodies(int count, Random random) =>
        Enumerable
            .Range(0, count)
            .Select(_ =>
            {
                var path = string.Format(
                    CultureInfo.InvariantCulture,
                    Forms[random.Next(Forms.Length)],
                    random.Next(3) == 0
                        ? Escaped(Text(random))
                        : random.Next(1, 200).ToString(CultureInfo.InvariantCulture)
                );
                var fields = Enumerable
                    .Range(0, random.Next(0, 8))
                    .Select(_ =>
                        (Fields[random.Next(Fields.Length)], random.Next(3) == 0 ? Vector(random) : Text(random))
                    )
                    .ToArray();
                var request = Form(path, fields);
                switch (random.Next(6))
                {
                    case 0:
                        request.Content = new ByteArrayContent(
                            BrokenBytes.Of(request.Content!.ReadAsByteArrayAsync().Result, random)
                        );
                        request.Content.Headers.ContentType = new MediaTypeHeaderValue(
                            "application/x-www-form-urlencoded"
                        );
                        break;
                    case 1:
                        request.Content = new StringContent(
                            JsonSerializer.Serialize(
                                fields.GroupBy(f => f.Item1).ToDictionary(f => f.Key, f => f.First().Item2)
                            ),
                            Encoding.UTF8,
                            "application/json"
                        );
                        break;
                    case 2:
                        request.Content = new ByteArrayContent(
                            BrokenBytes.Of(BrokenBytes.Seeds[random.Next(BrokenBytes.Seeds.Length)].Bytes, random)
                        );
                        request.Content.Headers.TryAddWithoutValidation(
                            "Content-Type",
                            "multipart/form-data; boundary=x"
                        );
                        break;
                }
                return request;
            });

    public static string Text(Random random) =>
        random.Next(4) switch
        {
            0 => BrokenBytes.Pieces[random.Next(BrokenBytes.Pieces.Length)]
                + BrokenBytes.Pieces[random.Next(BrokenBytes.Pieces.Length)],
            1 => ((long)(random.NextDouble() * long.MaxValue) * (random.Next(2) * 2 - 1)).ToString(
                CultureInfo.InvariantCulture
            ),
            2 => new string((char)random.Next(32, 0x3000), random.Next(1, 500)),
            _ => "mill person:\"Ada\" OR (said:x",
        };

    /// <summary>As bytes of an address, half characters too.</summary>
    public static string Escaped(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(b => $"%{b:X2}"));

    public static HttpRequestMessage Form(string path, params (string Name, string Value)[] fields) =>
        new(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
}
