using System.Collections.Concurrent;

namespace NewsReader.Text.Languages;

/// <summary>
/// The words of a language by which the program reads its news: the lists of the folder <c>Languages/XX</c>. A second
/// language is a second folder with the same files.
/// </summary>
public sealed class Lexicon
{
    private const string Folder = "Languages/";

    private const string GrammarFile = "/grammar.txt";

    private static readonly ConcurrentDictionary<string, Lazy<Lexicon?>> Loaded = new(StringComparer.Ordinal);

    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    private readonly Lazy<WordSet> _vocabulary;

    private Lexicon(string language)
    {
        Language = language;
        var folder = $"Languages/{language}/";
        Bylines = Read($"{folder}bylines.txt", lists => new BylineWords(lists));
        Dates = Read($"{folder}dates.txt", lists => new DateWords(lists));
        Descriptions = Read($"{folder}descriptions.txt", lists => new DescriptionWords(lists));
        Grammar = Read($"{folder}grammar.txt", lists => new GrammarWords(lists));
        Organisations = Read($"{folder}organisations.txt", lists => new OrganisationWords(lists));
        Page = Read($"{folder}page.txt", lists => new PageWords(lists));
        People = Read($"{folder}people.txt", lists => new PeopleWords(lists, Dates));
        Posts = Read($"{folder}posts.txt", lists => new PostWords(lists));
        if (typeof(Lexicon).Assembly.GetManifestResourceInfo($"{folder}reported.txt") is not null)
            Reported = Read($"{folder}reported.txt", lists => new ReportedWords(lists));
        Roles = Read($"{folder}roles.txt", lists => new RoleWords(lists));
        Speech = Read($"{folder}speech.txt", lists => new SpeechWords(lists));
        if (typeof(Lexicon).Assembly.GetManifestResourceInfo($"{folder}names.txt") is not null)
            Names = Read($"{folder}names.txt", lists => new NameWords(lists));
        if (typeof(Lexicon).Assembly.GetManifestResourceInfo($"{folder}search.txt") is not null)
            Search = Read($"{folder}search.txt", lists => new SearchWords(lists, () => Vocabulary));
        Stories = Read($"{folder}stories.txt", lists => new StoryWords(lists, Dates));
        var vocabulary = $"{folder}vocabulary.txt";
        _read.Add(vocabulary);
        _vocabulary = new Lazy<WordSet>(() =>
            typeof(Lexicon).Assembly.GetManifestResourceInfo(vocabulary) is null
                ? new WordSet([], anyCase: true)
                : Read(vocabulary, lists => lists.AnyCase("words"))
        );
        var left = typeof(Lexicon)
            .Assembly.GetManifestResourceNames()
            .FirstOrDefault(file => file.StartsWith(folder, StringComparison.Ordinal) && !_read.Contains(file));
        if (left is not null)
            throw new InvalidDataException($"Nothing reads {left}.");
    }

    /// <summary>The words of English, read once.</summary>
    public static Lexicon English { get; } = Load("en");

    /// <summary>The languages of which the program has words, as codes of ISO 639-1.</summary>
    public static IReadOnlyList<string> Languages { get; } =
    [
        .. typeof(Lexicon)
            .Assembly.GetManifestResourceNames()
            .Where(file =>
                file.StartsWith(Folder, StringComparison.Ordinal)
                && file.EndsWith(GrammarFile, StringComparison.Ordinal)
            )
            .Select(file => file[Folder.Length..^GrammarFile.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Its language, a code of ISO 639-1.</summary>
    public string Language { get; }

    /// <summary>Who wrote an article, as papers put it.</summary>
    public BylineWords Bylines { get; }

    /// <summary>Months, days, and how the news and a search say when.</summary>
    public DateWords Dates { get; }

    /// <summary>How a person is spoken of without a name.</summary>
    public DescriptionWords Descriptions { get; }

    /// <summary>The small words that hold a sentence together.</summary>
    public GrammarWords Grammar { get; }

    /// <summary>What names look like; null for a language on whose names a model is trained.</summary>
    public NameWords? Names { get; }

    /// <summary>What tells that a name is an organization's.</summary>
    public OrganisationWords Organisations { get; }

    /// <summary>What stands on a page around an article.</summary>
    public PageWords Page { get; }

    /// <summary>What stands before, in and behind the names of people.</summary>
    public PeopleWords People { get; }

    /// <summary>Networks and what is posted there.</summary>
    public PostWords Posts { get; }

    /// <summary>What tells what somebody said without quotation marks; null for a language where it is not read.
    /// </summary>
    public ReportedWords? Reported { get; }

    /// <summary>What somebody is: offices, professions, and the words around them.</summary>
    public RoleWords Roles { get; }

    /// <summary>The words of searches; null for a language whose searches are read as they are typed.</summary>
    public SearchWords? Search { get; }

    /// <summary>The words that give a quotation to its speaker.</summary>
    public SpeechWords Speech { get; }

    /// <summary>The words that tell no story from another.</summary>
    public StoryWords Stories { get; }

    /// <summary>
    /// The words of the language, in any case: what is none of them is likely a name. Empty where there is no list.
    /// </summary>
    public WordSet Vocabulary => _vocabulary.Value;

    /// <summary>Reads the words of a language.</summary>
    /// <param name="language">The name of its folder, an ISO 639-1 code: "en".</param>
    /// <exception cref="InvalidDataException">A list is missing or broken; the message names file and line.</exception>
    public static Lexicon Load(string language) => new(language);

    /// <summary>
    /// The words of the language that a tag says ("es-MX"), read once; null where the program has none of it.
    /// </summary>
    /// <exception cref="InvalidDataException">A list is broken; the message names file and line.</exception>
    public static Lexicon? For(string tag)
    {
        var code = LanguageTag.CodeOf(tag);
        return code is null ? null
            : code == English.Language ? English
            : Loaded.GetOrAdd(code, static code => new Lazy<Lexicon?>(() => Has(code) ? Load(code) : null)).Value;
    }

    private static bool Has(string language) => Languages.Contains(language, StringComparer.Ordinal);

    private T Read<T>(string file, Func<WordLists, T> words)
    {
        _read.Add(file);
        // English has every list; of another language one may be missing, and then nothing is read by it.
        var lists = WordLists.Of(typeof(Lexicon).Assembly, file, isPartial: Language != "en");
        var read = words(lists);
        lists.End();
        return read;
    }
}
