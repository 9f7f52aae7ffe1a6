using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>
/// Finds the means that an attribution states: a network, a noun ("in a statement"), a verb ("tweeted").
/// </summary>
internal sealed class StatedMedia(
    TokenisedProse prose,
    ResolvedNames names,
    bool[] quoted,
    SpeechVerbs verbs,
    NetworkMentions networks,
    Asides asides
)
{
    /// <summary>How far before a network the noun of what is there may stand: "in a video posted to TikTok".</summary>
    private const int FurthestPlace = 8;

    /// <summary>How far behind a preposition the noun of the means may stand.</summary>
    private const int FurthestMeans = 6;

    private readonly MediumWords _words = MediumWords.Of(prose.Lexicon);

    /// <summary>
    /// The means that the attribution states in these tokens (half-open), those in quotations passed over.
    /// </summary>
    /// <param name="verb">The word of saying, or -1.</param>
    /// <param name="speaker">Whose words they are; null where nobody is named.</param>
    public Medium Of(int first, int end, int verb, Resolved? speaker)
    {
        var found = Medium.None;
        var isBelow = false;
        for (var i = first; i < end; i++)
        {
            if (quoted[i] || prose.Word(i).IsEmpty)
                continue;
            isBelow |= prose.Lexicon.Posts.Below.Contains(prose.Word(i)) && IsPostBehind(i + 1, end);
            if (networks.At(i) is { } mention)
            {
                if (IsSpeakers(mention.First, first, end, verb, speaker))
                    return new(
                        mention.Network.Name,
                        // "under the video on YouTube"
                        isBelow
                            ? QuotationKind.Tweet
                            : Kind(
                                mention.Network.Place,
                                mention.Place,
                                PlaceBefore(mention.Start, first, verb),
                                verb,
                                found
                            )
                    );
                i = mention.End - 1;
                continue;
            }
            if (found.IsStated)
                continue;
            if (EndOfSomewhere(i) is > 0 and var behind)
            {
                if (IsSpeakers(i, first, end, verb, speaker))
                    found = found with
                    {
                        Kind = Kind(
                            PostPlace.None,
                            _words.Places.TryGetValue(prose.Word(behind), out var place) ? place : PostPlace.None,
                            PlaceBefore(i, first, verb),
                            verb,
                            found
                        ),
                    };
                i = behind - 1;
                continue;
            }
            // "about the statement" is a subject of talk, "in a statement" the way it came.
            if (
                _words.Media.TryGetValue(prose.Word(i), out var medium)
                && IsMeans(i, first, end, verb, medium)
                && (i == verb || medium.Kind != QuotationKind.Tweet || IsSpeakers(i, first, end, verb, speaker))
            )
                found = medium;
        }
        return found.IsStated || found.Kind != QuotationKind.Speech ? found : OfVerb(verb);
    }

    private bool IsPostBehind(int first, int end)
    {
        for (var k = first; k < Math.Min(end, first + FurthestPlace) && prose.IsWord(k) && !quoted[k]; k++)
        {
            if (_words.IsOfPost(prose.Word(k)))
                return true;
        }
        return false;
    }

    /// <summary>Whether a token in these (half-open) names a network anew without its name: "on the site".</summary>
    public bool IsAgain(int first, int end, int verb)
    {
        // "wrote there"
        if (
            verb >= 0
            && prose.Lexicon.Posts.There.Contains(prose.Word(verb + 1))
            && (
                prose.Lexicon.Speech.OfWriting.Contains(prose.Word(verb))
                || prose.Lexicon.Speech.OfPosting.Contains(prose.Word(verb))
            )
        )
            return true;
        for (var i = first + 1; i < end; i++)
        {
            if (quoted[i] || !prose.Lexicon.Posts.CalledNetworks.Contains(prose.Word(i)))
                continue;
            for (var k = i - 1; k >= Math.Max(first, i - 3) && prose.IsWord(k); k--)
            {
                if (prose.Lexicon.Posts.Prepositions.Contains(prose.Word(k)))
                    return prose.IsThe(k + 1);
            }
        }
        return false;
    }

    private bool IsSpeakers(int token, int first, int end, int verb, Resolved? speaker) =>
        asides.Opener(token, first, verb, speaker) < 0 && !asides.IsAnothers(token, first, end, speaker);

    private Medium OfVerb(int verb)
    {
        if (verb < 0)
            return Medium.None;
        if (prose.Lexicon.Speech.OfWriting.Contains(prose.Word(verb)))
            return new(null, QuotationKind.Writing);
        // "told Reuters"
        return
            prose.Lexicon.Speech.Told.Contains(prose.Word(verb))
            && names.MentionAt(prose.Lexicon.Grammar.The.Contains(prose.Word(verb + 1)) ? verb + 2 : verb + 1)
                is { Entity.Kind: EntityKind.Company } listener
            ? new(listener.Entity.Name, QuotationKind.Speech)
            : Medium.None;
    }

    /// <summary>What is said in a place on a network.</summary>
    /// <param name="usual">What the network is for.</param>
    /// <param name="behind">What the nouns behind its name say.</param>
    /// <param name="before">What the noun before it says.</param>
    /// <param name="other">What another noun of the attribution says: "in an open letter on Facebook".</param>
    private QuotationKind Kind(PostPlace usual, PostPlace behind, PostPlace before, int verb, Medium other)
    {
        var word = prose.Word(verb);
        var isPosted = prose.Lexicon.Speech.OfPosting.Contains(word);
        if (isPosted && _words.Media.TryGetValue(word, out var own) && own.Kind != QuotationKind.Tweet)
            return own.Kind;
        var isWritten = isPosted || prose.Lexicon.Speech.OfWriting.Contains(word);
        // "said in an interview with the YouTube channel"
        if (!isWritten && other is { Kind: QuotationKind.Speech, Name: not null })
            return QuotationKind.Speech;
        if (((behind | before) & PostPlace.Private) != 0)
            // "in an audio chat on X Spaces"
            return !isWritten && ((behind | before) & PostPlace.Spoken) != 0
                ? QuotationKind.Speech
                : QuotationKind.Writing;
        var place = before is PostPlace.None or PostPlace.Person ? behind : before;
        if ((place & PostPlace.Public) != 0)
            return QuotationKind.Tweet;
        if ((place & PostPlace.Written) != 0)
            return QuotationKind.Writing;
        if (usual == PostPlace.Private && !isPosted)
            return QuotationKind.Writing;
        if (place is PostPlace.None && other.Kind == QuotationKind.Writing && other.Name is not null)
            return QuotationKind.Writing;
        if (!isWritten && (place & PostPlace.Spoken) != 0)
            return QuotationKind.Speech;
        return !isWritten && verb >= 0 && place == PostPlace.None && usual == PostPlace.Spoken
            ? QuotationKind.Speech
            : QuotationKind.Tweet;
    }

    /// <summary>The noun of what is there, before the network's name: "a direct message on X".</summary>
    private PostPlace PlaceBefore(int start, int first, int verb)
    {
        var found = PostPlace.None;
        for (var k = start - 1; k >= Math.Max(first, start - FurthestPlace) && k != verb; k--)
        {
            var word = prose.Word(k);
            if (quoted[k] || prose.Tokens[k].Kind == TokenKind.Punctuation)
                break;
            if (_words.Places.TryGetValue(word, out var place) && place != PostPlace.Person)
                found |= place;
            else if (found != PostPlace.None)
                break;
        }
        return found;
    }

    /// <summary>One behind "social media" in "on the social media site", "a social media post"; 0 for none.</summary>
    private int EndOfSomewhere(int token)
    {
        var end = prose.EndOfPhrase(token, prose.Lexicon.Posts.Somewhere);
        if (end == 0)
            return 0;
        if (_words.Places.ContainsKey(prose.Word(end)))
            return end;
        for (var k = token - 1; k >= Math.Max(0, token - 4); k--)
        {
            if (
                prose.Lexicon.Posts.Prepositions.Contains(prose.Word(k))
                || prose.Lexicon.Posts.To.Contains(prose.Word(k))
            )
                return end;
            if (!prose.IsWord(k) || prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(k)))
                return 0;
        }
        return 0;
    }

    private bool IsMeans(int i, int first, int end, int verb, Medium medium)
    {
        if (
            prose.Lexicon.Speech.OfPosting.Contains(prose.Word(i))
            && !(prose.Lexicon.Speech.AlsoNouns.Contains(prose.Word(i)) && verbs.IsNoun(i))
        )
            return i == verb
                || medium is { Kind: QuotationKind.Tweet, Name: not null }
                || (verb > i && verbs.IsParticiple(prose.Word(verb)) && !prose.SentenceStarts[i]);
        if (medium.Name is null || medium.Kind == QuotationKind.Tweet)
            return IsPost(i, first, end, verb);
        if (
            prose.Lexicon.Speech.Verbs.Contains(prose.Word(i + 1)) || prose.Lexicon.Speech.Verbs.Contains(prose.Word(i))
        )
            return true;
        return IsRead(i, verb)
            || IsOn(i, first)
            || IsIn(i, first)
            || IsSent(i, verb)
            || i - first <= 2
            || prose.Tokens[i - 1].Kind == TokenKind.Possessive;
    }

    /// <summary>"in a post", "her post read", "read a post by Lee"; but no "post office".</summary>
    private bool IsPost(int i, int first, int end, int verb)
    {
        if (prose.IsCapital(i) && !prose.SentenceStarts[i])
            return false;
        if (verb >= 0 && i > verb && i <= verb + 4 && IsPlain(verb + 1, i))
            return true;
        if (verb > i && prose.Lexicon.Speech.Verbs.Contains(prose.Word(i + 1)))
            return true;
        // "Lee's post, which many have read, said:"
        if (verb > i && i - first <= 3 && prose.Word(i + 1) is ",")
            return true;
        if (
            verb > i
            && verb <= i + FurthestMeans
            && prose.Lexicon.Posts.By.Contains(prose.Word(i + 1))
            && !IsIn(i, first)
        )
            return true;
        var next = i + 1;
        var goesOn =
            next < end
            && prose.IsWord(next)
            && !prose.SentenceStarts[next]
            && char.IsLower(prose.Word(next)[0])
            && prose.IsInVocabulary(next)
            && !prose.Lexicon.Grammar.SmallWords.Contains(prose.Word(next))
            && !verbs.IsPastOrPresent(next)
            && !prose.Lexicon.Dates.Parts.Contains(prose.Word(next))
            && !prose.Lexicon.Posts.About.Contains(prose.Word(next));
        if (IsIn(i, first))
            return !goesOn;
        // "Lee's reply, beneath it, was short:", "The post was short:"
        return verb < 0 && i - first <= 3 && prose.Lexicon.Grammar.Be.Contains(prose.Word(i + 1));
    }

    /// <summary>"She sent a text to her manager which read:"</summary>
    private bool IsSent(int i, int verb)
    {
        if (
            !prose.Lexicon.Posts.Mail.Contains(prose.Word(i))
            || verb >= 0 && !prose.Lexicon.Posts.Reading.Contains(prose.Word(verb))
        )
            return false;
        for (var k = i - 1; k >= Math.Max(0, i - 3) && prose.IsWord(k); k--)
        {
            if (prose.Lexicon.Posts.TakingTo.Contains(prose.Word(k)))
                return true;
        }
        return false;
    }

    /// <summary>"on her podcast", "on the blog".</summary>
    private bool IsOn(int i, int first) =>
        i - 2 >= first
        && _words.Places.ContainsKey(prose.Word(i))
        && prose.Lexicon.Posts.Prepositions.Contains(prose.Word(i - 2))
        && (
            prose.Lexicon.Grammar.Determiners.Contains(prose.Word(i - 1))
            || prose.Lexicon.Grammar.Possessives.Contains(prose.Word(i - 1))
        );

    /// <summary>"says the letter"; but not "told the paper".</summary>
    private bool IsRead(int i, int verb) =>
        verb >= 0
        && i > verb
        && i <= verb + 4
        && prose.Lexicon.Posts.Mail.Contains(prose.Word(i))
        && !prose.Lexicon.Speech.Told.Contains(prose.Word(verb))
        && IsPlain(verb + 1, i);

    private bool IsPlain(int first, int end)
    {
        for (var k = first; k < end; k++)
        {
            if (
                !prose.IsWord(k) && prose.Tokens[k].Kind != TokenKind.Number
                || prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(k))
            )
                return false;
        }
        return true;
    }

    private bool IsIn(int i, int first)
    {
        if (i > first && prose.Lexicon.Speech.BareMeansPrepositions.Contains(prose.Word(i - 1)))
            return true;
        for (var k = i - 1; k >= Math.Max(first, i - FurthestMeans); k--)
        {
            var word = prose.Word(k);
            if (prose.Lexicon.Speech.MeansPrepositions.Contains(word))
                return true;
            // "a string of tweets"
            if (
                prose.Lexicon.Grammar.Of.Contains(word)
                && !prose.Lexicon.Grammar.Determiners.Contains(prose.Word(k + 1))
            )
                continue;
            if (prose.Lexicon.Speech.TopicPrepositions.Contains(word) || prose.Tokens[k].Kind == TokenKind.Punctuation)
                return false;
        }
        return false;
    }
}
