using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// The small words within people's names, "von der", "van 't", "al-", and the capitals that they lead to: "Wanjiku wa
/// Ngugi", "Ronald dela Rosa", "Pádraig Ó hUiginn".
/// </summary>
internal static class Particles
{
    /// <summary>How many stand between two names: "van 't", "von und zu", "de la".</summary>
    private const int Most = 4;

    private const int MostWords = 6;

    /// <summary>How many letters one has.</summary>
    private const int Longest = 6;

    /// <summary>
    /// Names with a particle within, wherever the recognizer saw none: behind a given name, or where the particle
    /// stands in people's names alone.
    /// </summary>
    public static IEnumerable<NameSpan> In(TokenisedProse prose)
    {
        var none = new bool[prose.Count];
        for (var i = 1; i + 1 < prose.Count; i++)
        {
            if (prose.SentenceStarts[i] || prose.IsHeadline(i) || !Leads(prose, i) || !IsPartOfName(prose, i - 1))
                continue;
            var first = i - 1;
            while (i - first < MostWords && first > 0 && !prose.SentenceStarts[first] && IsPartOfName(prose, first - 1))
                first--;
            var least = NameBoundaries.IsParticle(prose.Word(i - 1), prose.Lexicon) && first < i - 1 ? i - 2 : i - 1;
            while (
                first < i
                && !MayBegin(prose, first, i)
                && !(first == least && IsSure(prose, i) && !IsStarter(prose, first))
            )
                first++;
            if (first == i)
                continue;
            var name = WithSurnames(prose, WithBehind(prose, new NameSpan(first, i, NameKind.Person), none));
            if (name.End == i || IsPlace(prose, name) || ThingNames.IsOfThing(prose, name))
                continue;
            yield return name;
            i = name.End - 1;
        }
    }

    /// <summary>"Rio de Janeiro", "San Pedro de Jujuy".</summary>
    private static bool IsPlace(TokenisedProse prose, NameSpan name) =>
        prose.Lexicon.People.Saints.Contains(prose.Word(name.First))
        || prose.Known.At(name.First) is { Name.Kind: Knowledge.KnownKind.Place }
        || KnownPlaces.Contains(prose.Word(name.First))
        || SentenceEvidence.HasArticle(prose, name.First, name.End)
        || KnownPlaces.Contains(prose.Span(name.First, name.End).In(prose.Text))
        || prose.Lexicon.People.PlacePrepositions.Contains(prose.Word(name.First - 1));

    /// <summary>Whether a particle, or a word that has one, begins at a token.</summary>
    private static bool Leads(TokenisedProse prose, int token) =>
        NameBoundaries.HasParticle(prose.Word(token), prose.Lexicon)
        || IsSure(prose, token)
        || EndOfRun(prose, token) > token;

    /// <summary>"Later Ní Dhomhnaill": the capital is the sentence's.</summary>
    private static bool IsStarter(TokenisedProse prose, int token) =>
        prose.SentenceStarts[token]
        && (prose.Lexicon.Grammar.SentenceStarters.Contains(prose.Word(token)) || prose.StandsSmall(token));

    private static bool MayBegin(TokenisedProse prose, int token, int particle) =>
        PersonNames.IsGivenName(prose.Word(token))
        // "Minister for Justice Caoimhe de Barra"
        || (token == particle - 1 && !prose.SentenceStarts[token] && NameBoundaries.IsOffice(prose, token - 1))
        || (token + 1 < particle && IsOneOf(prose.Lexicon.People.FirstParticles, prose.Word(token)));

    /// <summary>"Ní", "bin", "op 't", "Mac an tSaoir": what leads on stands in the names of people alone.</summary>
    private static bool IsSure(TokenisedProse prose, int token)
    {
        if (IsOneOf(prose.Lexicon.People.ParticlesOfPeople, prose.Word(token)))
            return true;
        for (var (at, end) = (token, EndOfRun(prose, token)); at <= end && at < prose.Count; at++)
        {
            if (
                IsMark(prose, at)
                || HasSmallBeginning(prose.Word(at), prose.Lexicon)
                    && NameBoundaries.IsParticle(prose.Word(at - 1), prose.Lexicon)
            )
                return true;
        }
        return false;
    }

    private static bool IsOneOf(WordSet particles, ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest)
            return false;
        Span<char> lower = stackalloc char[word.Length];
        return word.ToLowerInvariant(lower) > 0 && particles.Contains(lower);
    }

    /// <summary>"Inês dos Santos Neto": further surnames.</summary>
    private static NameSpan WithSurnames(TokenisedProse prose, NameSpan name)
    {
        while (
            name.End < prose.Count
            && name.End - name.First < MostWords
            && !prose.SentenceStarts[name.End]
            && IsPartOfName(prose, name.End)
            && PersonNames.IsSurname(prose.Word(name.End))
            && !prose.Lexicon.Organisations.Heads.Contains(prose.Word(name.End))
            && !prose.Lexicon.Organisations.OtherHeads.Contains(prose.Word(name.End))
        )
            name = name with { End = name.End + 1 };
        return name;
    }

    private static bool IsPartOfName(TokenisedProse prose, int token) =>
        NameBoundaries.IsNameWord(prose, token)
        && (
            !prose.Lexicon.People.Titles.Contains(prose.Bare(token))
            || prose.Lexicon.People.AlsoNames.Contains(prose.Word(token))
        )
        && !prose.Lexicon.Roles.Nouns.Contains(prose.Bare(token))
        && !prose.Lexicon.Grammar.NeverFirst.Contains(prose.Word(token))
        && !KnownPlaces.IsPeople(prose.Word(token));

    /// <summary>A person's name with the particles, and what they lead to, on both its sides.</summary>
    /// <param name="taken">For each token whether a name has it already.</param>
    public static NameSpan Whole(TokenisedProse prose, NameSpan name, bool[] taken)
    {
        if (prose.Lexicon.Names is not null)
            return name;
        return name.Kind == NameKind.Person || PersonNames.IsGivenName(prose.Word(name.First))
            ? WithBehind(prose, WithBefore(prose, name, taken), taken)
            : WithBefore(prose, name, taken);
    }

    private static NameSpan WithBehind(TokenisedProse prose, NameSpan name, bool[] taken)
    {
        while (name.End < prose.Count && name.End - name.First < MostWords && !prose.SentenceStarts[name.End])
        {
            var at = EndOfRun(prose, name.End, isLed: HasParticle(prose, name));
            if (
                at == name.End && !EndsAsParticle(prose, at - 1) && !IsLed(prose, at)
                || at >= prose.Count
                || taken.AsSpan(name.End, at + 1 - name.End).Contains(true)
                || prose.SentenceStarts[at]
                || !IsNameBehind(prose, at)
            )
                break;
            name = name with { End = at + 1, Kind = NameKind.Person };
        }
        return name;
    }

    /// <summary>"Braak" of "Dirk ter Braak": the given name before the particles.</summary>
    private static NameSpan WithBefore(TokenisedProse prose, NameSpan name, bool[] taken)
    {
        if (name.Kind is not (NameKind.Person or NameKind.Place) && name.End - name.First > 1)
            return name;
        var start = name.First;
        // The particles may have been taken for a part of the name: "van der Plas".
        while (start > 0 && name.First - start < Most && !prose.SentenceStarts[start] && IsBefore(prose, start))
            start--;
        if (
            start == 0
            || prose.SentenceStarts[start]
            || taken[start - 1]
            || EndOfRun(prose, start) is var end && (end == start || end < name.First)
            || !NameBoundaries.IsNameWord(prose, start - 1)
            || !PersonNames.IsGivenName(prose.Word(start - 1))
        )
            return name;
        return name with { First = start - 1, Kind = NameKind.Person };
    }

    private static bool IsBefore(TokenisedProse prose, int start) => At(prose, start - 1) || IsMark(prose, start - 1);

    /// <summary>
    /// One behind the particles in small letters that begin at a token; that token where none leads on.
    /// </summary>
    /// <param name="isLed">Whether there are particles before: then one that is a word leads on too.</param>
    public static int EndOfRun(TokenisedProse prose, int first, bool isLed = false)
    {
        var at = first;
        var isOnlyWords = true;
        while (
            at < prose.Count && at - first < Most && !prose.SentenceStarts[at] && (At(prose, at) || IsMark(prose, at))
        )
        {
            isOnlyWords &= !IsMark(prose, at) && IsWordHere(prose.Word(at));
            at++;
        }
        // "in 't Veld": a preposition, where the particle behind it says so.
        if (
            at == first
            && first + 2 < prose.Count
            && prose.Lexicon.Grammar.In.Contains(prose.Word(first))
            && IsMark(prose, first + 1)
        )
            return first + 3;
        return isOnlyWords && !(at < prose.Count && HasSmallBeginning(prose.Word(at), prose.Lexicon)) ? first : at;

        bool IsWordHere(ReadOnlySpan<char> word) =>
            prose.Lexicon.People.ParticlesAndWords.Contains(word)
            && (
                !isLed
                || prose.Lexicon.Grammar.Prepositions.Contains(word)
                || prose.Lexicon.Grammar.IndefiniteArticles.Contains(word)
            );
    }

    private static bool At(TokenisedProse prose, int token) =>
        token >= 0
        && prose.Word(token) is [var c, ..] word
        && (char.IsLower(c) && prose.Lexicon.People.Particles.Contains(word) || IsMark(prose, token - 1));

    /// <summary>The apostrophe of "'t".</summary>
    private static bool IsMark(TokenisedProse prose, int token) =>
        token >= 0
        && token + 1 < prose.Count
        && prose.Word(token) is "'" or "’" or "‘"
        && prose.Word(token + 1) is [_] letter
        && prose.Lexicon.People.JoinedParticles.Contains(letter)
        && prose.Tokens[token].End == prose.Tokens[token + 1].Start;

    /// <summary>"Tashfin al-Lamtuni", "Ailsa Ní Bhriain": the word is, or has, what leads on.</summary>
    private static bool IsLed(TokenisedProse prose, int token) =>
        token < prose.Count
        && (
            NameBoundaries.HasParticle(prose.Word(token), prose.Lexicon)
            || (prose.IsCapital(token) && (IsSure(prose, token) || IsSure(prose, token - 1)))
        );

    private static bool IsNameBehind(TokenisedProse prose, int token) =>
        prose.IsWord(token)
        && (
            NameBoundaries.IsNameWord(prose, token) && !NameBoundaries.IsAllCapitals(prose.Word(token))
            || HasSmallBeginning(prose.Word(token), prose.Lexicon)
            || NameBoundaries.HasParticle(prose.Word(token), prose.Lexicon)
        );

    /// <summary>"hUiginn", "tSaoir", "kaMagogo".</summary>
    internal static bool HasSmallBeginning(ReadOnlySpan<char> word, Lexicon lexicon)
    {
        var capital = word.IndexOfAnyInRange('A', 'Z');
        return capital is > 0 and < 4
            && capital + 1 < word.Length
            && char.IsLower(word[capital + 1])
            && lexicon.People.SmallBeginnings.Contains(word[..capital]);
    }

    private static bool HasParticle(TokenisedProse prose, NameSpan name)
    {
        for (var i = name.First + 1; i < name.End; i++)
        {
            if (At(prose, i))
                return true;
        }
        return false;
    }

    /// <summary>"Hart-de" Boer, "Ó" hUiginn, "de La" Tour.</summary>
    private static bool EndsAsParticle(TokenisedProse prose, int token) =>
        prose.Word(token) is var word
        && (
            word.LastIndexOf('-') is > 0 and var dash && prose.Lexicon.People.Particles.Contains(word[(dash + 1)..])
            || (
                NameBoundaries.IsParticle(word, prose.Lexicon)
                && (HasSmallBeginning(prose.Word(token + 1), prose.Lexicon) || At(prose, token - 1))
            )
        );

    /// <summary>A name with its particles in small letters, so that "Von der Leyen" is "von der Leyen".</summary>
    public static string InSmall(string name, Lexicon lexicon) =>
        string.Join(' ', name.Split(' ').Select(word => IsCapitalOne(word, lexicon) ? Lower(word) : word));

    private static bool IsCapitalOne(string word, Lexicon lexicon) =>
        word.Length > 0
        && char.IsUpper(word[0])
        && (NameBoundaries.IsParticle(word, lexicon) || NameBoundaries.HasParticle(Lower(word), lexicon));

    private static string Lower(string word) => char.ToLowerInvariant(word[0]) + word[1..];

    /// <summary>
    /// What a person may be called by beside the whole name: the words from any behind the first on, two at least, or
    /// one with a particle: "von der Leyen", "López Obrador", "al-Assad".
    /// </summary>
    public static IEnumerable<(string Tail, bool IsSurelyFamily)> TailsOf(string[] words, Lexicon lexicon)
    {
        for (var i = 1; i < words.Length; i++)
        {
            var isParticle =
                NameBoundaries.IsParticle(words[i], lexicon) || NameBoundaries.HasParticle(words[i], lexicon);
            if (words.Length - i < 2 && !NameBoundaries.HasParticle(words[i], lexicon))
                continue;
            yield return (
                InSmall(string.Join(' ', words[i..]), lexicon),
                isParticle || NameBoundaries.IsParticle(words[i - 1], lexicon)
            );
        }
    }
}
