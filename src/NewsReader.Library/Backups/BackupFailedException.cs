namespace NewsReader.Library.Backups;

/// <summary>
/// A backup could not be made or put in place; the message names the file, says why, and what is left as it was.
/// </summary>
public sealed class BackupFailedException(string file, string reason, string advice, Exception? inner = null)
    : Exception($"{file}: {reason} {advice}", inner);
