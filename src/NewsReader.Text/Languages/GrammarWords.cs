namespace NewsReader.Text.Languages;

/// <summary>The small words that hold a sentence together.</summary>
public sealed class GrammarWords
{
    private static readonly string[] ListsOfSmallWords =
    [
        "determiners",
        "prepositions",
        "conjunctions",
        "auxiliaries",
        "pronouns",
        "not nouns",
        "before nouns",
        "possessives",
    ];

    internal GrammarWords(WordLists lists)
    {
        var order = lists.Exact("word order");
        SubjectMayFollow = order.Contains("subject behind");
        SubjectMayBeMissing = order.Contains("subject left out");
        HeadStandsFirst = order.Contains("head first");
        The = lists.Exact("the");
        TheWithin = lists.Exact("the, within a sentence");
        TheCapital = lists.Exact("the, with a capital");
        IndefiniteArticles = lists.AnyCase("indefinite articles");
        Of = lists.Exact("of");
        And = lists.Exact("and");
        Listing = lists.Exact("listing");
        Conjunctions = lists.Exact("conjunctions");
        To = lists.Exact("to");
        In = lists.Exact("in");
        As = lists.Exact("as");
        Who = lists.Exact("who");
        Whom = lists.Exact("whom");
        Be = lists.Exact("be");
        ClauseOpeners = lists.Exact("clause openers");
        Feminine = lists.Exact("feminine pronouns");
        Masculine = lists.Exact("masculine pronouns");
        FeminineArticles = lists.Exact("feminine articles");
        MasculineArticles = lists.Exact("masculine articles");
        Collective = lists.Exact("collective pronouns");
        ThirdPersons = lists.Exact("third persons");
        Objects = lists.Exact("objects");
        Him = lists.Exact("him");
        Possessives = lists.Exact("possessives");
        Reflexives = lists.Exact("reflexives");
        Pronouns = lists.AnyCase("pronouns");
        Auxiliaries = lists.AnyCase("auxiliaries");
        Indefinite = lists.AnyCase("indefinite subjects");
        Determiners = lists.AnyCase("determiners");
        NotNouns = lists.AnyCase("not nouns");
        Prepositions = lists.AnyCase("prepositions");
        BeforeNouns = lists.Exact("before nouns");
        SentenceStarters = lists.Exact("sentence starters");
        NeverFirst = lists.Exact("never first");
        AdverbEndings = lists.Exact("adverb endings");
        PastEndings = lists.Exact("past endings");
        SingularThey = lists.Lines("singular they");
        Passive = lists.Exact("passive");
        IrregularPast = lists.Exact("irregular past");
        OpeningClause = lists.Exact("opening a clause");
        PresentEndings = lists.Exact("present endings");
        NotPresentEndings = lists.Exact("not present endings");
        Whose = lists.Exact("whose");
        Lettered = lists.Exact("lettered");
        Negations = lists.Exact("negations");
        SmallWords = new WordSet(ListsOfSmallWords.SelectMany(lists.Lines), anyCase: true);
        ParticipleEndings = lists.Exact("participle endings");
        PossessiveEndings = lists.AnyCase("possessive endings");
        NotInitials = lists.Exact("not initials");
        PluralEndings = lists.Exact("plural endings");
        Elisions = lists.AnyCase("elisions");
        ElisionsAlone = lists.Exact("elisions of a letter");
    }

    /// <summary>Whether the subject may stand behind any verb of saying, other words between them.</summary>
    public bool SubjectMayFollow { get; }

    /// <summary>Whether a verb of saying may have no subject: whoever is meant is known.</summary>
    public bool SubjectMayBeMissing { get; }

    /// <summary>Whether the word that tells what something is stands before what it is of.</summary>
    public bool HeadStandsFirst { get; }

    /// <summary>The definite article, within a sentence and at its beginning.</summary>
    public WordSet The { get; }

    /// <summary>The definite article within a sentence.</summary>
    public WordSet TheWithin { get; }

    /// <summary>The definite article with a capital.</summary>
    public WordSet TheCapital { get; }

    /// <summary>The indefinite articles.</summary>
    public WordSet IndefiniteArticles { get; }

    /// <summary>The word between an office and whose it is: "Secretary of State".</summary>
    public WordSet Of { get; }

    /// <summary>The word between two of a list.</summary>
    public WordSet And { get; }

    /// <summary>What stands between the members of a list.</summary>
    public WordSet Listing { get; }

    /// <summary>The words that join two of a kind.</summary>
    public WordSet Conjunctions { get; }

    /// <summary>The word before whom something is said to, or whose words are answered.</summary>
    public WordSet To { get; }

    /// <summary>The word before where something was said: "in a filing".</summary>
    public WordSet In { get; }

    /// <summary>The word before what somebody works as.</summary>
    public WordSet As { get; }

    /// <summary>Pronouns that open what somebody else does with a person, or has: "whom", "whose".</summary>
    public WordSet Whom { get; }

    /// <summary>The pronoun that opens what is said of a person.</summary>
    public WordSet Who { get; }

    /// <summary>The forms of the verb that says what something is.</summary>
    public WordSet Be { get; }

    /// <summary>What ends a phrase before a clause of its own.</summary>
    public WordSet ClauseOpeners { get; }

    /// <summary>Pronouns of a woman.</summary>
    public WordSet Feminine { get; }

    /// <summary>Pronouns of a man.</summary>
    public WordSet Masculine { get; }

    /// <summary>Articles before what a woman is called by.</summary>
    public WordSet FeminineArticles { get; }

    /// <summary>Articles before what a man is called by.</summary>
    public WordSet MasculineArticles { get; }

    /// <summary>Pronouns that an organization may be meant by.</summary>
    public WordSet Collective { get; }

    /// <summary>Pronouns that are the subject behind a word of saying.</summary>
    public WordSet ThirdPersons { get; }

    /// <summary>Pronouns behind "according to".</summary>
    public WordSet Objects { get; }

    /// <summary>The pronoun that is never a possessive.</summary>
    public WordSet Him { get; }

    /// <summary>Pronouns of whose something is.</summary>
    public WordSet Possessives { get; }

    /// <summary>Pronouns that say that it was nobody else: "himself".</summary>
    public WordSet Reflexives { get; }

    /// <summary>Pronouns that are the subject of a word of saying.</summary>
    public WordSet Pronouns { get; }

    /// <summary>Words between a subject and its verb.</summary>
    public WordSet Auxiliaries { get; }

    /// <summary>Words that alone are a subject nobody is named by.</summary>
    public WordSet Indefinite { get; }

    /// <summary>Words that begin a noun phrase.</summary>
    public WordSet Determiners { get; }

    /// <summary>Words that are no noun behind a name.</summary>
    public WordSet NotNouns { get; }

    /// <summary>Words that begin a phrase of place, time or relation.</summary>
    public WordSet Prepositions { get; }

    /// <summary>Words behind which a word of saying is a noun: "the report".</summary>
    public WordSet BeforeNouns { get; }

    /// <summary>Words that begin a sentence behind an abbreviation: "in the U.S. The".</summary>
    public WordSet SentenceStarters { get; }

    /// <summary>Words that begin a sentence with a capital and never a name.</summary>
    public WordSet NeverFirst { get; }

    /// <summary>Endings of adverbs.</summary>
    public WordSet AdverbEndings { get; }

    /// <summary>Endings of a verb in the past.</summary>
    public WordSet PastEndings { get; }

    /// <summary>How it is said that somebody is called "they": "they/them".</summary>
    public IReadOnlyList<string> SingularThey { get; }

    /// <summary>Forms of the verb that make what follows be done to the subject.</summary>
    public WordSet Passive { get; }

    /// <summary>Verbs in the past that do not end as such.</summary>
    public WordSet IrregularPast { get; }

    /// <summary>Words that open a clause beside the main one.</summary>
    public WordSet OpeningClause { get; }

    /// <summary>Endings of a verb in the present.</summary>
    public WordSet PresentEndings { get; }

    /// <summary>Endings that look like one of the present.</summary>
    public WordSet NotPresentEndings { get; }

    /// <summary>Endings of a participle: "adding", "saying".</summary>
    public WordSet ParticipleEndings { get; }

    /// <summary>Of whom or of what.</summary>
    public WordSet Whose { get; }

    /// <summary>Words that a letter stands behind, which is no initial then: "Hepatitis C."</summary>
    public WordSet Lettered { get; }

    /// <summary>Words that say that something is not so.</summary>
    public WordSet Negations { get; }

    /// <summary>Words that hold a sentence together and describe nothing: articles, prepositions, pronouns.</summary>
    public WordSet SmallWords { get; }

    /// <summary>What stands behind an apostrophe of whose something is.</summary>
    public WordSet PossessiveEndings { get; }

    /// <summary>Words of one capital that are no initial.</summary>
    public WordSet NotInitials { get; }

    /// <summary>Endings of more than one.</summary>
    public WordSet PluralEndings { get; }

    /// <summary>Words that begin with an apostrophe.</summary>
    public WordSet Elisions { get; }

    /// <summary>Letters that stand alone before an apostrophe: "rock 'n' roll", "o' clock".</summary>
    public WordSet ElisionsAlone { get; }
}
