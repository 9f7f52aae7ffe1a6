using NewsReader.Analysis.Entities;

namespace NewsReader.Analysis.Speakers;

/// <summary>By what means something was said, and the kind of quotation that makes it.</summary>
internal readonly record struct Medium(string? Name, QuotationKind Kind)
{
    public static readonly Medium None = new(null, QuotationKind.Speech);

    /// <summary>A statement, whatever noun it is called by.</summary>
    public static Medium StatementIn(Lexicon lexicon) => MediumWords.Of(lexicon).Statement;

    public bool IsStated => Name is not null;

    /// <summary>
    /// The means that the attribution states in these tokens (half-open), those in quotations passed over.
    /// </summary>
    /// <param name="verb">The word of saying, or -1.</param>
    public static Medium Of(TokenisedProse prose, ResolvedNames names, bool[] quoted, int first, int end, int verb)
    {
        var words = MediumWords.Of(prose.Lexicon);
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
                words.Networks.TryGetValue(prose.Bare(i), out var network)
                && IsNetwork(prose, i, before, network, isLetter: prose.Bare(i).Length == 1)
            )
                return new(string.Join(' ', network), QuotationKind.Tweet);
            if (!words.Media.TryGetValue(word, out var medium) || found.IsStated)
                continue;
            // "about the statement" is a subject of talk, "in a statement" the way it came.
            if (medium.Kind == QuotationKind.Tweet ? IsOwnTweet(prose, quoted, first, i) : IsMeans(prose, first, i))
                found = medium;
        }
        if (found.IsStated)
            return found;
        if (verb < 0)
            return None;
        if (prose.Lexicon.Speech.OfWriting.Contains(prose.Word(verb)))
            return new(null, QuotationKind.Writing);
        // "told Reuters"
        if (
            prose.Lexicon.Speech.Told.Contains(prose.Word(verb))
            && names.MentionAt(prose.Lexicon.Grammar.The.Contains(prose.Word(verb + 1)) ? verb + 2 : verb + 1)
                is { Entity.Kind: EntityKind.Company } listener
        )
            return new(listener.Entity.Name, QuotationKind.Speech);
        return None;
    }

    /// <param name="network">The words of its name.</param>
    /// <param name="isLetter">Whether the name is a letter: only where a post could stand is it a network's.</param>
    private static bool IsNetwork(
        TokenisedProse prose,
        int i,
        ReadOnlySpan<char> before,
        string[] network,
        bool isLetter
    )
    {
        for (var k = 1; k < network.Length; k++)
        {
            if (!prose.Word(i + k).SequenceEqual(network[k]))
                return false;
        }
        if (
            prose.Lexicon.Posts.Prepositions.Contains(before)
            || prose.Lexicon.Posts.Places.Contains(prose.Word(i + network.Length))
        )
            return !isLetter
                || prose.Lexicon.Posts.PrepositionsOfLetters.Contains(before)
                || prose.Lexicon.Posts.PlacesOfLetters.Contains(prose.Word(i + 1));
        return false;
    }

    /// <summary>"in response to Lee's tweet" names another's; "in a tweet", "her tweet" the speaker's own.</summary>
    private static bool IsOwnTweet(TokenisedProse prose, bool[] quoted, int first, int i) =>
        prose.Lexicon.Speech.OfPosting.Contains(prose.Word(i)) || IsMeans(prose, first, i);

    private static bool IsMeans(TokenisedProse prose, int first, int i)
    {
        if (prose.Lexicon.Speech.Verbs.Contains(prose.Word(i + 1)))
            return true;
        if (prose.Lexicon.Speech.Verbs.Contains(prose.Word(i)))
            return true;
        for (var k = i - 1; k >= Math.Max(first, i - 6); k--)
        {
            var word = prose.Word(k);
            if (prose.Lexicon.Speech.MeansPrepositions.Contains(word))
                return true;
            if (
                prose.Lexicon.Speech.TopicPrepositions.Contains(word)
                || prose.Tokens[k].Kind == Tokens.TokenKind.Punctuation
            )
                return false;
        }
        return i - first <= 2 || prose.Tokens[i - 1].Kind == Tokens.TokenKind.Possessive;
    }
}
