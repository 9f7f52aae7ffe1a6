using System.Security.Cryptography;
using System.Text;

namespace NewsReader.Articles;

/// <summary>What an article's picture is called where pages find it: with us, never where the article had it.</summary>
public static class PictureAddress
{
    private const int KeyBytes = 12;

    /// <summary>A hash of the picture's own address, lower-case hexadecimal.</summary>
    public static string Key(string address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)).AsSpan(0, KeyBytes));
}
