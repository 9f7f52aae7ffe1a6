namespace NewsReader.Search.Results;

/// <summary>Where a search's page is.</summary>
public static class SearchAddress
{
    /// <summary>"/search?q=mill".</summary>
    public static string Of(string query) => $"/search?q={Uri.EscapeDataString(query)}";
}
