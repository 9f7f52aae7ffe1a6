using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NewsReader.Text;

namespace NewsReader.Sources.Files;

/// <summary>
/// The origin of an article that is one of several in a file: "/a/export.zip//one.html". The name between the two is
/// empty, as none is in the full path of a file: so a member is never taken for a file, or a file for a member.
/// </summary>
public static class Member
{
    private const string Mark = "//";

    /// <summary>Stands in what is made of a name, and in no name that stands as it is.</summary>
    private const string Made = "///";

    private const int LongestName = 500;
    private const int LongestEnding = 20;

    /// <param name="member">Its name in the file. Where it cannot stand in an origin as it is, what can be shown of it
    /// stands there with a hash of all of it: no two names are one.</param>
    /// <param name="number">Counts the members of one name in one file, from 1.</param>
    public static string Of(string file, string member, int number = 1)
    {
        var shown = MarkdownArticle.OneLine(member, LongestName);
        var isPlain = shown == member && !member.Contains(Made, StringComparison.Ordinal);
        if (isPlain && number == 1)
            return file + Mark + member;
        // The ending stays the last: it says how a member is read.
        var ending = MarkdownArticle.OneLine(Path.GetExtension(member), LongestEnding);
        var stem = shown.EndsWith(ending, StringComparison.Ordinal) ? shown[..^ending.Length] : shown;
        if (!isPlain)
            stem = stem.Replace(Made, "/", StringComparison.Ordinal) + Made + Hash(member);
        if (number > 1)
            stem += Made + number.ToString(CultureInfo.InvariantCulture);
        return file + Mark + stem + ending;
    }

    private static string Hash(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(name.AsSpan())).AsSpan(0, 8));

    /// <summary>The name within the file; null for an origin that is the file itself.</summary>
    public static string? NameOf(string origin) =>
        MarkIn(origin) is > 0 and var at ? origin[(at + Mark.Length)..] : null;

    /// <summary>The file of an origin, which may be the file itself.</summary>
    public static string FileOf(string origin) => MarkIn(origin) is > 0 and var at ? origin[..at] : origin;

    /// <summary>Where the mark stands; what an address of the web has behind its scheme is none.</summary>
    private static int MarkIn(string origin) =>
        WebAddress.Of(origin) is null ? origin.IndexOf(Mark, StringComparison.Ordinal) : -1;
}
