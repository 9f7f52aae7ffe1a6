namespace NewsReader.Library.Pictures;

/// <summary>A picture as it can be had: the file that has it, or the picture itself where the disk took none.</summary>
/// <param name="Type">Its media type, by its first bytes.</param>
public sealed record KeptPicture(string Type, string? Path, byte[]? Content);
