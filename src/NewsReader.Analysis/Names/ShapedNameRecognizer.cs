using System.Collections.Concurrent;
using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Names;

/// <summary>
/// Finds names where no model is trained on the language: runs of capitals, small words of names between them, that
/// their own words, the lists of given names and surnames, or the words around them say are somebody's. A capital at
/// the beginning of a sentence says nothing.
/// </summary>
public sealed class ShapedNameRecognizer : INameRecognizer
{
    private static readonly ConcurrentDictionary<string, ShapedNameRecognizer> OfLanguages = new(
        StringComparer.Ordinal
    );

    private readonly Lexicon _lexicon;

    private ShapedNameRecognizer(Lexicon lexicon) => _lexicon = lexicon;

    /// <param name="lexicon">One that says what names look like.</param>
    public static ShapedNameRecognizer Of(Lexicon lexicon) =>
        OfLanguages.GetOrAdd(lexicon.Language, static (_, words) => new ShapedNameRecognizer(words), lexicon);

    /// <inheritdoc/>
    public IReadOnlyList<NameSpan> Recognize(
        string text,
        IReadOnlyList<Token> tokens,
        ReadOnlySpan<bool> sentenceStarts,
        KnownSpans known
    )
    {
        var shape = new NameShapes(text, tokens, sentenceStarts, known, _lexicon);
        var names = new List<NameSpan>();
        for (var i = 0; i < tokens.Count; )
        {
            if (shape.NameAt(i) is { } name)
            {
                names.Add(name);
                i = name.End;
            }
            else
                i = shape.Behind(i);
        }
        return names;
    }
}
