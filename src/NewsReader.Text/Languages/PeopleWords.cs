namespace NewsReader.Text.Languages;

/// <summary>What stands before, in and behind the names of people.</summary>
public sealed class PeopleWords
{
    internal PeopleWords(WordLists lists, DateWords dates)
    {
        Titles = lists.ExactOf("titles", "title");
        FemaleTitles = lists.ExactOf("titles", "female");
        MaleTitles = lists.ExactOf("titles", "male");
        AlwaysPersons = lists.ExactOf("titles", "person");
        AbbreviatedRoles = lists.ExactOf("titles", "role");
        AlsoNames = lists.ExactOf("titles", "name");
        UnsureTitles = lists.ExactOf("titles", "letters");
        TitlePhrases = new PhraseSet(lists.Lines("title phrases"));
        PostNominals = lists.ExactOf("post-nominals", null);
        RolesBehindNames = lists.ExactOf("post-nominals", "role");
        JoinedParticles = lists.Exact("joined particles");
        PartyLetters = lists.Exact("party letters");
        Saints = lists.Exact("saints");
        Particles = lists.ExactOf("particles", null);
        ParticlesAndWords = lists.ExactOf("particles", "word");
        ParticlesOfPeople = lists.ExactOf("particles", "person");
        FirstParticles = lists.ExactOf("particles", "first");
        RoyalTitles = lists.Exact("royal titles");
        Numerals = lists.Exact("numerals of rulers");
        ThingsCalledAfter = lists.Exact("things called after people");
        Ships = lists.Exact("ships");
        Playing = lists.Exact("playing");
        Citing = lists.Exact("citing");
        Cases = lists.Exact("cases");
        Nobodies = lists.Exact("nobodies");
        AliasPhrases = new PhraseSet(lists.Lines("alias phrases"));
        BeforeAliases = lists.Exact("before aliases");
        SmallBeginnings = lists.Exact("beginnings in small letters");
        NotParticles = lists.Exact("not particles");
        NameBeginnings = lists.Exact("beginnings with an inner capital");
        Generations = lists.Exact("generations");
        YearsOld = lists.Exact("years old");
        Aged = lists.Exact("aged");
        NoRelation = lists.Exact("no relation");
        Formerly = lists.Exact("formerly");
        FemaleNameEndings = lists.Exact("female name endings");
        MaleNameEndings = lists.Exact("male name endings");
        NotPersons = new WordSet(
            lists.Lines("not persons").Concat(dates.MonthNames.Concat(dates.DayNames).Select(time => time.Name)),
            anyCase: true
        );
        PlacePrepositions = lists.Exact("place prepositions");
        PrepositionsOfAirports = lists.Exact("prepositions of airports");
        BeforeNames = lists.Exact("abbreviations before names");
        Abbreviations = new WordSet(
            lists.Lines("abbreviations").Concat(dates.MonthNames.SelectMany(month => month.ShortForms)),
            anyCase: false
        );
        WithinDots = lists.Exact("abbreviations with dots within");
    }

    /// <summary>Stand before a name without being part of it: "Mr. Smith", "Sen. Jones".</summary>
    public WordSet Titles { get; }

    /// <summary>Titles that are other things too, but before a name: "DC", "SP".</summary>
    public WordSet UnsureTitles { get; }

    /// <summary>Ranks of several words: "Wing Cdr".</summary>
    public PhraseSet TitlePhrases { get; }

    /// <summary>Letters behind a name that are no part of it: "KC".</summary>
    public WordSet PostNominals { get; }

    /// <summary>Of those the ones that say what somebody is: "MP".</summary>
    public WordSet RolesBehindNames { get; }

    /// <summary>Particles that are written with the name: "al-Saleh", "d'Angelo".</summary>
    public WordSet JoinedParticles { get; }

    /// <summary>A party before a state: the letters of "R-Ga."</summary>
    public WordSet PartyLetters { get; }

    /// <summary>Before the name of a saint.</summary>
    public WordSet Saints { get; }

    /// <summary>Behind a number, what makes it an age: "-year-old".</summary>
    public WordSet YearsOld { get; }

    /// <summary>What stands before an age: "aged 62".</summary>
    public WordSet Aged { get; }

    /// <summary>Behind a name, they tell of a namesake: "no relation".</summary>
    public WordSet NoRelation { get; }

    /// <summary>Between two names of one: "formerly".</summary>
    public WordSet Formerly { get; }

    /// <summary>Titles of women.</summary>
    public WordSet FemaleTitles { get; }

    /// <summary>Titles of men.</summary>
    public WordSet MaleTitles { get; }

    /// <summary>Titles that only persons have, and that are followed by nothing but their names.</summary>
    public WordSet AlwaysPersons { get; }

    /// <summary>Titles that are roles, abbreviated.</summary>
    public WordSet AbbreviatedRoles { get; }

    /// <summary>Titles that are given names and surnames as well.</summary>
    public WordSet AlsoNames { get; }

    /// <summary>Small words that may stand within a person's name.</summary>
    public WordSet Particles { get; }

    /// <summary>Of those the ones that are words of the language as well.</summary>
    public WordSet ParticlesAndWords { get; }

    /// <summary>Of those the ones that stand in no other names.</summary>
    public WordSet ParticlesOfPeople { get; }

    /// <summary>Of those the ones that may begin a name: "Abu Bakr".</summary>
    public WordSet FirstParticles { get; }

    /// <summary>Titles that are a part of the name, before a given name: "Prince Harry".</summary>
    public WordSet RoyalTitles { get; }

    /// <summary>Behind the name of one who reigns.</summary>
    public WordSet Numerals { get; }

    /// <summary>Last words of names of things that are called after people: "Law", "Library".</summary>
    public WordSet ThingsCalledAfter { get; }

    /// <summary>Before the name of a ship.</summary>
    public WordSet Ships { get; }

    /// <summary>Verbs before who is played in a film or on a stage.</summary>
    public WordSet Playing { get; }

    /// <summary>Words before a case or a page that is referred to.</summary>
    public WordSet Citing { get; }

    /// <summary>What cases that everybody knows are called by: "Roe".</summary>
    public WordSet Cases { get; }

    /// <summary>Names that stand for nobody in particular.</summary>
    public WordSet Nobodies { get; }

    /// <summary>Lead from a person's name to another one that the person has: "goes by", "née".</summary>
    public PhraseSet AliasPhrases { get; }

    /// <summary>Small words between a name and what leads to another one.</summary>
    public WordSet BeforeAliases { get; }

    /// <summary>Begin names of people that have their capital behind it: "hUiginn", "kaMagogo".</summary>
    public WordSet SmallBeginnings { get; }

    /// <summary>Particles with a capital that are given names.</summary>
    public WordSet NotParticles { get; }

    /// <summary>Begin names of people that have a capital within: "McDonald".</summary>
    public WordSet NameBeginnings { get; }

    /// <summary>Stand behind a surname.</summary>
    public WordSet Generations { get; }

    /// <summary>Endings of given names that mostly women have.</summary>
    public WordSet FemaleNameEndings { get; }

    /// <summary>Endings of given names that mostly men have.</summary>
    public WordSet MaleNameEndings { get; }

    /// <summary>Pronouns and bare words that look like a person's name and are none.</summary>
    public WordSet NotPersons { get; }

    /// <summary>Before a single word with a capital they make it a place, not a person.</summary>
    public WordSet PlacePrepositions { get; }

    /// <summary>Words before the one word by which somebody is known that make it a place called after them.</summary>
    public WordSet PrepositionsOfAirports { get; }

    /// <summary>Abbreviations before a name: no sentence ends with them.</summary>
    public WordSet BeforeNames { get; }

    /// <summary>Other words that are written with a dot that ends no sentence.</summary>
    public WordSet Abbreviations { get; }

    /// <summary>Of those the ones that have a dot within, and more than single letters.</summary>
    public WordSet WithinDots { get; }
}
