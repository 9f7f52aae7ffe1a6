using System.Globalization;

namespace NewsReader.Library;

/// <summary>
/// Somebody as a word of the full-text index, so that who is named is found together with the words and as fast. Such a
/// word begins with a character for private use, and no text has it.
/// </summary>
public static class NameToken
{
    /// <summary>Unicode's private use area, which the index takes for letters.</summary>
    public const char First = '\uE000';

    private const char AboutSign = '\uE001';

    /// <summary>Named in an article; of a quotation, its speaker.</summary>
    public static string Named(long entity) => First + entity.ToString(CultureInfo.InvariantCulture);

    /// <summary>Spoken of or answered in a quotation.</summary>
    public static string About(long entity) => AboutSign + entity.ToString(CultureInfo.InvariantCulture);
}
