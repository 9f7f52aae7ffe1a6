using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace NewsReader.Analysis.Entities;

/// <summary>The words of a language that tell the kind of an organization, with the kinds that they tell.</summary>
internal sealed class KindWords
{
    private static readonly ConditionalWeakTable<Lexicon, KindWords> OfLexicons = [];

    private readonly FrozenDictionary<string, OrganizationKind>.AlternateLookup<ReadOnlySpan<char>> _ofWords,
        _ofWordsWithTail,
        _ofWordsToo;
    private readonly FrozenDictionary<string, OrganizationKind[]>.AlternateLookup<ReadOnlySpan<char>> _ofContexts;

    private readonly WordSet _pluralEndings;

    private KindWords(Lexicon lexicon)
    {
        static OrganizationKind Kind(string kind) => Enum.Parse<OrganizationKind>(kind, ignoreCase: true);
        static FrozenDictionary<string, OrganizationKind>.AlternateLookup<ReadOnlySpan<char>> Of(
            FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> rows
        ) =>
            rows
                .Dictionary.ToFrozenDictionary(row => row.Key, row => Kind(row.Value), StringComparer.Ordinal)
                .GetAlternateLookup<ReadOnlySpan<char>>();
        _ofWords = Of(lexicon.Organisations.KindsOfWords);
        _pluralEndings = lexicon.Grammar.PluralEndings;
        _ofWordsWithTail = Of(lexicon.Organisations.KindsOfWordsWithTail);
        _ofWordsToo = Of(lexicon.Organisations.KindsOfWordsToo);
        _ofContexts = lexicon
            .Organisations.KindsOfContexts.Dictionary.ToFrozenDictionary(
                row => row.Key,
                row => Array.ConvertAll(row.Value, Kind),
                StringComparer.Ordinal
            )
            .GetAlternateLookup<ReadOnlySpan<char>>();
        Endings = [.. lexicon.Organisations.KindEndings.Select(row => (row.Key, Kind(row.Value)))];
    }

    /// <summary>Endings of words and the kind that each tells: "gericht", a court.</summary>
    public IReadOnlyList<(string Ending, OrganizationKind Kind)> Endings { get; }

    public static KindWords Of(Lexicon lexicon) => OfLexicons.GetValue(lexicon, static l => new KindWords(l));

    /// <summary>The kind that a word of a name, or a noun for an organization, tells; null for most.</summary>
    public OrganizationKind? OfWord(ReadOnlySpan<char> word) => _ofWords.TryGetValue(word, out var kind) ? kind : null;

    /// <summary>The kind that a word tells before what it is of, where that is another: "Academy of".</summary>
    public OrganizationKind? OfWordWithTail(ReadOnlySpan<char> word) =>
        _ofWordsWithTail.TryGetValue(word, out var kind) ? kind : null;

    /// <summary>What else an organization with this last word may be, where its sentences say so.</summary>
    public OrganizationKind? OfWordToo(ReadOnlySpan<char> word) =>
        _ofWordsToo.TryGetValue(word, out var kind) ? kind : null;

    /// <summary>The kind that a noun tells, one or several: "unions".</summary>
    public OrganizationKind? OfNoun(ReadOnlySpan<char> word) =>
        OfWord(word) ?? (_pluralEndings.EndsIn(word) ? OfWord(word[..^1]) : null);

    /// <summary>The kinds in whose sentences a word stands; none for most.</summary>
    public ReadOnlySpan<OrganizationKind> OfContext(ReadOnlySpan<char> word) =>
        _ofContexts.TryGetValue(word, out var kinds) ? kinds : [];
}
