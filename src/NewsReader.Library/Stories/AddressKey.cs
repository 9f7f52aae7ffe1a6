using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NewsReader.Sources;
using NewsReader.Text;

namespace NewsReader.Library.Stories;

/// <summary>Web addresses of one page (<see cref="PageAddress"/>) as one number, by which they are found.</summary>
internal static class AddressKey
{
    /// <summary>The key; null where the address is none, or is a whole site's.</summary>
    public static long? Of(string? address) =>
        WebAddress.Of(address) is not null && PageAddress.Of(address!) is var page && !PageAddress.IsSite(page)
            ? BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(page)))
            : null;
}
