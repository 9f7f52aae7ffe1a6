namespace NewsReader.Sources.Files;

/// <summary>A member of an archive, unpacked; or bytes that came otherwise, as a file would have them.</summary>
internal sealed class MemberContent(string origin, string name, string source, byte[] bytes, OriginStamp stamp)
    : SourceContent(origin, name, source, stamp)
{
    public override bool IsMember => true;

    public override int Start(Span<byte> start)
    {
        using var stream = Open();
        return StartOf(stream, start);
    }

    public override Stream Open() => new MemoryStream(bytes, writable: false);

    public override (byte[] Bytes, OriginStamp Stamp) All(long most) =>
        bytes.Length <= most
            ? (bytes, Stamp)
            : throw new ArticleUnreadableException(
                Origin,
                $"It is {bytes.Length / (1024 * 1024):N0} MB; {most / (1024 * 1024)} MB are read at most.",
                "Split it, or keep it out of the folder."
            );
}
