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
            .Posts.Networks.ToFrozenDictionary(
                n => n.Word,
                n => new Network(n.Name, n.Name.Split(' '), n.Kind is null ? PostPlace.None : Place(n.Kind)),
                StringComparer.Ordinal
            )
            .GetAlternateLookup<ReadOnlySpan<char>>();
        Places = lexicon
            .Posts.Places.ToFrozenDictionary(p => p.Key, p => Place(p.Value), StringComparer.OrdinalIgnoreCase)
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

    /// <summary>Each network by the word that its name is or begins with.</summary>
    public FrozenDictionary<string, Network>.AlternateLookup<ReadOnlySpan<char>> Networks { get; }

    /// <summary>Places on networks by their nouns.</summary>
    public FrozenDictionary<string, PostPlace>.AlternateLookup<ReadOnlySpan<char>> Places { get; }

    public FrozenDictionary<string, Medium>.AlternateLookup<ReadOnlySpan<char>> Media { get; }

    public Medium Statement { get; }

    /// <summary>Whether a word is what is posted, or where posts stand.</summary>
    public bool IsOfPost(ReadOnlySpan<char> word) =>
        Media.TryGetValue(word, out var medium) && medium.Kind == QuotationKind.Tweet
        || Places.TryGetValue(word, out var place) && place != PostPlace.Person;

    public static MediumWords Of(Lexicon lexicon) => OfLexicons.GetValue(lexicon, static l => new MediumWords(l));

    private static PostPlace Place(string kind) => Enum.Parse<PostPlace>(kind, ignoreCase: true);
}

/// <summary>A network.</summary>
/// <param name="Name">"Truth Social".</param>
/// <param name="Words">Those of its name.</param>
/// <param name="Place">What it is for where nothing else tells.</param>
internal sealed record Network(string Name, string[] Words, PostPlace Place);
