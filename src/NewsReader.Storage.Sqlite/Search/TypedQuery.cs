using NewsReader.Library;
using NewsReader.Search.Language;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>Makes terms of the words of a query, by what the library knows of them.</summary>
internal static class TypedQuery
{
    /// <summary>The query with its words as terms; what was typed between quotation marks stays as it is.</summary>
    public static async Task<SearchQuery> OfAsync(LibraryContext library, SearchQuery query, CancellationToken cancel)
    {
        var plain = query.Parts.OfType<WordsNode>().Where(words => words.IsPlain).ToList();
        var others = query.Parts.Where(part => part is not WordsNode { IsPlain: true }).Select(Formed).ToList();
        if (plain.Count == 0)
            return query with { Root = AllNode.Of(others) };
        var typed = new TypedTerms(plain);
        var called = await TypedNames.CalledAsync(library, typed.Runs, cancel);
        var compounds = new HashSet<TypedRun>();
        foreach (var (run, joined) in typed.Compounds)
        {
            if (await SqliteTextIndex.HasAsync(library, MatchExpression.Quoted(joined), cancel))
                compounds.Add(run);
        }
        var terms = typed.Of(called, compounds, isAlone: others.Count == 0);
        return query with { Root = AllNode.Of([.. terms, .. others]) };
    }

    /// <summary>A part with its words in all their forms.</summary>
    private static SearchNode Formed(SearchNode part) =>
        part switch
        {
            WordsNode { IsPlain: true } words => new TermNode(words.Span, words.Words, WordForms.AllOf(words.Words)),
            AllNode all => all with { Parts = [.. all.Parts.Select(Formed)] },
            EitherNode either => either with { Parts = [.. either.Parts.Select(Formed)] },
            NotNode not => not with { Part = Formed(not.Part) },
            _ => part,
        };
}
