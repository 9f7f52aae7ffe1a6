using NewsReader.Analysis.Entities;

namespace NewsReader.Analysis.Speakers;

/// <summary>Who speaks, as the sentence puts it; tokens are half-open.</summary>
/// <param name="Named">The entity the words name directly.</param>
/// <param name="Pronoun">Whether the words are a pronoun, to be resolved.</param>
/// <param name="Owner">For "X's statement", "the statement": that what speaks is a message, and (with
/// <paramref name="Named"/>) whose.</param>
/// <param name="Implied">Whether the sentence leaves it out: the tokens are the verb, or what stands for it.</param>
internal readonly record struct Subject(
    int First,
    int End,
    Resolved? Named,
    bool Pronoun,
    bool Owner,
    bool Implied = false
)
{
    /// <summary>Somebody by name.</summary>
    public static Subject Of((int First, int End, Resolved Entity) mention) =>
        new(mention.First, mention.End, mention.Entity, false, false);

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
