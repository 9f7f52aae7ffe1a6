namespace NewsReader.Text.Languages;

/// <summary>
/// The words of a language by which the program reads its news: the lists of the folder <c>Languages/XX</c>. A second
/// language is a second folder with the same files.
/// </summary>
public sealed class Lexicon
{
    private Lexicon(string language)
    {
        Dates = Read(language, "dates", lists => new DateWords(lists));
        Grammar = Read(language, "grammar", lists => new GrammarWords(lists));
        Organisations = Read(language, "organisations", lists => new OrganisationWords(lists));
        People = Read(language, "people", lists => new PeopleWords(lists, Dates));
        Posts = Read(language, "posts", lists => new PostWords(lists));
        Roles = Read(language, "roles", lists => new RoleWords(lists));
        Speech = Read(language, "speech", lists => new SpeechWords(lists));
    }

    /// <summary>The words of English, read once.</summary>
    public static Lexicon English { get; } = Load("en");

    /// <summary>Months, days, and how the news and a search say when.</summary>
    public DateWords Dates { get; }

    /// <summary>The small words that hold a sentence together.</summary>
    public GrammarWords Grammar { get; }

    /// <summary>What tells that a name is an organization's.</summary>
    public OrganisationWords Organisations { get; }

    /// <summary>What stands before, in and behind the names of people.</summary>
    public PeopleWords People { get; }

    /// <summary>Networks and what is posted there.</summary>
    public PostWords Posts { get; }

    /// <summary>What somebody is: offices, professions, and the words around them.</summary>
    public RoleWords Roles { get; }

    /// <summary>The words that give a quotation to its speaker.</summary>
    public SpeechWords Speech { get; }

    /// <summary>Reads the words of a language.</summary>
    /// <param name="language">The name of its folder, an ISO 639-1 code: "en".</param>
    /// <exception cref="InvalidDataException">A list is missing or broken; the message names file and line.</exception>
    public static Lexicon Load(string language) => new(language);

    private static T Read<T>(string language, string file, Func<WordLists, T> words)
    {
        var lists = WordLists.Of(typeof(Lexicon).Assembly, $"Languages/{language}/{file}.txt");
        var read = words(lists);
        lists.End();
        return read;
    }
}
