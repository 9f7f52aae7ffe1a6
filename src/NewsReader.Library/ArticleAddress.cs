namespace NewsReader.Library;

/// <summary>Where an article's page is.</summary>
public static class ArticleAddress
{
    /// <summary>"/articles/mill-opens".</summary>
    public static string Of(string slug) => $"/articles/{Uri.EscapeDataString(slug)}";
}
