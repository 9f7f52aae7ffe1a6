using NewsReader.Analysis.Knowledge;

namespace NewsReader.Library.Identity.Names;

/// <summary>How two names of people are alike, the surest first.</summary>
public enum NameRelation
{
    /// <summary>Word for word, but for case, accents, marks, titles.</summary>
    Same,

    /// <summary>One has a middle name or an initial more.</summary>
    Middle,

    /// <summary>One has a short form of the other's given name.</summary>
    ShortForm,

    /// <summary>One has several initials where the other has those names.</summary>
    Initials,

    /// <summary>One has an initial where the other has a given name.</summary>
    Initial,

    /// <summary>The same words in another order.</summary>
    Order,

    /// <summary>One has a part of the other's surname, or its maiden name.</summary>
    PartOfSurname,

    /// <summary>One has Jr. or III, the other nothing.</summary>
    Generation,

    /// <summary>Two ways of writing a name of another script.</summary>
    Transliteration,

    /// <summary>One letter is another.</summary>
    Slip,

    /// <summary>They are two people's.</summary>
    Other,
}

/// <summary>A person's name taken apart; all parts are folded.</summary>
/// <param name="Given">Given names and middle names.</param>
/// <param name="Surname">With its particles; the whole of a single name.</param>
/// <param name="Generation">"jr", "iii"; null where there is none.</param>
public sealed record PersonName(IReadOnlyList<string> Given, IReadOnlyList<string> Surname, string? Generation)
{
    private const int MostWords = 12;

    private const int ShortestSlip = 8;

    private const int ShortestTransliteration = 4;

    private const int ShortestSkeleton = 6;

    private static readonly HashSet<string> Generations = new(
        English.People.Generations.SelectMany(NameText.Words),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Particles = new(
        English.People.Particles.SelectMany(NameText.Words),
        StringComparer.Ordinal
    );

    public bool IsSingle => Given.Count == 0;

    public string First => Given[0];

    /// <summary>The last word of the surname, without a particle written with it: "saleh" of al-Saleh.</summary>
    public string Last =>
        Surname[^1] is var last && last.IndexOf('-') is > 0 and < 4 and var dash && Particles.Contains(last[..dash])
            ? last[(dash + 1)..]
            : last;

    /// <summary>All words in order, with blanks.</summary>
    public string Whole => string.Join(' ', Given.Concat(Surname));

    /// <summary>All words, those with a hyphen taken apart: "Jong-un" and "Jong Un" are one.</summary>
    public IEnumerable<string> Unhyphenated => Given.Concat(Surname).SelectMany(word => word.Split('-'));

    /// <summary>Takes a name apart.</summary>
    /// <param name="name">As an article has it; titles before it are left out.</param>
    /// <param name="known">Who is known by it: tells which word is the surname.</param>
    public static PersonName Of(string name, KnownName? known = null)
    {
        var text = WithoutTitles(WithoutNickname(name));
        var words = NameText.Words(text);
        // What is longer is nobody's name.
        if (words.Count > MostWords)
            words.RemoveRange(MostWords, words.Count - MostWords);
        if (words.Count == 0)
            return new PersonName([], [text], null);
        string? generation = null;
        if (words.Count > 2 && Generations.Contains(words[^1]))
        {
            generation = words[^1];
            words.RemoveAt(words.Count - 1);
        }
        var first = words.Count - 1;
        if (
            known is { IsPerson: true, Surname.IsEmpty: false } person
            && NameText.Words(person.Surname.ToString()) is { Count: > 0 } surname
        )
        {
            if (words.Count > surname.Count && words.Take(surname.Count).SequenceEqual(surname))
                return new PersonName(words[surname.Count..], surname, generation);
            if (words.Count > surname.Count && words.TakeLast(surname.Count).SequenceEqual(surname))
                first = words.Count - surname.Count;
        }
        while (first > 1 && Particles.Contains(words[first - 1]))
            first--;
        return new PersonName(words[..first], words[first..], generation);
    }

    /// <summary>How this name is like another; neither is a single one.</summary>
    public NameRelation To(PersonName other)
    {
        if (IsSingle || other.IsSingle)
            return NameRelation.Other;
        if (Generation is not null && other.Generation is not null && Generation != other.Generation)
            return NameRelation.Other;
        var relation = OfNames(other);
        return relation < NameRelation.Generation && Generation != other.Generation
            ? NameRelation.Generation
            : relation;
    }

    private NameRelation OfNames(PersonName other)
    {
        if (Last == other.Last || Whole == other.Whole)
        {
            var given = OfGiven(other);
            if (given != NameRelation.Other)
                return given;
        }
        if (Unhyphenated.SequenceEqual(other.Unhyphenated))
            return NameRelation.Same;
        if (Unhyphenated.Order(StringComparer.Ordinal).SequenceEqual(other.Unhyphenated.Order(StringComparer.Ordinal)))
            return NameRelation.Order;
        if (First == other.First && First.Length > 1)
        {
            if (Last != other.Last && (HasPart(other, this) || HasPart(this, other)))
                return NameRelation.PartOfSurname;
            if (Last != other.Last && IsTransliteration(Last, other.Last))
                return NameRelation.Transliteration;
            if (
                Last != other.Last
                && Whole.Length >= ShortestSlip
                && NameText.IsSlip(Last, other.Last)
                && Last.Length > 4
            )
                return NameRelation.Slip;
        }
        if (Last == other.Last && Given.Count == other.Given.Count && Given.Count == 1)
        {
            if (IsTransliteration(First, other.First) || HaveOneSkeleton(First, other.First))
                return NameRelation.Transliteration;
            if (Whole.Length >= ShortestSlip && First.Length > 3 && NameText.IsSlip(First, other.First))
                return NameRelation.Slip;
        }
        return
            Last != other.Last
            && First != other.First
            && IsTransliteration(Last, other.Last)
            && IsTransliteration(First, other.First)
            ? NameRelation.Transliteration
            : NameRelation.Other;
    }

    private NameRelation OfGiven(PersonName other)
    {
        var (fewer, more) = Given.Count <= other.Given.Count ? (Given, other.Given) : (other.Given, Given);
        if (fewer.SequenceEqual(more))
            return NameRelation.Same;
        // "J. Edgar Hoover" is Edgar Hoover's too: a first name may be left out where it is an initial.
        if (IsInOrder(fewer, more, (one, whole) => one == whole) && (fewer[0] == more[0] || more[0].Length == 1))
            return NameRelation.Middle;
        if (IsInOrder(fewer, more, IsSameOrInitial) && fewer[0] == more[0])
            return NameRelation.Middle;
        if (IsInOrder(fewer, more, IsSameOrInitial) && IsSameOrInitial(fewer[0], more[0]))
            return fewer.Count > 1 ? NameRelation.Initials : NameRelation.Initial;
        // "JP Doe" is John Paul Doe, "J.P." is one word as well.
        if (
            fewer is [var letters]
            && letters.Length == more.Count
            && letters.Length is 2 or 3
            && letters.SequenceEqual(more.Select(name => name[0]))
        )
            return NameRelation.Initials;
        if (
            GivenNameForms.MayBeOne(fewer[0], more[0])
            && IsInOrder([.. fewer.Skip(1)], [.. more.Skip(1)], IsSameOrInitial)
        )
            return NameRelation.ShortForm;
        return NameRelation.Other;
    }

    /// <summary>Whether all of the fewer stand among the more, in their order.</summary>
    private static bool IsInOrder(
        IReadOnlyList<string> fewer,
        IReadOnlyList<string> more,
        Func<string, string, bool> isOne
    )
    {
        var at = 0;
        foreach (var name in fewer)
        {
            while (at < more.Count && !isOne(name, more[at]))
                at++;
            if (at++ == more.Count)
                return false;
        }
        return true;
    }

    private static bool IsSameOrInitial(string one, string other) =>
        one == other || (one.Length == 1 && other[0] == one[0]) || (other.Length == 1 && one[0] == other[0]);

    /// <summary>"García" of "García Márquez", "Rodham" of "Rodham Clinton": the last word is within.</summary>
    private static bool HasPart(PersonName shorter, PersonName longer) =>
        longer
            .Given.Skip(1)
            .Concat(longer.Surname.SkipLast(1))
            .Concat(longer.Last.Split('-'))
            .Any(word => word.Length > 2 && word == shorter.Last && !Particles.Contains(word));

    private static bool IsTransliteration(string one, string other) =>
        one == other
        || (
            Math.Min(one.Length, other.Length) >= ShortestTransliteration
            && one[0] == other[0] | NameText.Transliterated(one)[0] == NameText.Transliterated(other)[0]
            && NameText.Transliterated(one) == NameText.Transliterated(other)
        );

    private static bool HaveOneSkeleton(string one, string other) =>
        Math.Min(one.Length, other.Length) >= ShortestSkeleton && NameText.Skeleton(one) == NameText.Skeleton(other);

    /// <summary>"Costigan" of "Sen. Costigan"; the same where there is no title.</summary>
    public static string WithoutTitles(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = 0;
        // "Prince Harry", "Pope Francis": a title that names go with is a part of a single one.
        while (
            first < words.Length - 1
            && English.People.Titles.Contains(words[first].TrimEnd('.'))
            && !(first == words.Length - 2 && English.People.AlsoNames.Contains(words[first].TrimEnd('.')))
        )
            first++;
        return string.Join(' ', words[first..]);
    }

    /// <summary>"William “Bud” Crane" is William Crane.</summary>
    private static string WithoutNickname(string name)
    {
        if (name.AsSpan().IndexOfAny('“', '"', '(') < 0)
            return name;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = words.Where(
            (word, i) => i == 0 || i == words.Length - 1 || word[0] is not ('“' or '"' or '‘' or '(')
        );
        return string.Join(' ', kept);
    }
}
