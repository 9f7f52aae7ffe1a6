using System.Collections.Frozen;

namespace NewsReader.Text.Languages;

/// <summary>What somebody is: offices, professions, and the words around them.</summary>
public sealed class RoleWords
{
    internal RoleWords(WordLists lists)
    {
        Nouns = lists.AnyCase("nouns");
        Modifiers = lists.AnyCase("modifiers");
        Offices = lists.Exact("offices of an employer");
        Positions = lists.Exact("positions");
        InnerWords = lists.Exact("inner words");
        Copulas = lists.Exact("copulas");
        CopulasBehind = lists.Exact("copulas behind an apposition");
        VerbsWithAs = lists.ExactOf("verbs with as", null);
        PassiveVerbsWithAs = lists.ExactOf("verbs with as", "passive");
        VerbsOfAppointment = lists.Exact("verbs of appointment");
        Becoming = lists.Exact("becoming");
        Following = lists.Exact("following");
        Passives = lists.Exact("passives");
        Tenses = lists.AnyCase("tenses");
        BehindRoles = new PhraseSet(lists.Lines("behind roles"));
        ObjectPrepositions = lists.Exact("object prepositions");
        Adverbs = lists.Exact("adverbs");
        Determiners = lists.Exact("determiners");
        Enders = lists.Exact("enders");
        BehindAgents = lists.Exact("behind agents");
        OwnerPrepositions = lists.Exact("owner prepositions");
        OwnerEnders = lists.Exact("owner enders");
        BeforeAnother = lists.Exact("before another");
        Verbs = lists.Exact("verbs");
        NotFirst = lists.Exact("not first");
        Under = lists.Exact("under");
        Secretary = lists.Exact("secretary");
        Bare = lists.Exact("bare titles");
        Courtesy = lists.Exact("courtesy");
        DoerEndings = lists.Exact("doer endings");
        DoingEndings = lists.Exact("doing endings");
        AgentEndings = lists.Exact("agent endings");
        NotAgents = lists.Exact("not agents");
        Members = lists.Exact("members");
        Vice = lists.Exact("vice");
        WordsOfFields = lists.Pairs("words of fields");
        FormerWords = lists.Exact("former words");
        FullOffices = lists.Pairs("full offices").ToFrozenDictionary(StringComparer.Ordinal);
        FieldsOfWork = lists.Pairs("fields of work");
        FieldsOfTheKnown = lists.Pairs("fields of the known");
        LocalOffices = new PhraseSet(lists.Lines("local offices"));
        Private = new PhraseSet(lists.Lines("private roles"));
        FollowingRoles = lists.AnyCase("following roles");
        PrivateTitles = lists.AnyCase("private titles");
    }

    /// <summary>Nouns that say what somebody is; a role ends with one.</summary>
    public WordSet Nouns { get; }

    /// <summary>Stand before a role's noun and belong to it: "former", "deputy", "Chief Operating".</summary>
    public WordSet Modifiers { get; }

    /// <summary>Who has one of these in front of a name has an employer in front of that.</summary>
    public WordSet Offices { get; }

    /// <summary>Behind a town's name they make it a team: "Liverpool midfielder".</summary>
    public WordSet Positions { get; }

    /// <summary>Small words within a role: "Director of Research".</summary>
    public WordSet InnerWords { get; }

    /// <summary>Verbs between a name and its role.</summary>
    public WordSet Copulas { get; }

    /// <summary>Verbs between a name with an apposition and its role.</summary>
    public WordSet CopulasBehind { get; }

    /// <summary>Verbs before "as" and a role.</summary>
    public WordSet VerbsWithAs { get; }

    /// <summary>Of those the ones that are done to somebody: "was named as".</summary>
    public WordSet PassiveVerbsWithAs { get; }

    /// <summary>Of what is done to somebody, the verbs behind which the role stands at once: "was elected".</summary>
    public WordSet VerbsOfAppointment { get; }

    /// <summary>Verbs behind which what somebody comes to be stands at once: "became".</summary>
    public WordSet Becoming { get; }

    /// <summary>Verbs before the one whose role somebody takes over: "succeeded".</summary>
    public WordSet Following { get; }

    /// <summary>Verbs before what is done to somebody.</summary>
    public WordSet Passives { get; }

    /// <summary>Words of a role that say when: "acting", "former".</summary>
    public WordSet Tenses { get; }

    /// <summary>What belongs to a role and stands behind its noun: "in charge".</summary>
    public PhraseSet BehindRoles { get; }

    /// <summary>Words between a role and what it is of, where that is no name.</summary>
    public WordSet ObjectPrepositions { get; }

    /// <summary>Words before a role that say when, or of how many.</summary>
    public WordSet Adverbs { get; }

    /// <summary>Words that a role behind a name begins with.</summary>
    public WordSet Determiners { get; }

    /// <summary>Words that end a role.</summary>
    public WordSet Enders { get; }

    /// <summary>Words behind what somebody does: "a ranger at".</summary>
    public WordSet BehindAgents { get; }

    /// <summary>Words between a role and whose it is.</summary>
    public WordSet OwnerPrepositions { get; }

    /// <summary>Words behind which a role has no owner any more.</summary>
    public WordSet OwnerEnders { get; }

    /// <summary>Words before somebody else's role: "a spokesman for the minister".</summary>
    public WordSet BeforeAnother { get; }

    /// <summary>Verbs that end a role.</summary>
    public WordSet Verbs { get; }

    /// <summary>Words that a role does not begin with.</summary>
    public WordSet NotFirst { get; }

    /// <summary>The word that belongs to a role only before "secretary".</summary>
    public WordSet Under { get; }

    /// <summary>The noun that "under" belongs to.</summary>
    public WordSet Secretary { get; }

    /// <summary>Titles of courtesy and words that alone are no role.</summary>
    public WordSet Bare { get; }

    /// <summary>Titles of courtesy: they stand before anybody's name.</summary>
    public WordSet Courtesy { get; }

    /// <summary>Endings of who does something, behind what is done: "farmer".</summary>
    public WordSet DoerEndings { get; }

    /// <summary>Endings of doing it: "farms".</summary>
    public WordSet DoingEndings { get; }

    /// <summary>Endings of what somebody does: "ranger", "beekeeper".</summary>
    public WordSet AgentEndings { get; }

    /// <summary>Words that end so and are nobody.</summary>
    public WordSet NotAgents { get; }

    /// <summary>Members of a parliament, before their names.</summary>
    public WordSet Members { get; }

    /// <summary>The word of an office that is a publisher as well.</summary>
    public WordSet Vice { get; }

    /// <summary>Words of an article, and by what name the list calls the field of work that they tell.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> WordsOfFields { get; }

    /// <summary>Tell of a role that somebody has it no more; in small letters.</summary>
    public WordSet FormerWords { get; }

    /// <summary>Abbreviated offices, and what they are in full; both in small letters.</summary>
    public FrozenDictionary<string, string> FullOffices { get; }

    /// <summary>Roles, and by what name the list calls the field of work that they belong to.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> FieldsOfWork { get; }

    /// <summary>What open lists call people, and the field of work of those whose roles do not tell it.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> FieldsOfTheKnown { get; }

    /// <summary>What those become who are known for something else: "senator", "host".</summary>
    public WordSet FollowingRoles { get; }

    /// <summary>Offices that every town has: "mayor".</summary>
    public PhraseSet LocalOffices { get; }

    /// <summary>Ends of roles of people whom hardly any list knows: "plumber", "police officer".</summary>
    public PhraseSet Private { get; }

    /// <summary>The same of roles that are nothing else: "officer".</summary>
    public WordSet PrivateTitles { get; }
}
