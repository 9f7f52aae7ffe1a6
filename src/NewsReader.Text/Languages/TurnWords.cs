namespace NewsReader.Text.Languages;

/// <summary>The words by which interviews and transcripts are read, where one speaks after the other.</summary>
public sealed class TurnWords
{
    internal TurnWords(WordLists lists)
    {
        Questions = lists.Exact("questions");
        Answers = lists.Exact("answers");
        Speakers = lists.AnyCase("turn speakers");
        NoTurns = lists.AnyCase("no turns");
        Interviews = lists.AnyCaseOf("interviews", null);
        CalledInterviews = lists.AnyCaseOf("interviews", "called");
        FirstPersons = lists.AnyCaseOf("first persons", null);
        OnePerson = lists.AnyCaseOf("first persons", "one");
        SecondPersons = lists.AnyCase("second persons");
    }

    /// <summary>Labels of what is asked: "Q".</summary>
    public WordSet Questions { get; }

    /// <summary>Labels of what is answered: "A".</summary>
    public WordSet Answers { get; }

    /// <summary>Labels of somebody without a name who is no holder of an office: "Interviewer".</summary>
    public WordSet Speakers { get; }

    /// <summary>Labels that name nobody: "Note".</summary>
    public WordSet NoTurns { get; }

    /// <summary>Words by which an article says that it is an interview.</summary>
    public WordSet Interviews { get; }

    /// <summary>Those that call it so, and are said of nothing else: "condensed".</summary>
    public WordSet CalledInterviews { get; }

    /// <summary>Pronouns of who speaks: "I", "our".</summary>
    public WordSet FirstPersons { get; }

    /// <summary>Those of one who speaks alone: "I".</summary>
    public WordSet OnePerson { get; }

    /// <summary>Pronouns of who is spoken to: "you".</summary>
    public WordSet SecondPersons { get; }
}
