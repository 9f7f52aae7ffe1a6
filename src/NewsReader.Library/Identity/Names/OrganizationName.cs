namespace NewsReader.Library.Identity.Names;

/// <summary>How two names of organizations are alike, the surest first.</summary>
internal enum OrganizationRelation
{
    /// <summary>Word for word, but for case, marks, "The", "&amp;" and "and", possessives, legal forms.</summary>
    Same,

    /// <summary>"Department of Justice", "Justice Department".</summary>
    Order,

    /// <summary>One says whose country it is: "U.S. Senate".</summary>
    Country,

    /// <summary>One is the other's acronym.</summary>
    Acronym,

    /// <summary>They are written as one word or as several: "OpenAI", "Open AI".</summary>
    Joined,

    /// <summary>One says where it is, or what it is: "Utah Department of Health", "Carrick FC".</summary>
    Part,

    /// <summary>The head stands behind or before "of": "Lewiston University", "University of Lewiston".</summary>
    Swapped,

    /// <summary>They are two organizations'.</summary>
    Other,
}

/// <summary>An organization's name taken apart; all words are folded.</summary>
/// <param name="Words">Without "the", legal forms, and the country before it.</param>
/// <param name="IsOfUnitedStates">Whether "U.S." stood before it.</param>
/// <param name="Acronym">The name itself where it is one ("rnc"); null where it is none.</param>
internal sealed record OrganizationName(IReadOnlyList<string> Words, bool IsOfUnitedStates, string? Acronym)
{
    private const int LongestAcronym = 7;

    /// <summary>Two letters may be anything's.</summary>
    private const int ShortestAcronym = 3;

    private const int MostOfPlace = 3;

    private const int ShortestPart = 4;

    private static readonly HashSet<string> LegalForms = new(
        English.Organisations.LegalForms.SelectMany(NameText.Words),
        StringComparer.Ordinal
    );

    /// <summary>Their heads stand before "of" or behind.</summary>
    private static readonly HashSet<string> MovingHeads = new(
        English.Organisations.MovingHeads.SelectMany(NameText.Words),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Heads = new(
        English.Organisations.Heads.Concat(English.Organisations.LegalForms).SelectMany(NameText.Words),
        StringComparer.Ordinal
    );

    /// <summary>In order, with blanks.</summary>
    public string Whole => string.Join(' ', Words);

    /// <summary>Without blanks: "openai".</summary>
    public string Joined => string.Concat(Words);

    /// <summary>
    /// The same for "Department of Justice" and "Justice Department"; for others the words in their order.
    /// </summary>
    public string InOneOrder { get; } = OneOrder(Words);

    /// <summary>The first letters of the words that have a capital: "rnc"; empty where it is one word.</summary>
    public string Initials { get; } =
        Words.Count < 2 ? "" : string.Concat(Words.Where(word => !IsSmall(word)).Select(word => word[0]));

    public static OrganizationName Of(string name)
    {
        var words = NameText.Words(name);
        var bare = name.Trim();
        var acronym =
            bare.Length <= LongestAcronym * 2
            && words.Count == 1
            && words[0].Length is >= 2 and <= LongestAcronym
            && bare.Count(char.IsUpper) * 2 > bare.Count(char.IsLetter)
                ? words[0]
                : null;
        // "Macy’s", a name that ends in a possessive, stays whole: without the mark it is one word.
        if (words.Count > 1 && English.Organisations.SmallWords.Contains(words[0]))
            words.RemoveAt(0);
        var ofUnitedStates = false;
        if (words.Count > 1 && English.Organisations.OwnCountry.Contains(words[0]) && !char.IsLower(name[1]))
        {
            ofUnitedStates = true;
            words.RemoveAt(0);
        }
        else if (words.Count > 2 && English.Organisations.OwnCountry.Contains($"{words[0]} {words[1]}"))
        {
            ofUnitedStates = true;
            words.RemoveRange(0, 2);
        }
        while (
            words.Count > 1 && (LegalForms.Contains(words[^1]) || English.Organisations.SmallWords.Contains(words[^1]))
        )
            words.RemoveAt(words.Count - 1);
        return new OrganizationName(words, ofUnitedStates, acronym);
    }

    /// <summary>How this name is like another.</summary>
    public OrganizationRelation To(OrganizationName other) =>
        InOneOrder == other.InOneOrder
            ? IsOfUnitedStates != other.IsOfUnitedStates
                ? OrganizationRelation.Country
                : Whole == other.Whole
                    ? OrganizationRelation.Same
                    : OrganizationRelation.Order
            : IsAcronymOf(other) || other.IsAcronymOf(this)
                ? OrganizationRelation.Acronym
                : Joined == other.Joined
                    ? OrganizationRelation.Joined
                    : IsPartOf(other) || other.IsPartOf(this)
                        ? OrganizationRelation.Part
                        : Swapped == other.Whole || other.Swapped == Whole
                            ? OrganizationRelation.Swapped
                            : OrganizationRelation.Other;

    /// <summary>
    /// How this name is like those of one organization: "RNC" may be the committee's or the convention's, and the
    /// convention is not the committee.
    /// </summary>
    public OrganizationRelation ToAny(IReadOnlyList<OrganizationName> names)
    {
        var relation = OrganizationRelation.Other;
        foreach (var name in names)
        {
            var to = To(name);
            if (to == OrganizationRelation.Acronym && !IsFitting(names, name))
                continue;
            if (to < relation)
                relation = to;
        }
        return relation;
    }

    private bool IsFitting(IReadOnlyList<OrganizationName> names, OrganizationName name) =>
        Acronym is { Length: >= ShortestAcronym }
            ? name.Words.Count > 1
            : name.Acronym is { Length: >= ShortestAcronym }
                && !names.Any(other => other.Words.Count > 1 && To(other) == OrganizationRelation.Other);

    /// <summary>The <see cref="Locality"/> of a name of which no word is one.</summary>
    public const int Anyones = 2;

    /// <summary>
    /// How little the name tells of whose it is: 0 of its own, 1 of what every town has ("Riverside Hospital"), 2 where
    /// no word is a name ("City Council").
    /// </summary>
    public int Locality =>
        !Words.Any(word => English.Organisations.LocalHeads.Contains(word)) ? 0
        : Words.All(word => English.Organisations.LocalWords.Contains(word) || IsSmall(word)) ? Anyones
        : 1;

    /// <summary>Whether every country has one that is called so: "Foreign Ministry", "Labour Party".</summary>
    public bool IsNational => Words.Any(word => English.Organisations.NationalHeads.Contains(word));

    /// <summary>"lewiston university" of "university of lewiston"; null where no head stands before "of".</summary>
    public string? Swapped =>
        Words is [var head, var small, _, ..]
        && Words.Count <= 2 + MostOfPlace
        && English.Grammar.Of.Contains(small)
        && English.Organisations.Heads.Contains(char.ToUpperInvariant(head[0]) + head[1..])
            ? string.Join(' ', Words.Skip(2).Append(head))
            : null;

    /// <summary>Shorter names that this one may be called by, as <see cref="InOneOrder"/> has them.</summary>
    public IEnumerable<string> Parts
    {
        get
        {
            var words = InOneOrder.Split(' ');
            // "utah water resources department"
            for (var left = 1; left <= MostOfPlace && words.Length - left > 1; left++)
            {
                // "Criminal Justice" is no Justice.
                if (MovingHeads.Contains(words[^1]) && !English.Vocabulary.Contains(words[left - 1]))
                    yield return string.Join(' ', words[left..]);
            }
            // "summit systems of dayton ohio"
            if (
                Array.FindIndex(words, word => English.Grammar.Of.Contains(word)) is > 1 and var of
                && words.Length - of - 1 <= MostOfPlace
            )
                yield return string.Join(' ', words[..of]);
            // "carrick fc"
            if (words.Length == 2 && words[0].Length >= ShortestPart && Heads.Contains(words[1]))
                yield return words[0];
        }
    }

    private bool IsPartOf(OrganizationName longer) => longer.Parts.Contains(InOneOrder);

    private bool IsAcronymOf(OrganizationName other) => Acronym is { Length: > 1 } && other.Initials == Acronym;

    private static string OneOrder(IReadOnlyList<string> words)
    {
        for (var head = 0; head < words.Count - 2 && head <= MostOfPlace; head++)
        {
            if (
                MovingHeads.Contains(words[head])
                && English.Roles.OwnerPrepositions.Contains(words[head + 1])
                // "Foreign Ministry of Norway": whose it is, no matter of it.
                && (head == 0 || Countries.Of(string.Join(' ', words.Skip(head + 2))) is null)
            )
                return string.Join(
                    ' ',
                    words
                        .Take(head)
                        .Concat(words.Skip(head + 2).Where(word => !English.Organisations.SmallWords.Contains(word)))
                        .Append(words[head])
                );
        }
        return string.Join(' ', words);
    }

    private static bool IsSmall(string word) =>
        English.Grammar.Of.Contains(word) || English.Organisations.SmallWords.Contains(word);
}
