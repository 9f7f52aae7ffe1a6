using System.Security.Cryptography;
using System.Text;
using NewsReader.Articles;

namespace NewsReader.Tests.Articles;

/// <summary>
/// What is stored of an article is derived again where <see cref="NewsArticle.ReaderVersion"/> is another: a rule or a
/// renderer that changes what is read must not ship without it.
/// </summary>
public sealed class AnalysisVersionTests
{
    /// <summary>
    /// Each version with the digest of what it reads in the expected articles; the last is this one's.
    /// </summary>
    private static readonly (int Version, string Digest)[] Versions =
    [
        (6, "1a250824dc9f6723aed88b4460822bbd04a80cbdfce742d1d6022d7399c72529"),
        (7, "76f4390feaeba29cff8195d9fd2e936cfa080f3ff3e4559a13422029d37eab72"),
        (8, "2e4a9bf5621310eed641e8d88890024493649115ff893e90a0cd10f3b3012d89"),
        (9, "ccb5c6b0123c02e98b5c6d3e2ae899a3e0c1dd548e99049e13f6e54db5a48dab"),
        (10, "8b79b271ad4039107472f82e7e05288546a7f9f753ea59564a69f0f3785cb63c"),
        (11, "3cd0e377d468d8662800bae1625582cd48c4a63267d7b85834f85f43d0148360"),
        (12, "3bd63dd0a5ebbdeb74826145452a8fd4bcd63fbded66619ecd64991b79678b30"),
        (13, "26b79da982d821d18d2883ba577dca276e8c07965b55c017df9e73870ea22f02"),
        (14, "63af0cf120d6904ab85778b219943e2fad639ddb18c7e53ef77e48c6907001d7"),
    ];

    [Fact]
    public void Another_reading_is_another_version()
    {
        var (version, digest) = Versions[^1];

        Assert.True(
            (version, digest) == (NewsArticle.ReaderVersion, Digest()),
            $"The expected articles are read in another way than version {version} read them. Raise "
                + $"NewsArticle.ReaderVersion above it, and add the new version here with the digest {Digest()}."
        );
    }

    [Fact]
    public void Versions_rise_and_no_digest_comes_twice()
    {
        Assert.Equal(Versions.Select(v => v.Version).Order(), Versions.Select(v => v.Version));
        Assert.Equal(Versions.Length, Versions.DistinctBy(v => v.Version).Count());
        Assert.Equal(Versions.Length, Versions.DistinctBy(v => v.Digest).Count());
    }

    /// <summary>SHA-256 of what is expected of each article and of its HTML, lower-case hexadecimal.</summary>
    private static string Digest()
    {
        var all = new StringBuilder();
        foreach (var name in ArticleTests.All().Select(row => row.Data).Order(StringComparer.Ordinal))
            all.Append(name)
                .Append('\0')
                .Append(ArticleTests.Expected(name))
                .Append('\0')
                .Append(ArticleTests.Read(name).Html)
                .Append('\0');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }
}
