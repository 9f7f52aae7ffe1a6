using System.Security.Cryptography;
using System.Text;

namespace NewsReader.Web.Accounts;

/// <summary>
/// Codes that nobody guesses. What is stored of them is a hash: 160 random bits need no salt and no slow one.
/// </summary>
internal static class Secret
{
    /// <summary>Crockford's Base32 without letters that are taken for others.</summary>
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private const int Length = 32;

    private const int ShortLength = 10;

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>One that a person types from a screen, "k3m9x-0qtzv": good for minutes, and for few attempts.</summary>
    public static string Short() => RandomNumberGenerator.GetString(Alphabet, ShortLength).Insert(ShortLength / 2, "-");

    public static string Hash(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether a typed one is the right one, in a time that does not tell how much of it is.</summary>
    public static bool Same(string? typed, string right) =>
        CryptographicOperations.FixedTimeEquals(Bytes(typed ?? ""), Bytes(right));

    private static byte[] Bytes(string code) =>
        SHA256.HashData(
            Encoding.UTF8.GetBytes(code.Trim().Replace("-", "", StringComparison.Ordinal).ToLowerInvariant())
        );
}
