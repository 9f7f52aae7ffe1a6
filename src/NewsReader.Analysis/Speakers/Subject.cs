using NewsReader.Analysis.Entities;

namespace NewsReader.Analysis.Speakers;

/// <summary>How a sentence puts who speaks.</summary>
internal enum SubjectForm : byte
{
    /// <summary>By name, or by other words: "the senator", "Lee's office".</summary>
    Phrase,

    /// <summary>By a pronoun, to be resolved.</summary>
    Pronoun,

    /// <summary>Not at all: the tokens are the verb, or what stands for it.</summary>
    LeftOut,
}

/// <summary>Who speaks, as the sentence puts it; tokens are half-open.</summary>
internal readonly record struct Subject
{
    private Subject(int first, int end, SubjectForm form) => (First, End, Form) = (first, end, form);

    public int First { get; init; }

    public int End { get; init; }

    public SubjectForm Form { get; }

    /// <summary>The entity the words name directly.</summary>
    public Resolved? Named { get; init; }

    /// <summary>
    /// For "X's statement", "the statement": that what speaks is a message, and (with <see cref="Named"/>) whose.
    /// </summary>
    public bool Owner { get; init; }

    /// <summary>Whether the words are a pronoun, to be resolved.</summary>
    public bool Pronoun => Form == SubjectForm.Pronoun;

    /// <summary>Whether the sentence leaves it out.</summary>
    public bool Implied => Form == SubjectForm.LeftOut;

    /// <summary>Somebody by name.</summary>
    public static Subject Of((int First, int End, Resolved Entity) mention) =>
        new(mention.First, mention.End, SubjectForm.Phrase) { Named = mention.Entity };

    /// <summary>Words that describe somebody, or name them among others.</summary>
    public static Subject OfPhrase(int first, int end) => new(first, end, SubjectForm.Phrase);

    /// <summary>One word that stands for somebody.</summary>
    public static Subject OfPronoun(int token) => new(token, token + 1, SubjectForm.Pronoun);

    /// <summary>Nobody that the sentence has a word for.</summary>
    /// <param name="first">The verb, or what stands for it.</param>
    public static Subject LeftOut(int first, int end) => new(first, end, SubjectForm.LeftOut);

    /// <summary>
    /// The token of the last word before what stands behind it: "email" of "one email to Lee"; the end where there is
    /// none.
    /// </summary>
    public int Head(TokenisedProse prose)
    {
        var head = First + 1;
        while (head + 1 < End && !prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(head + 1)))
            head++;
        return Math.Min(head, End);
    }

    /// <summary>As it stands; null where the sentence leaves it out.</summary>
    public string? Text(TokenisedProse prose) => Implied ? null : prose.Span(First, End).In(prose.Text).ToString();
}
