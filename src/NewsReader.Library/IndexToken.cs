using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsReader.Library.Identity.Names;

namespace NewsReader.Library;

/// <summary>
/// A fact about an article or a quotation as a word of the full-text index: who is named, where and when it was
/// published. So facts are found together with the words, in one walk and as fast as a word. Each begins with a
/// character for private use, and no text has it.
/// </summary>
public static class IndexToken
{
    /// <summary>
    /// The first of the characters that facts begin with: Unicode's private use area, which the index takes for
    /// letters.
    /// </summary>
    public const char First = '\uE000';

    /// <summary>The last of them.</summary>
    public const char Last = '\uE0FF';

    /// <summary>Every article and quotation.</summary>
    public const string Any = "\uE002";

    /// <summary>An article that quotes somebody.</summary>
    public const string HasQuotation = "\uE008";

    /// <summary>An article with a tweet; a quotation that is one.</summary>
    public const string HasTweet = "\uE009";

    /// <summary>A quotation of a few words taken up in somebody else's sentence.</summary>
    public const string IsFragment = "\uE00A";

    /// <summary>What is reported in the writer's words, and no quotation.</summary>
    public const string IsReported = "\uE00D";

    /// <summary>An article that reports what somebody said.</summary>
    public const string HasReported = "\uE00F";

    /// <summary>A word that stands in capitals and is another in small letters: "US", "IT".</summary>
    public static string Capitals(string word) => '\uE010' + word.ToLowerInvariant();

    /// <summary>Named in an article.</summary>
    public static string Named(long entity) => '\uE000' + entity.ToString(CultureInfo.InvariantCulture);

    /// <summary>Who says a quotation, or one of the article's.</summary>
    public static string Speaker(long entity) => '\uE00B' + entity.ToString(CultureInfo.InvariantCulture);

    /// <summary>For whom somebody speaks who is not named.</summary>
    public static string OnBehalfOf(long entity) => '\uE00E' + entity.ToString(CultureInfo.InvariantCulture);

    /// <summary>Spoken of or answered in a quotation, or in one of the article's.</summary>
    public static string About(long entity) => '\uE001' + entity.ToString(CultureInfo.InvariantCulture);

    /// <summary>Published in this year, of four digits.</summary>
    public static string Year(DateOnly day) => '\uE003' + day.ToString("yyyy", CultureInfo.InvariantCulture);

    /// <summary>Published in this month.</summary>
    public static string Month(DateOnly day) => '\uE004' + day.ToString("yyyyMM", CultureInfo.InvariantCulture);

    /// <summary>Published on this day.</summary>
    public static string Day(DateOnly day) => '\uE005' + day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Published by this source.</summary>
    public static string Source(string source) => '\uE006' + Hash(source);

    /// <summary>By this means a quotation is said, or one of the article's: "e-mail" or "email".</summary>
    public static string Medium(string medium) => '\uE007' + Hash(medium.Replace("-", "", StringComparison.Ordinal));

    /// <summary>Who says a quotation, or one of the article's, as the article calls somebody without a name: "a
    /// user", an account.</summary>
    public static string SpeakerCalled(string words) => '\uE00C' + Hash(string.Join(' ', NameText.Words(words)));

    /// <summary>A name of any characters as one word, whatever its case.</summary>
    private static string Hash(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name.ToLowerInvariant())).AsSpan(0, 8));
}
