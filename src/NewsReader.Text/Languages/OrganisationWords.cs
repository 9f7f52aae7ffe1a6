using System.Collections.Frozen;

namespace NewsReader.Text.Languages;

/// <summary>What tells that a name is an organization's, and what it is called without its name.</summary>
public sealed class OrganisationWords
{
    internal OrganisationWords(WordLists lists)
    {
        Openers = lists.ExactOf("heads", "opener");
        GenericOwners = lists.Exact("generic owners");
        Heads = lists.ExactOf("heads", "head");
        PaperNames = lists.ExactOf("heads", "paper");
        CompanyEndings = lists.ExactOf("heads", "company");
        InstitutionEndings = lists.ExactOf("heads", "institution");
        Takers = lists.ExactOf("heads", "taker");
        CommonHeads = lists.ExactOf("heads", "common");
        OfPeoples = lists.ExactOf("heads", "peoples");
        Nouns = lists.AnyCase("nouns");
        Bodies = lists.AnyCase("bodies");
        NotOrganisations = lists.Exact("not organisations");
        CommonFirst = lists.Exact("common first words");
        OtherHeads = lists.Exact("other heads");
        Joints = lists.Exact("joints");
        TailPrepositions = lists.Exact("tail prepositions");
        TailLinks = lists.Exact("tail links");
        Communal = lists.Exact("communal");
        AlsoWords = lists.Exact("also words");
        OriginEndings = lists.Exact("origin endings");
        DescriptionOpeners = lists.Exact("description openers");
        DescriptionBreaks = lists.Exact("description breaks");
        BehindNouns = lists.Exact("behind nouns");
        LegalForms = lists.ExactOf("legal forms", null);
        MovingHeads = lists.Exact("moving heads");
        SmallWords = lists.Exact("small words of names");
        LocalHeads = lists.Exact("local heads");
        LocalWords = lists.Exact("local words");
        NationalHeads = lists.Exact("national heads");
        HomePrepositions = lists.Exact("home prepositions");
        SeatPrepositions = lists.Exact("seat prepositions");
        Based = lists.Exact("based");
        OwnCountry = lists.Exact("own country");
        LegalEndings = lists.ExactOf("legal forms", "ending");
        NounsBehind = lists.Exact("nouns behind organizations");
        NounsBefore = lists.AnyCase("nouns before organizations");
        PrepositionsBefore = lists.Exact("prepositions before organizations");
        VerbsBefore = lists.Exact("verbs before organizations");
        Verbs = lists.Exact("verbs of organizations");
        SportsWords = lists.AnyCase("sports words");
        SportsVerbs = lists.Exact("sports verbs");
        VerbsOfTeams = lists.Exact("verbs of teams");
        BeforeOpponents = lists.Exact("before opponents");
        BeforePlaces = lists.Exact("before places");
        MovesOfShares = lists.Exact("moves of shares");
        Percent = lists.Exact("percent");
        Acts = lists.Exact("acts of organizations");
        Both = lists.Exact("both");
        InitialsWords = lists.Exact("words before initials");
        Storms = lists.Exact("storms");
        Versus = lists.Exact("versus");
        RelativeWords = lists.Exact("relative words");
        VerbsOfPeople = lists.Exact("verbs of people");
        KindsOfContexts = lists
            .Pairs("kinds of contexts")
            .ToFrozenDictionary(row => row.Key, row => row.Value.Split(' '), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        OfManyStates = lists.Exact("of many states");
        KindEndings = lists.Pairs("kind endings");
        var foreign = lists.Rows(
            "heads of other languages",
            1,
            2,
            (word, columns) => (Word: word, Kind: columns[0], Place: columns.Length > 1 ? columns[1] : "first")
        );
        FirstHeads = new WordSet(foreign.Where(row => row.Place is not "last").Select(row => row.Word), anyCase: false);
        LastHeads = new WordSet(foreign.Where(row => row.Place is not "first").Select(row => row.Word), anyCase: false);
        Joining = lists.AnyCase("those who join states");
        States = lists.Exact("states");
        Leading = lists.Exact("leading words");
        ForeignArticles = lists.Exact("articles of other languages");
        Done = lists.Exact("done");
        KindsOfWordsToo = Kinds(lists.Pairs("kinds of words too"));
        KindsOfWordsWithTail = Kinds(lists.Pairs("kinds of words with a tail"));
        Tails = [.. lists.Lines("tails").Select(tail => $" {tail} ")];
        EndingsOfPeoples = lists.Lines("endings of peoples");
        OpenersOfWorks = lists.Exact("openers of works");
        BeginningsOfPlaces = lists.Exact("beginnings of places");
        HeardBefore = lists.Exact("heard before media");
        HeardPrepositions = lists.Exact("prepositions of heard before media");
        Reports = lists.Exact("reports of media");
        EndingsOfForms = lists.Exact("endings of forms");
        BeginningsOfForms = lists.AnyCase("beginnings of forms");
        Votes = lists.Exact("votes");
        HeadsOfStates = lists.Exact("heads of bodies of states");
        MattersOfStates = lists.Exact("matters of bodies of states");
        BodiesOfParliaments = lists.Exact("bodies of parliaments");
        OfParliaments = lists.Exact("of parliaments");
        OfParties = lists.Exact("of parties");
        Its = lists.Exact("its");
        Staff = lists.AnyCase("staff of organizations");
        StaffPrepositions = lists.Exact("prepositions of staff");
        Studies = lists.Exact("studies at organizations");
        StudyPrepositions = lists.Exact("prepositions of studies");
        Statements = lists.Exact("statements");
        Aims = lists.Exact("aims");
        SmallAims = lists.Exact("small aims");
        ForeignJoints = lists.Exact("joints of other languages");
        Labels = lists
            .Pairs("labels of organizations")
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        KindsOfWords = Kinds(
            lists
                .Pairs("kinds of words")
                .Concat(foreign.Select(row => KeyValuePair.Create(row.Word, row.Kind)))
                .Concat(lists.Pairs("labels of organizations"))
                .DistinctBy(row => row.Key)
        );

        static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Kinds(
            IEnumerable<KeyValuePair<string, string>> rows
        ) => rows.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>An organization's last word, as a rule: "Lee Media Group", "Justice Department".</summary>
    public WordSet Heads { get; }

    /// <summary>
    /// Words that open an organization's name, with what it is of behind them: "Friends of the Earth".
    /// </summary>
    public WordSet Openers { get; }

    /// <summary>What organizations are called in other languages: words that begin their names.</summary>
    public WordSet FirstHeads { get; }

    /// <summary>Likewise, words that end them.</summary>
    public WordSet LastHeads { get; }

    /// <summary>What a body is of, before <see cref="States"/>: "member states".</summary>
    public WordSet Joining { get; }

    /// <summary>What joins in a body of many states.</summary>
    public WordSet States { get; }

    /// <summary>Words that begin an organization's name, whatever follows: "Project Long Field".</summary>
    public WordSet Leading { get; }

    /// <summary>Articles of other languages that begin names: "El Diario".</summary>
    public WordSet ForeignArticles { get; }

    /// <summary>Between a subject and what it has done.</summary>
    public WordSet Done { get; }

    /// <summary>What else an organization with this last word may be, where its sentences say so.</summary>
    public FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> KindsOfWordsToo { get; }

    /// <summary>The kind that a word tells before what it is of, where that is another than without.</summary>
    public FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> KindsOfWordsWithTail { get; }

    /// <summary>What leads in what an organization is of, a blank on each side: " for ".</summary>
    public IReadOnlyList<string> Tails { get; }

    /// <summary>What makes a word for its people of the name of a place.</summary>
    public IReadOnlyList<string> EndingsOfPeoples { get; }

    /// <summary>What a work has, with "of" behind it: "author".</summary>
    public WordSet OpenersOfWorks { get; }

    /// <summary>Words that begin the name of a place, shortened: "Ft.".</summary>
    public WordSet BeginningsOfPlaces { get; }

    /// <summary>What stands before the medium that somebody spoke to: "told the Argus".</summary>
    public WordSet HeardBefore { get; }

    /// <summary>Between such a word and the medium: "interview with".</summary>
    public WordSet HeardPrepositions { get; }

    /// <summary>What media do, behind their names.</summary>
    public WordSet Reports { get; }

    /// <summary>Endings that make a word of a name: "Trumpian".</summary>
    public WordSet EndingsOfForms { get; }

    /// <summary>What stands before a hyphen, and makes a word of a name: "ex-".</summary>
    public WordSet BeginningsOfForms { get; }

    /// <summary>What a place has when it votes: "Iowa Caucus".</summary>
    public WordSet Votes { get; }

    /// <summary>Last words of bodies of states that others have too: "Union".</summary>
    public WordSet HeadsOfStates { get; }

    /// <summary>What stands before such a word: "Economic".</summary>
    public WordSet MattersOfStates { get; }

    /// <summary>What parliaments and parties have: "Committee".</summary>
    public WordSet BodiesOfParliaments { get; }

    /// <summary>Whose such a body is, a parliament's: "Senate".</summary>
    public WordSet OfParliaments { get; }

    /// <summary>Likewise, a party's: "Democratic".</summary>
    public WordSet OfParties { get; }

    /// <summary>What is a thing's own: "Halden cut its forecast".</summary>
    public WordSet Its { get; }

    /// <summary>Who is at or of an organization: "mechanics at Halden".</summary>
    public WordSet Staff { get; }

    /// <summary>The prepositions behind those.</summary>
    public WordSet StaffPrepositions { get; }

    /// <summary>What leads to an organization that teaches, employs or publishes: "trained at Halden".</summary>
    public WordSet Studies { get; }

    /// <summary>The prepositions behind those.</summary>
    public WordSet StudyPrepositions { get; }

    /// <summary>What organizations issue: "In a statement, Halden said".</summary>
    public WordSet Statements { get; }

    /// <summary>Between those who join and what they are about: "Parents Against Fast Roads".</summary>
    public WordSet Aims { get; }

    /// <summary>Likewise, in small letters: "Hands for Harbours".</summary>
    public WordSet SmallAims { get; }

    /// <summary>Small words of those languages within such a name.</summary>
    public WordSet ForeignJoints { get; }

    /// <summary>Nouns before an organization's name, with the kind they tell: "the regulator Seawatch".</summary>
    public FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Labels { get; }

    /// <summary>Before a possessive they are a part of the name: "People's Front".</summary>
    public WordSet GenericOwners { get; }

    /// <summary>Of those the ones that alone are a paper's name: "told the Chronicle".</summary>
    public WordSet PaperNames { get; }

    /// <summary>Last words that only companies' names have.</summary>
    public WordSet CompanyEndings { get; }

    /// <summary>Last words that only institutions' names have.</summary>
    public WordSet InstitutionEndings { get; }

    /// <summary>Organizations that are of, on or for something.</summary>
    public WordSet Takers { get; }

    /// <summary>Last words so common that a name has two words before them.</summary>
    public WordSet CommonHeads { get; }

    /// <summary>What a people may stand before: "French Foreign Ministry".</summary>
    public WordSet OfPeoples { get; }

    /// <summary>More of the same, which speak and never lead to a name.</summary>
    public WordSet Bodies { get; }

    /// <summary>What an organization is called when its name is not: "the company", "a retailer that …".</summary>
    public WordSet Nouns { get; }

    /// <summary>Capitals that name no organization.</summary>
    public WordSet NotOrganisations { get; }

    /// <summary>Begin many organizations' names and alone mean none of them.</summary>
    public WordSet CommonFirst { get; }

    /// <summary>Last words of names that are no organization's: laws, places, prizes, events.</summary>
    public WordSet OtherHeads { get; }

    /// <summary>Small words that may stand within an organization's name.</summary>
    public WordSet Joints { get; }

    /// <summary>Words between an organization and what it is of, on or for.</summary>
    public WordSet TailPrepositions { get; }

    /// <summary>Words within what an organization is of, on or for.</summary>
    public WordSet TailLinks { get; }

    /// <summary>What towns and counties have: a single name before one of these is a place's.</summary>
    public WordSet Communal { get; }

    /// <summary>Organizations whose names are common words: nothing at the beginning of a sentence.</summary>
    public WordSet AlsoWords { get; }

    /// <summary>Behind a hyphen: "Geneva-based".</summary>
    public WordSet OriginEndings { get; }

    /// <summary>Words that open what is said of an organization behind its name.</summary>
    public WordSet DescriptionOpeners { get; }

    /// <summary>Words with which the noun that follows is another's.</summary>
    public WordSet DescriptionBreaks { get; }

    /// <summary>What stands behind the noun that describes an organization.</summary>
    public WordSet BehindNouns { get; }

    /// <summary>What every town has one of; folded.</summary>
    public WordSet LocalHeads { get; }

    /// <summary>Words that with a local head are no name of one; folded.</summary>
    public WordSet LocalWords { get; }

    /// <summary>What stands between somebody and where they are at home: "of".</summary>
    public WordSet HomePrepositions { get; }

    /// <summary>What every country has one of.</summary>
    public WordSet NationalHeads { get; }

    /// <summary>Words between an organization and where it is.</summary>
    public WordSet SeatPrepositions { get; }

    /// <summary>Words between a place and an organization of it.</summary>
    public WordSet Based { get; }

    /// <summary>Words that names are compared without; in small letters.</summary>
    public WordSet SmallWords { get; }

    /// <summary>The country before the name of its bodies, which at home goes without: "U.S. Senate"; folded.</summary>
    public WordSet OwnCountry { get; }

    /// <summary>Heads that stand before "of" or behind: "Department of Justice", "Justice Department".</summary>
    public WordSet MovingHeads { get; }

    /// <summary>What hangs behind a listed company's name and is no part of what the news calls it.</summary>
    public WordSet LegalForms { get; }

    /// <summary>Of those the ones that are a part of the name that they hang behind: "Boeing Co."</summary>
    public WordSet LegalEndings { get; }

    /// <summary>What only organizations have: "Next shares".</summary>
    public WordSet NounsBehind { get; }

    /// <summary>With a preposition behind them they lead to an organization: "managers from Next".</summary>
    public WordSet NounsBefore { get; }

    /// <summary>The prepositions behind those.</summary>
    public WordSet PrepositionsBefore { get; }

    /// <summary>With one of the prepositions they lead to an organization: "worked at Next".</summary>
    public WordSet VerbsBefore { get; }

    /// <summary>What organizations do, behind their names.</summary>
    public WordSet Verbs { get; }

    /// <summary>What tells that an article is about sport.</summary>
    public WordSet SportsWords { get; }

    /// <summary>What a team does to another: "beat".</summary>
    public WordSet SportsVerbs { get; }

    /// <summary>What a team does, behind its name: "won".</summary>
    public WordSet VerbsOfTeams { get; }

    /// <summary>Before the team that another plays: "against".</summary>
    public WordSet BeforeOpponents { get; }

    /// <summary>Before a place that is none but a place: "from Leeds".</summary>
    public WordSet BeforePlaces { get; }

    /// <summary>What a price does, a number behind it.</summary>
    public WordSet MovesOfShares { get; }

    /// <summary>What stands behind the number of a part of a hundred.</summary>
    public WordSet Percent { get; }

    /// <summary>What organizations will do, behind "it will".</summary>
    public WordSet Acts { get; }

    /// <summary>Before what two names are: "both companies".</summary>
    public WordSet Both { get; }

    /// <summary>Behind a name they lead to its initials: "known as OCG".</summary>
    public WordSet InitialsWords { get; }

    /// <summary>Before a name that is a storm's.</summary>
    public WordSet Storms { get; }

    /// <summary>Between the parties of a case: "Roe v. Wade".</summary>
    public WordSet Versus { get; }

    /// <summary>Behind a comma they go on with a thing, never a person: "Harbour, which makes".</summary>
    public WordSet RelativeWords { get; }

    /// <summary>What people alone do, behind their names, and words that stand for people.</summary>
    public WordSet VerbsOfPeople { get; }

    /// <summary>The kinds of organization in whose sentences a word stands: "coach", a team's.</summary>
    public FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> KindsOfContexts { get; }

    /// <summary>First words of bodies of states: "European Agency for Tunnels".</summary>
    public WordSet OfManyStates { get; }

    /// <summary>Endings of words and the kind they tell: "gericht", a court.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> KindEndings { get; }

    /// <summary>The kind of organization that a word of a name, or a noun for one, tells: "party".</summary>
    public FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> KindsOfWords { get; }
}
