namespace NewsReader.Library;

/// <summary>The library's file cannot be used; the message names it, says why, and what to do.</summary>
public sealed class LibraryUnusableException(string path, string reason, string advice, Exception? inner = null)
    : Exception($"{path}: {reason} {advice}", inner);
