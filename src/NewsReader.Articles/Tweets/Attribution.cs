using NewsReader.Analysis;
using NewsReader.Analysis.Tokens;
using NewsReader.Text;
using NewsReader.Text.Languages;

namespace NewsReader.Articles.Tweets;

/// <summary>The words around a quoted post: whether they say more than the head of its card.</summary>
internal static class Attribution
{
    /// <param name="text">What the spans are of.</param>
    /// <param name="stretch">The post with the words around it.</param>
    /// <param name="words">The words of its language.</param>
    public static bool SaysMore(Quotation post, string text, TextSpan stretch, Lexicon words)
    {
        var told = Told(post);
        foreach (var token in Tokeniser.Tokenise(text, stretch.Start, stretch.End, words))
        {
            if (
                token.Kind is TokenKind.Punctuation or TokenKind.Possessive
                || post.Parts.Any(part => token.Start >= part.Start && token.End <= part.End)
            )
                continue;
            // "on X.": the dot is the sentence's.
            var word = token.In(text).TrimEnd('.');
            if (words.Grammar.Negations.Contains(word) || !(told.Contains(word.ToString()) || IsPlain(word, words)))
                return true;
        }
        return false;
    }

    /// <summary>What the head says, word by word.</summary>
    private static HashSet<string> Told(Quotation post)
    {
        var said = new[]
        {
            post.Speaker?.Name,
            post.SpeakerText,
            post.Handle,
            post.Medium,
            post.StatedTime,
            post.ReplyTo?.Name,
            post.ReplyToText,
        };
        return said.OfType<string>()
            .Concat(post.Speaker?.Forms ?? [])
            .Concat(post.ReplyTo?.Forms ?? [])
            .SelectMany(phrase => phrase.Split([' ', ',', '’', '\''], StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Words of posting and of networks, and small ones.</summary>
    private static bool IsPlain(ReadOnlySpan<char> word, Lexicon words)
    {
        if (
            words.Grammar.SmallWords.Contains(word)
            || words.Grammar.Possessives.Contains(word)
            || words.Speech.OfPosting.Contains(word)
            || words.Speech.OfWriting.Contains(word)
            || words.Speech.OnNetworks.Contains(word)
            || words.Speech.Continuing.Contains(word)
            || words.Speech.SaidPlainly.Contains(word)
            || words.Posts.Replies.Contains(word)
            || words.Posts.CalledNetworks.Contains(word)
        )
            return true;
        foreach (var (place, _) in words.Posts.Places)
        {
            if (word.Equals(place, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
