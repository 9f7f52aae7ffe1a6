namespace NewsReader.Articles.Bylines;

/// <summary>
/// Who wrote an article, in the order given, and as what ("Contributor"; null where the article does not say).
/// </summary>
public sealed record Byline(IReadOnlyList<string> Authors, string? Role)
{
    public static readonly Byline None = new([], null);
}
