namespace NewsReader.Library;

/// <summary>The papers and folders that articles come from.</summary>
public static class ArticleSources
{
    /// <summary>The page of a source: "/sources/The%20Paper".</summary>
    public static string Address(string source) => $"/sources/{Uri.EscapeDataString(source)}";
}
