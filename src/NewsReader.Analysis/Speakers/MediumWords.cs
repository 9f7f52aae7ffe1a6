using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace NewsReader.Analysis.Speakers;

/// <summary>The networks and means of a language, by the words that state them.</summary>
internal sealed class MediumWords
{
    private static readonly ConditionalWeakTable<Lexicon, MediumWords> OfLexicons = [];

    private MediumWords(Lexicon lexicon)
    {
        Networks = lexicon
            .Posts.Networks.ToFrozenDictionary(n => n.Key, n => n.Value.Split(' '), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        Media = lexicon
            .Speech.Media.ToFrozenDictionary(
                m => m.Word,
                m => new Medium(m.Medium, Enum.Parse<QuotationKind>(m.Kind, ignoreCase: true)),
                StringComparer.OrdinalIgnoreCase
            )
            .GetAlternateLookup<ReadOnlySpan<char>>();
        Statement = Media[lexicon.Speech.Statements.First()];
    }

    /// <summary>Each network's words by what it is called.</summary>
    public FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Networks { get; }

    public FrozenDictionary<string, Medium>.AlternateLookup<ReadOnlySpan<char>> Media { get; }

    public Medium Statement { get; }

    public static MediumWords Of(Lexicon lexicon) => OfLexicons.GetValue(lexicon, static l => new MediumWords(l));
}
