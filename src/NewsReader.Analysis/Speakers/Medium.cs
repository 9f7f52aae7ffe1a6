using NewsReader.Analysis.Entities;

namespace NewsReader.Analysis.Speakers;

/// <summary>By what means something was said, and the kind of quotation that makes it.</summary>
internal readonly record struct Medium(string? Name, QuotationKind Kind)
{
    public static readonly Medium None = new(null, QuotationKind.Speech);

    private static readonly Dictionary<string, string> Networks = new(StringComparer.Ordinal)
    {
        ["Twitter"] = "Twitter",
        ["X"] = "X",
        ["Facebook"] = "Facebook",
        ["Instagram"] = "Instagram",
        ["Bluesky"] = "Bluesky",
        ["Mastodon"] = "Mastodon",
        ["Telegram"] = "Telegram",
        ["Threads"] = "Threads",
        ["TikTok"] = "TikTok",
        ["Reddit"] = "Reddit",
        ["LinkedIn"] = "LinkedIn",
        ["Weibo"] = "Weibo",
        ["Truth"] = "Truth Social",
    };

    private static readonly Dictionary<string, Medium> Nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tweet"] = new("Twitter", QuotationKind.Tweet),
        ["tweets"] = new("Twitter", QuotationKind.Tweet),
        ["tweeted"] = new("Twitter", QuotationKind.Tweet),
        ["tweeting"] = new("Twitter", QuotationKind.Tweet),
        ["retweeted"] = new("Twitter", QuotationKind.Tweet),
        ["statement"] = new("statement", QuotationKind.Statement),
        ["press release"] = new("press release", QuotationKind.Statement),
        ["release"] = new("press release", QuotationKind.Statement),
        ["communique"] = new("communiqué", QuotationKind.Statement),
        ["article"] = new("article", QuotationKind.Writing),
        ["essay"] = new("essay", QuotationKind.Writing),
        ["op-ed"] = new("op-ed", QuotationKind.Writing),
        ["column"] = new("column", QuotationKind.Writing),
        ["editorial"] = new("editorial", QuotationKind.Writing),
        ["letter"] = new("letter", QuotationKind.Writing),
        ["email"] = new("email", QuotationKind.Writing),
        ["e-mail"] = new("email", QuotationKind.Writing),
        ["memo"] = new("memo", QuotationKind.Writing),
        ["blog"] = new("blog", QuotationKind.Writing),
        ["book"] = new("book", QuotationKind.Writing),
        ["memoir"] = new("memoir", QuotationKind.Writing),
        ["report"] = new("report", QuotationKind.Writing),
        ["filing"] = new("filing", QuotationKind.Writing),
        ["ruling"] = new("ruling", QuotationKind.Writing),
        ["paper"] = new("paper", QuotationKind.Writing),
        ["interview"] = new("interview", QuotationKind.Speech),
        ["testimony"] = new("testimony", QuotationKind.Speech),
        ["testified"] = new("testimony", QuotationKind.Speech),
        ["speech"] = new("speech", QuotationKind.Speech),
        ["rally"] = new("rally", QuotationKind.Speech),
        ["news conference"] = new("news conference", QuotationKind.Speech),
        ["conference"] = new("news conference", QuotationKind.Speech),
        ["briefing"] = new("briefing", QuotationKind.Speech),
        ["debate"] = new("debate", QuotationKind.Speech),
        ["hearing"] = new("hearing", QuotationKind.Speech),
        ["podcast"] = new("podcast", QuotationKind.Speech),
    };

    private static readonly Dictionary<string, Medium>.AlternateLookup<ReadOnlySpan<char>> NounsBySpan =
        Nouns.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> NetworksBySpan =
        Networks.GetAlternateLookup<ReadOnlySpan<char>>();

    public bool IsStated => Name is not null;

    /// <summary>
    /// The means that the attribution states in these tokens (half-open), those in quotations passed over.
    /// </summary>
    /// <param name="verb">The word of saying, or -1.</param>
    public static Medium Of(TokenisedProse prose, ResolvedNames names, bool[] quoted, int first, int end, int verb)
    {
        var found = None;
        for (var i = first; i < end; i++)
        {
            if (quoted[i])
                continue;
            var word = prose.Word(i);
            if (word.IsEmpty)
                continue;
            var before = prose.Word(i - 1);
            if (
                NetworksBySpan.TryGetValue(prose.Bare(i), out var network) && IsNetwork(prose, i, before, prose.Bare(i))
            )
                return new(network, QuotationKind.Tweet);
            if (!NounsBySpan.TryGetValue(word, out var medium) || found.IsStated)
                continue;
            // "about the statement" is a subject of talk, "in a statement" the way it came.
            if (medium.Kind == QuotationKind.Tweet ? IsOwnTweet(prose, quoted, first, i) : IsMeans(prose, first, i))
                found = medium;
        }
        if (found.IsStated)
            return found;
        if (verb < 0)
            return None;
        if (SpeechVerbs.IsWriting(prose.Word(verb)))
            return new(null, QuotationKind.Writing);
        // "told Reuters"
        if (
            prose.Word(verb) is "told"
            && names.MentionAt(prose.Word(verb + 1) is "the" or "The" ? verb + 2 : verb + 1)
                is { Entity.Kind: EntityKind.Company } listener
        )
            return new(listener.Entity.Name, QuotationKind.Speech);
        return None;
    }

    private static bool IsNetwork(TokenisedProse prose, int i, ReadOnlySpan<char> before, ReadOnlySpan<char> word)
    {
        if (word is "Truth" && prose.Word(i + 1) is not "Social")
            return false;
        if (
            before is "on" or "via" or "to"
            || prose.Word(i + (word is "Truth" ? 2 : 1))
                is "post"
                    or "posts"
                    or "thread"
                    or "message"
                    or "account"
                    or "feed"
        )
            return word is not "X" || before is "on" or "via" || prose.Word(i + 1) is "post" or "account" or "thread";
        return false;
    }

    /// <summary>"in response to Lee's tweet" names another's; "in a tweet", "her tweet" the speaker's own.</summary>
    private static bool IsOwnTweet(TokenisedProse prose, bool[] quoted, int first, int i) =>
        SpeechVerbs.IsPosting(prose.Word(i)) || IsMeans(prose, first, i);

    private static bool IsMeans(TokenisedProse prose, int first, int i)
    {
        if (SpeechVerbs.IsVerb(prose.Word(i + 1)))
            return true;
        if (SpeechVerbs.IsVerb(prose.Word(i)))
            return true;
        for (var k = i - 1; k >= Math.Max(first, i - 6); k--)
        {
            var word = prose.Word(k);
            if (word is "in" or "In" or "during" or "During" or "at" or "At" or "via" or "with" or "through")
                return true;
            if (word is "to" or "about" or "of" or "on" || prose.Tokens[k].Kind == Tokens.TokenKind.Punctuation)
                return false;
        }
        return i - first <= 2 || prose.Tokens[i - 1].Kind == Tokens.TokenKind.Possessive;
    }
}
