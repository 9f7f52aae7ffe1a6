using System.Collections.Frozen;

namespace NewsReader.Text.Languages;

/// <summary>The words that tell what somebody said without quotation marks.</summary>
public sealed class ReportedWords
{
    private readonly FrozenDictionary<string, ReportingVerb>.AlternateLookup<ReadOnlySpan<char>> _verbs;

    private readonly FrozenDictionary<string, ReportingVerb>.AlternateLookup<ReadOnlySpan<char>> _phrases;

    internal ReportedWords(WordLists lists)
    {
        var verbs = lists.Rows(
            "reporting",
            1,
            1,
            (forms, columns) => (forms.Split(' '), ReportingVerb.Parse(columns[0]))
        );
        var phrases = lists.Rows(
            "reporting phrases",
            1,
            1,
            (forms, columns) => (forms.Split('|'), ReportingVerb.Parse(columns[0]))
        );
        _verbs = Lookup(verbs);
        _phrases = Lookup(phrases);
        BaseForms = new WordSet(verbs.Select(verb => verb.Item1[0]), anyCase: false);
        Phrases = new PhraseSet([.. phrases.SelectMany(phrase => phrase.Item1)]);
        That = lists.Exact("that");
        QuestionWords = lists.Exact("question words");
        When = lists.AnyCase("when");
        Speakers = lists.AnyCase("speakers");
        Listeners = lists.AnyCase("listeners");
        SaysNothing = lists.Exact("says nothing");
        Relays = lists.Exact("relays");
        Joining = lists.AnyCase("joining");
        GoingOn = lists.Exact("going on");
        Narrated = lists.Exact("narrated");
        Claims = lists.Exact("claims");
        Hearing = lists.AnyCase("hearing");
        NoSpeakers = lists.AnyCase("no speakers");
        Unsaid = lists.AnyCase("unsaid");
        UnsaidEndings = lists.Exact("unsaid endings");
        Relative = lists.Exact("relative");
        LeadingToWords = lists.Exact("leading to words");
        UnsaidSubjects = lists.AnyCase("unsaid subjects");
    }

    /// <summary>The forms of verbs that are the same in the infinitive.</summary>
    public WordSet BaseForms { get; }

    /// <summary>Verbs of several words: "pointed out".</summary>
    public PhraseSet Phrases { get; }

    /// <summary>What opens a clause of what was said.</summary>
    public WordSet That { get; }

    /// <summary>What opens a question that is reported.</summary>
    public WordSet QuestionWords { get; }

    /// <summary>Words between a verb and what is said that tell when or how.</summary>
    public WordSet When { get; }

    /// <summary>Nouns of those who speak together, beside those of organizations and people.</summary>
    public WordSet Speakers { get; }

    /// <summary>Nouns of those to whom something is said.</summary>
    public WordSet Listeners { get; }

    /// <summary>What is said where nothing is told: "said so".</summary>
    public WordSet SaysNothing { get; }

    /// <summary>Verbs of a paper that passes on what others say.</summary>
    public WordSet Relays { get; }

    /// <summary>What joins a verb to the one before it.</summary>
    public WordSet Joining { get; }

    /// <summary>What goes on with what was said behind who said it.</summary>
    public WordSet GoingOn { get; }

    /// <summary>What begins the writer's own words behind what was said.</summary>
    public WordSet Narrated { get; }

    /// <summary>What is said of somebody, and is denied or rejected.</summary>
    public WordSet Claims { get; }

    /// <summary>Bodies before which something is said: "the court heard that".</summary>
    public WordSet Hearing { get; }

    /// <summary>What "says" something and is nobody: "the act".</summary>
    public WordSet NoSpeakers { get; }

    /// <summary>Words before a verb that say that it is not said, or not yet.</summary>
    public WordSet Unsaid { get; }

    /// <summary>Endings of small verbs that say that it is not said: "didn't say".</summary>
    public WordSet UnsaidEndings { get; }

    /// <summary>What opens a clause about what stands before it, which has a verb of its own.</summary>
    public WordSet Relative { get; }

    /// <summary>What opens a sentence before who speaks in it: "Asked about it, she said".</summary>
    public WordSet LeadingToWords { get; }

    /// <summary>Who says it when nobody does, or anybody might.</summary>
    public WordSet UnsaidSubjects { get; }

    /// <summary>What follows a verb, by any of its forms; null for another word.</summary>
    public ReportingVerb? Verb(ReadOnlySpan<char> form) => _verbs.TryGetValue(form, out var verb) ? verb : null;

    /// <summary>What follows a verb of several words; null for others.</summary>
    public ReportingVerb? Phrase(ReadOnlySpan<char> words) => _phrases.TryGetValue(words, out var verb) ? verb : null;

    private static FrozenDictionary<string, ReportingVerb>.AlternateLookup<ReadOnlySpan<char>> Lookup(
        IEnumerable<(string[] Forms, ReportingVerb Verb)> verbs
    ) =>
        verbs
            .SelectMany(verb => verb.Forms.Select(form => KeyValuePair.Create(form, verb.Verb)))
            .ToFrozenDictionary(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
