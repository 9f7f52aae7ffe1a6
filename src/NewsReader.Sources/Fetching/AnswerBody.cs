using System.IO.Compression;
using NewsReader.Text;

namespace NewsReader.Sources.Fetching;

/// <summary>The body of an answer, unpacked: so many bytes and no more, whatever it is packed to.</summary>
internal static class AnswerBody
{
    /// <param name="address">What was asked for, for messages.</param>
    /// <param name="most">More bytes are not read, packed or unpacked.</param>
    /// <exception cref="FetchFailedException">It is larger, packed in a way that is not known, or damaged.</exception>
    public static async Task<byte[]> ReadAsync(Uri address, HttpContent content, long most, CancellationToken cancel)
    {
        if (content.Headers.ContentLength > most)
            throw TooLarge(address, most);
        var encodings = content
            .Headers.ContentEncoding.Where(encoding =>
                encoding.Length > 0 && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        if (encodings.Count > InputLimits.ContentEncodings)
            throw new FetchFailedException(
                address,
                $"The answer is packed {encodings.Count:N0} times over; {InputLimits.ContentEncodings} are "
                    + "undone at most.",
                "Nothing of it was kept."
            );
        await using var raw = await content.ReadAsStreamAsync(cancel);
        var counted = new CountedStream(raw);
        Stream decoded = counted;
        foreach (var encoding in Enumerable.Reverse(encodings))
        {
            decoded = encoding.ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => new GZipStream(decoded, CompressionMode.Decompress),
                "br" => new BrotliStream(decoded, CompressionMode.Decompress),
                "deflate" => new ZLibStream(decoded, CompressionMode.Decompress),
                _ => throw new FetchFailedException(
                    address,
                    $"The answer is packed as {encoding}, which was not asked for.",
                    "Nothing can be done here."
                ),
            };
        }
        await using (decoded)
        {
            using var memory = new MemoryStream();
            var buffer = new byte[32 * 1024];
            for (int read; (read = await UnpackAsync(address, decoded, buffer, cancel)) > 0; )
            {
                if (memory.Length + read > most)
                    throw TooLarge(address, most);
                // The first megabyte of anything may be packed as tightly as it likes.
                if (memory.Length > 1024 * 1024 && memory.Length > counted.Count * InputLimits.AnswerRatio)
                    throw new FetchFailedException(
                        address,
                        $"The answer unpacks to more than {InputLimits.AnswerRatio} times its size.",
                        "Nothing of it was kept."
                    );
                memory.Write(buffer, 0, read);
            }
            return memory.ToArray();
        }
    }

    /// <summary>Each decoder has exceptions of its own for what it cannot read.</summary>
    private static async ValueTask<int> UnpackAsync(
        Uri address,
        Stream decoded,
        byte[] buffer,
        CancellationToken cancel
    )
    {
        try
        {
            return await decoded.ReadAsync(buffer, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException and not HttpRequestException)
        {
            throw new FetchFailedException(
                address,
                $"The answer broke off or is damaged ({e.Message.TrimEnd('.')}).",
                "It is tried again later.",
                inner: e
            );
        }
    }

    private static FetchFailedException TooLarge(Uri address, long most) =>
        new(address, $"The answer has more than {most / (1024 * 1024):N0} MB.", "Nothing of it was kept.");

    /// <summary>Counts what is read.</summary>
    private sealed class CountedStream(Stream inner) : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => Count;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            Count += read;
            return read;
        }

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            Count += read;
            return read;
        }

        public override Task<int> ReadAsync(
            byte[] buffer,
            int offset,
            int count,
            CancellationToken cancellationToken
        ) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
