using System.Globalization;
using System.Text;
using NewsReader.Text;

namespace NewsReader.Articles.Mentions;

/// <summary>What the page of a person or an organization is called in its address.</summary>
public static class EntityAddress
{
    private const int LongestSlug = 80;

    /// <summary>
    /// The name in small letters and digits of any script, with a hyphen for everything else; all spellings that
    /// <see cref="UnicodeText.Fold(string)"/> takes for one have one. What was a slug once has the slug that the name
    /// has now.
    /// </summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in UnicodeText.Fold(WithoutLoneSurrogates(text)))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’' or '.')
                continue;
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var length = Math.Min(slug.Length, LongestSlug);
        if (length > 0 && char.IsHighSurrogate(slug[length - 1]))
            length--;
        var whole = slug.ToString(0, length).Trim('-');
        return whole.Length == 0 ? "unnamed" : whole;
    }

    /// <summary>Whether a page of the site has this address among those of people.</summary>
    public static bool IsReserved(string slug) => slug == "review";

    private static string WithoutLoneSurrogates(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
            ? text
            : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
