using NewsReader.Articles.Mentions;

namespace NewsReader.Library.Import;

/// <summary>An article's part of the address.</summary>
internal static class ArticleSlug
{
    /// <summary>The headline's own, or the next that is free: "morning-briefing-2".</summary>
    public static string Free(string headline, Func<string, bool> isTaken)
    {
        var slug = EntityAddress.Slug(headline);
        if (!isTaken(slug))
            return slug;
        // The next free number, found by halving: a thousand articles may have one headline ("Morning briefing").
        var high = 2;
        while (isTaken($"{slug}-{high}"))
            high *= 2;
        var low = high / 2;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (isTaken($"{slug}-{middle}"))
                low = middle;
            else
                high = middle;
        }
        return $"{slug}-{high}";
    }
}
