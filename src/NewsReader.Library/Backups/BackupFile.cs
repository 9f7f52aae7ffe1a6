namespace NewsReader.Library.Backups;

/// <summary>A backup that was made and verified.</summary>
/// <param name="Bytes">Its size.</param>
public sealed record BackupFile(string Path, long Bytes, long Articles);
