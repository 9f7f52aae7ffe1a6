using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>
/// What of a sentence is about somebody else: "in the clip, which the party shared on X", "after Lee tweeted", "Lee's
/// post".
/// </summary>
internal sealed class Asides(TokenisedProse prose, ResolvedNames names, SpeechVerbs verbs)
{
    /// <summary>How far behind what was shared "by" may stand.</summary>
    private const int FurthestAgent = 6;

    /// <summary>How far before a post "about" may stand.</summary>
    private const int FurthestAbout = 8;

    /// <summary>How far behind "under" the name of whose post it is may end.</summary>
    private const int FurthestOwner = 4;

    /// <summary>The word that opens the aside which a token stands in; -1 where it stands in none.</summary>
    /// <param name="first">Where the sentence, or what of it is looked at, begins.</param>
    /// <param name="verb">The word of saying, whose own clause is no aside; or -1.</param>
    /// <param name="speaker">Whose own posts are none; or null.</param>
    public int Opener(int token, int first, int verb, Resolved? speaker)
    {
        for (var k = token - 1; k >= Math.Max(first, verb < token ? verb + 1 : first); k--)
        {
            var word = prose.Word(k);
            if (word is "," or ";" or "—" or "–")
                return -1;
            // "has since posted"
            if (
                !prose.Lexicon.Posts.Asides.Contains(word)
                || prose.Lexicon.Grammar.Auxiliaries.Contains(prose.Word(k - 1))
            )
                continue;
            // "Lee, who posted on X that he would stay, said": the speaker's own clause.
            if (verb > k && verb <= token)
                return -1;
            // "Lee, who has many followers on X, said": what is said of the speaker is no means.
            if (verb > token && prose.Lexicon.Grammar.Who.Contains(word))
                return k;
            if (prose.Lexicon.Posts.OtherAsides.Contains(word) ? !HasVerb(k + 1, token + 2) : IsOwn(k, token, speaker))
                continue;
            return k;
        }
        return -1;
    }

    /// <summary>"in a clip shared by the party on X", "in a video circulating on X", "Lee's post".</summary>
    public bool IsAnothers(int token, int first, int end, Resolved? speaker)
    {
        for (var k = token - 1; k >= Math.Max(first, token - FurthestAbout); k--)
        {
            var word = prose.Word(k);
            // "said of the row on Facebook"
            if (
                prose.Lexicon.Grammar.Of.Contains(word)
                && prose.Lexicon.Speech.Verbs.Contains(prose.Word(k - 1))
                && !prose.Lexicon.Speech.AlsoNouns.Contains(prose.Word(k - 1))
            )
                return true;
            if (prose.Lexicon.Posts.SharingAround.Contains(word) || prose.Lexicon.Posts.About.Contains(word))
                return true;
            if (
                prose.Tokens[k].Kind == TokenKind.Possessive
                && names.At(k - 1) is { } owner
                && owner != speaker
                && k + 1 < token
                && IsOfPost(k + 1, token)
            )
                return !IsBelow(k - 1, first);
            if (
                prose.Lexicon.Posts.By.Contains(word)
                && prose.Lexicon.Posts.TakingTo.Contains(prose.Word(k - 1))
                && IsAgent(k, speaker)
            )
                return true;
            if (prose.Tokens[k].Kind == TokenKind.Punctuation || prose.Lexicon.Speech.Told.Contains(word))
                break;
        }
        var isShared = false;
        for (var k = token - 1; k >= Math.Max(first, token - 4); k--)
            isShared |= prose.Lexicon.Posts.TakingTo.Contains(prose.Word(k));
        for (var k = token; isShared && k < Math.Min(end, token + FurthestAgent); k++)
        {
            if (prose.Tokens[k].Kind == TokenKind.Punctuation)
                break;
            if (prose.Lexicon.Posts.By.Contains(prose.Word(k)))
                return IsAgent(k, speaker);
        }
        return false;
    }

    /// <summary>"under Lee's post on X", "replied to Lee's post on X": what stands there is there too.</summary>
    private bool IsBelow(int owner, int first)
    {
        for (var k = owner; k >= Math.Max(first, owner - FurthestOwner); k--)
        {
            if (
                prose.Lexicon.Posts.Below.Contains(prose.Word(k))
                || prose.EndOfPhrase(k, prose.Lexicon.Posts.Replying) > 0
            )
                return true;
        }
        return false;
    }

    /// <summary>Whether what is owned is a post, and not a page or a platform.</summary>
    private bool IsOfPost(int first, int end)
    {
        var words = MediumWords.Of(prose.Lexicon);
        for (var k = first; k < end; k++)
        {
            if (words.IsOfPost(prose.Word(k)))
                return true;
        }
        return false;
    }

    /// <summary>Whether "by" names somebody who is not the speaker.</summary>
    private bool IsAgent(int by, Resolved? speaker)
    {
        for (var k = by + 1; k < Math.Min(prose.Count, by + 5); k++)
        {
            if (names.At(k) is { } named)
                return named != speaker;
            if (
                prose.Lexicon.Grammar.Possessives.Contains(prose.Word(k))
                || prose.Lexicon.Grammar.Objects.Contains(prose.Word(k))
            )
                return false;
        }
        return true;
    }

    private bool HasVerb(int first, int end)
    {
        for (var k = first; k < Math.Min(end, prose.Count); k++)
        {
            if (
                names.At(k) is null
                && (
                    verbs.IsPastOrPresent(k)
                    || prose.Lexicon.Speech.Verbs.Contains(prose.Word(k))
                    || prose.Lexicon.Posts.TakingTo.Contains(prose.Word(k))
                    || prose.Lexicon.Grammar.Auxiliaries.Contains(prose.Word(k))
                    || prose.Lexicon.Grammar.Be.Contains(prose.Word(k))
                )
            )
                return true;
        }
        return false;
    }

    /// <summary>"which she posted on X", "that was posted on X": the speaker's own, as far as is told.</summary>
    private bool IsOwn(int opener, int token, Resolved? speaker)
    {
        var next = prose.Word(opener + 1);
        if (
            prose.Lexicon.Grammar.ThirdPersons.Contains(next)
            || prose.Lexicon.Grammar.Auxiliaries.Contains(next)
            || prose.Lexicon.Grammar.Be.Contains(next)
        )
            return true;
        for (var k = opener + 1; k < token; k++)
        {
            if (names.At(k) is { } named)
                return named == speaker;
        }
        return false;
    }
}
