using NewsReader.Library;
using NewsReader.Search.Language;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>
/// A query as the parts of a statement: what the text index is asked, and conditions for what the index does not have:
/// what the reader did, the story, and facts that must hold of one and the same quotation.
/// </summary>
internal sealed class SearchStatement
{
    private readonly ConditionScope _scope;

    /// <summary>The words that a text is to have.</summary>
    private readonly List<SearchNode> _words;

    private readonly bool _isOfReported;

    public SearchStatement(UnderstoodQuery query, IndexedThing thing)
    {
        Thing = thing;
        _scope = new ConditionScope(thing, query.Reader);
        var compiler = query.Compiler;
        var parts = query.Query.Parts;
        var wanted = query.Query.Root?.Leaves(wanted: true).ToList() ?? [];
        _words = wanted.FindAll(node => node.IsMarked);
        _isOfReported = wanted.Exists(SearchCompiler.IsOfReported);
        // Who says it is named in the article, and need not be looked for twice.
        var said =
            thing == IndexedThing.Articles && SearchCompiler.IsBound(parts)
                ? parts.OfType<NameNode>().Where(name => name.Use == NameUse.Person).ToList()
                : [];
        var matched = parts
            .Where(part => compiler.Of(part).In(thing) is not null && !(said.Count == 1 && part == said[0]))
            .ToList();
        Match = compiler.Match(matched, thing);
        var rest = parts.Where(part => compiler.Of(part).In(thing) is null).ToList();
        if (thing == IndexedThing.Articles)
            (Quoted, Shown) = (
                compiler.OneQuotation(parts),
                compiler.OfQuotations(parts) ?? AnyOf(compiler, IndexedThing.Quotations, node => node.IsOfQuotation)
            );
        else
            Match = $"({OfAsked(Match)} NOT {MatchExpression.Fact(IndexToken.IsFragment)})";
        var conditions = rest.Where(part => Quoted is null || !SearchCompiler.IsOfOne(part, parts))
            .Select(part => $" AND {compiler.Of(part).Condition(_scope)}")
            .ToList();
        Conditions = string.Concat(conditions);
        IsOfQuotationsAlone = Quoted is not null && conditions.Count == 0 && matched.TrueForAll(p => p.IsOfQuotation);
        Few = parts.Select(part => compiler.Of(part).Few).FirstOrDefault(few => few is not null)?.Invoke(_scope);
        Marks = AnyOf(compiler, thing, _ => true);
    }

    /// <summary>What is looked for.</summary>
    public IndexedThing Thing { get; }

    /// <summary>What the index is asked.</summary>
    public string Match { get; }

    /// <summary>
    /// " AND …" over the columns that <see cref="SqliteTextIndex"/> reads; empty where the index tells all.
    /// </summary>
    public string Conditions { get; }

    /// <summary>The values of <see cref="Conditions"/> and <see cref="Few"/>.</summary>
    public IReadOnlyList<(string Name, object? Value)> Parameters => _scope.Parameters;

    /// <summary>What one quotation of the article must match; null where nothing is asked of it.</summary>
    public string? Quoted { get; }

    /// <summary>Whether nothing is asked but what one quotation must match: who is quoted so has it all.</summary>
    public bool IsOfQuotationsAlone { get; }

    /// <summary>Which of the article's quotations tell that it was found; null where none does.</summary>
    public string? Shown { get; }

    /// <summary>Where only a few articles may fulfil the query: the statement that gives them.</summary>
    public string? Few { get; }

    /// <summary>Whether words of the article's text tell how well it matches, and no quotation does.</summary>
    public bool IsOfWords => Marks is not null && Quoted is null && Shown is null;

    /// <summary>What is marked in a text; null where no words are looked for.</summary>
    public string? Marks { get; }

    /// <summary>
    /// Whether several words in their order are looked for: to tell how well they match, all articles of the library
    /// are looked through.
    /// </summary>
    public bool HasPhrase =>
        _words.Exists(node => node is NearNode || (node is WordsNode words && !words.Words.All(char.IsLetterOrDigit)));

    /// <summary>What is reported is kept apart from what is quoted, unless it is asked for.</summary>
    private string OfAsked(string match) => _isOfReported ? match : SearchCompiler.Quoted(match);

    /// <summary>Any of the words, in an index that has them.</summary>
    private string? AnyOf(SearchCompiler compiler, IndexedThing thing, Func<SearchNode, bool> which) =>
        _words.Where(which).Select(node => compiler.Of(node).In(thing)).OfType<string>().ToList() is { Count: > 0 } some
            ? string.Join(" OR ", some)
            : null;
}
