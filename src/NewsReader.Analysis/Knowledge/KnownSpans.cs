using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Knowledge;

/// <summary>A known name in a text: tokens first up to, not including, end.</summary>
/// <param name="IsAlsoOrganization">Of a person: whether an organization is known by the same name.</param>
public readonly record struct KnownSpan(int First, int End, KnownName Name, bool IsAlsoOrganization = false);

/// <summary>The known names of a text, the longest at each place; they do not overlap.</summary>
public sealed class KnownSpans
{
    /// <summary>For each token the number of the span that has it, or -1.</summary>
    private readonly int[] _at;

    private KnownSpans(int tokens, List<KnownSpan> spans)
    {
        Spans = spans;
        _at = new int[tokens];
        Array.Fill(_at, -1);
        for (var i = 0; i < spans.Count; i++)
            _at.AsSpan(spans[i].First, spans[i].End - spans[i].First).Fill(i);
    }

    /// <summary>In order.</summary>
    public IReadOnlyList<KnownSpan> Spans { get; }

    /// <summary>The known name that covers a token, or null.</summary>
    public KnownSpan? At(int token) => token >= 0 && token < _at.Length && _at[token] >= 0 ? Spans[_at[token]] : null;

    /// <summary>Who is known by a name, whole; null where nobody is.</summary>
    internal KnownName? Exactly(Names.NameSpan name) =>
        At(name.First) is { } known && known.First == name.First && known.End == name.End ? known.Name : null;

    /// <summary>Those of the names for which something is so.</summary>
    internal KnownSpans Where(Func<KnownSpan, bool> isSo) => new(_at.Length, [.. Spans.Where(isSo)]);

    /// <summary>Finds the known names, none across the end of a sentence.</summary>
    public static KnownSpans In(
        WorldKnowledge world,
        string text,
        IReadOnlyList<Token> tokens,
        ReadOnlySpan<bool> sentenceStarts
    )
    {
        var spans = new List<KnownSpan>();
        for (var i = 0; i < tokens.Count; )
        {
            if (Longest(world, text, tokens, sentenceStarts, i) is not { } span)
            {
                i++;
                continue;
            }
            spans.Add(span);
            i = span.End;
        }
        return new KnownSpans(tokens.Count, spans);
    }

    private static KnownSpan? Longest(
        WorldKnowledge world,
        string text,
        IReadOnlyList<Token> tokens,
        ReadOnlySpan<bool> sentenceStarts,
        int first
    )
    {
        // Most words are small, and but for the owner's own no known name begins with one.
        if (
            tokens[first].Kind is not (TokenKind.Word or TokenKind.Number)
            || (
                !world.HasSmallNames
                && char.IsLower(text[tokens[first].Start])
                && !tokens[first].In(text).ContainsAnyInRange('A', 'Z')
            )
        )
            return null;
        KnownSpan? found = null;
        var phrase = 0u;
        for (
            var end = first;
            end < tokens.Count && end - first < WorldKnowledge.MostWords && (end == first || !sentenceStarts[end]);
            end++
        )
        {
            var word = tokens[end].In(text);
            phrase = WorldKnowledge.Append(phrase, word);
            if (!world.MayBegin(phrase))
                break;
            var written = text.AsSpan(tokens[first].Start..tokens[end].End);
            if (world.Find(phrase, written) is { } name)
                found = new KnownSpan(
                    first,
                    end + 1,
                    name,
                    name.IsPerson && end > first && world.HasOrganization(phrase, written)
                );
        }
        return found;
    }
}
