using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>Where an article speaks of a network as the place of a post; tokens are half-open.</summary>
internal sealed class NetworkMentions(TokenisedProse prose, ResolvedNames names)
{
    /// <summary>How many words may stand between "on" and a network's name: "on the social media platform X".</summary>
    private const int FurthestPreposition = 8;

    /// <summary>How many words before "to" a verb of going there may stand: "posted a photo of it to X".</summary>
    private const int FurthestTaking = 8;

    /// <summary>Words of "formerly known as".</summary>
    private const int LongestRenaming = 3;

    private readonly MediumWords _words = MediumWords.Of(prose.Lexicon);

    /// <summary>The network that is named at a token, or null where it is none or no place of a post.</summary>
    public NetworkMention? At(int token)
    {
        var bare = prose.Bare(token);
        if (bare.IsEmpty || !_words.Networks.TryGetValue(bare, out var network) || !IsNamed(network, token))
            return null;
        var end = token + network.Words.Length;
        if (end < prose.Count && prose.Tokens[end].Kind == TokenKind.Possessive)
            return null;
        // "the site formerly known as Twitter"
        var start = RenamingBefore(token);
        if (
            start < token
            && prose.Lexicon.Posts.Renamed.FirstOrDefault(name => name.Old == network.Name) is { } renamed
        )
            network = network with { Name = renamed.New };
        var isLetter = bare.Length == 1;
        if (isLetter && (names.At(token) is { Kind: EntityKind.Person } || GoesOnAsName(end)))
            return null;
        var placeEnd = EndOfPlaces(end, out var place);
        if (placeEnd > end)
            return new(token, placeEnd, network, place, Start: NounStart(token));
        // "in a TikTok": what is there is called as the network is.
        if (
            (
                prose.Lexicon.Grammar.IndefiniteArticles.Contains(prose.Word(token - 1))
                || network.Place == PostPlace.Spoken
                    && (
                        prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(token - 1))
                        || IsOwned(token - 1)
                        || IsOwned(token - 2)
                    )
            ) && (end >= prose.Count || !IsNoun(end))
        )
            return new(token, end, network, network.Place, Start: token - 1);
        return Preposition(start, isLetter) is >= 0 and var preposition
            ? new NetworkMention(start, end, network, PostPlace.None, preposition)
            : null;
    }

    /// <summary>"her TikTok", "Lee's latest TikTok"</summary>
    private bool IsOwned(int token) =>
        prose.Lexicon.Grammar.Possessives.Contains(prose.Word(token))
        || token >= 0 && prose.Tokens[token].Kind == TokenKind.Possessive;

    /// <summary>Where the words begin that say that a network was called so; the token itself for none.</summary>
    private int RenamingBefore(int token)
    {
        for (var k = Math.Max(0, token - LongestRenaming); k < token; k++)
        {
            if (prose.EndOfPhrase(k, prose.Lexicon.Posts.Renaming) == token)
                return k;
        }
        return token;
    }

    private bool IsNoun(int token) =>
        prose.IsWord(token)
        && !prose.SentenceStarts[token]
        && !prose.Lexicon.Grammar.SmallWords.Contains(prose.Word(token))
        && !prose.Lexicon.Posts.TakingTo.Contains(prose.Word(token))
        && !prose.Lexicon.Posts.Seen.Contains(prose.Word(token))
        && !prose.Lexicon.Grammar.PastEndings.EndsIn(prose.Word(token));

    private bool IsNamed(Network network, int token)
    {
        for (var k = 1; k < network.Words.Length; k++)
        {
            if (!prose.Bare(token + k).SequenceEqual(network.Words[k]))
                return false;
        }
        return true;
    }

    /// <summary>"X Street": a capital behind a letter, but for a day.</summary>
    private bool GoesOnAsName(int end) =>
        end < prose.Count
        && !prose.SentenceStarts[end]
        && prose.IsWord(end)
        && prose.IsCapital(end)
        && !prose.Lexicon.Dates.Days.Contains(prose.Word(end))
        && !prose.Lexicon.Dates.Months.Contains(prose.Word(end))
        && !_words.Places.ContainsKey(prose.Word(end));

    /// <summary>"Instagram story", "Facebook group chat", "X direct message".</summary>
    private int EndOfPlaces(int end, out PostPlace place)
    {
        place = PostPlace.None;
        while (
            end < prose.Count && !prose.SentenceStarts[end] && _words.Places.TryGetValue(prose.Word(end), out var at)
        )
        {
            place |= at;
            end++;
        }
        return end;
    }

    /// <summary>The first word of the phrase whose noun stands behind the network: "a", "her".</summary>
    private int NounStart(int token)
    {
        var start = token;
        while (start > 0 && !prose.SentenceStarts[start] && prose.IsWord(start - 1) && token - start < 4)
        {
            start--;
            if (
                prose.Lexicon.Grammar.Determiners.Contains(prose.Word(start))
                || prose.Lexicon.Grammar.Possessives.Contains(prose.Word(start))
            )
                return start;
            if (prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(start)))
                return start + 1;
        }
        return token;
    }

    /// <summary>The preposition before a network's name; -1 where none leads to it.</summary>
    private int Preposition(int token, bool isLetter)
    {
        for (var k = token - 1; k >= Math.Max(0, token - FurthestPreposition); k--)
        {
            var word = prose.Word(k);
            var isDirect = k == token - 1;
            if (
                prose.Lexicon.Posts.Prepositions.Contains(word)
                && (!isDirect || !isLetter || prose.Lexicon.Posts.PrepositionsOfLetters.Contains(word))
            )
                return k;
            if (prose.Lexicon.Posts.To.Contains(word))
                return IsTakenTo(k) ? k : -1;
            if (prose.SentenceStarts[k] || !(prose.IsWord(k) || prose.Tokens[k].Kind == TokenKind.Possessive))
                return -1;
            // "on the Weir subreddit": what is no name may have one before it.
            if (isDirect && prose.IsCapital(token) ? !LeadsToName(k) : IsBarrier(k))
                return -1;
        }
        return -1;
    }

    /// <summary>"the platform X", "Meta's Threads", "his Truth Social", "Twitter-like Weibo".</summary>
    private bool LeadsToName(int k) =>
        prose.Lexicon.Posts.CalledNetworks.Contains(prose.Word(k))
        || prose.Tokens[k].Kind == TokenKind.Possessive
        || prose.Lexicon.Grammar.Determiners.Contains(prose.Word(k))
        || prose.Lexicon.Grammar.Possessives.Contains(prose.Word(k))
        || prose.Word(k).Contains('-')
        || Names.KnownPlaces.IsPeople(prose.Word(k));

    private bool IsBarrier(int k) =>
        prose.Lexicon.Posts.Asides.Contains(prose.Word(k))
        || prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(k))
        // "the messaging app Telegram"
        || prose.Lexicon.Speech.Verbs.Contains(prose.Word(k))
            && !prose.Lexicon.Posts.CalledNetworks.Contains(prose.Word(k + 1));

    /// <summary>"took to", "posted a photo to", "uploaded to".</summary>
    private bool IsTakenTo(int to)
    {
        for (var k = to - 1; k >= Math.Max(0, to - FurthestTaking); k--)
        {
            if (prose.Lexicon.Posts.TakingTo.Contains(prose.Word(k)))
                return true;
            if (prose.SentenceStarts[k] || prose.Tokens[k].Kind == TokenKind.Punctuation && prose.Word(k) is not ",")
                return false;
        }
        return false;
    }
}

/// <summary>A network as the place of a post.</summary>
/// <param name="First">The first token of its name, or of what says that it was called so.</param>
/// <param name="End">One behind the last of the nouns that stand behind its name.</param>
/// <param name="Place">What those nouns say.</param>
/// <param name="Start">Where the phrase begins: the preposition, or the article of the noun.</param>
internal readonly record struct NetworkMention(int First, int End, Network Network, PostPlace Place, int Start);
