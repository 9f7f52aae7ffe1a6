using NewsReader.Sources;

namespace NewsReader.Tests.Sources;

public sealed class CleanLinkTests
{
    [Theory]
    [InlineData("https://paper.example/a?utm_source=x&id=7&fbclid=abc", "https://paper.example/a?id=7")]
    [InlineData("https://paper.example/a?utm_source=x", "https://paper.example/a")]
    [InlineData("https://paper.example/a?id=7#part", "https://paper.example/a?id=7#part")]
    [InlineData("https://paper.example/a", "https://paper.example/a")]
    [InlineData("no address", "no address")]
    [InlineData(null, null)]
    public void What_follows_its_readers_around_is_cut_off(string? address, string? clean) =>
        Assert.Equal(clean, CleanLink.Of(address));
}
