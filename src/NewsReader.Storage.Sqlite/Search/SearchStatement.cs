using System.Globalization;
using NewsReader.Library;
using NewsReader.Search.Language;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>
/// A query as the parts of a statement: what the text index is asked, and conditions for what the index does not have:
/// what the reader did, the story, and facts that must hold of one and the same quotation.
/// </summary>
internal sealed class SearchStatement
{
    private readonly UnderstoodQuery _query;

    /// <summary>The words that a text is to have.</summary>
    private readonly List<SearchNode> _words;

    private readonly List<(string Name, object? Value)> _parameters = [];

    public SearchStatement(UnderstoodQuery query, IndexedThing thing)
    {
        (_query, Thing) = (query, thing);
        var parts = query.Query.Parts;
        _words =
            query
                .Query.Root?.Leaves(wanted: true)
                .Where(node => node is WordsNode { Text: SearchedText.Article or SearchedText.Quotation } or NearNode)
                .ToList()
            ?? [];
        // Who says it is named in the article, and need not be looked for twice.
        var said =
            thing == IndexedThing.Articles && IsBound(parts)
                ? parts.OfType<NameNode>().Where(name => name.Use == NameUse.Person).ToList()
                : [];
        var matched = parts
            .Where(part => query.Expression.Of(part, thing) is not null && !(said.Count == 1 && part == said[0]))
            .ToList();
        Match = query.Expression.All(matched, thing);
        var rest = parts.Where(part => query.Expression.Of(part, thing) is null).ToList();
        if (thing == IndexedThing.Articles)
            (Quoted, Shown) = (OneQuotation(parts), OfQuotations(parts) ?? AnySaid());
        else
            Match = $"({Match} NOT {MatchExpression.Fact(IndexToken.IsFragment)})";
        var conditions = rest.Where(part => Quoted is null || !IsOfAQuotation(part))
            .Select(part => $" AND {Condition(part)}")
            .ToList();
        Conditions = string.Concat(conditions);
        IsOfQuotationsAlone = Quoted is not null && conditions.Count == 0 && matched.TrueForAll(IsOfAQuotation);
        Few = parts.Select(FewHave).FirstOrDefault(sql => sql is not null);
        Marks = AnyOf(_words.Select(node => query.Expression.Of(node, thing)));
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
    public IReadOnlyList<(string Name, object? Value)> Parameters => _parameters;

    /// <summary>What one quotation of the article must match; null where nothing is asked of it.</summary>
    public string? Quoted { get; }

    /// <summary>Whether nothing is asked but what one quotation must match: who is quoted so has it all.</summary>
    public bool IsOfQuotationsAlone { get; }

    /// <summary>Which of the article's quotations tell that it was found; null where none does.</summary>
    public string? Shown { get; }

    /// <summary>Where only a few articles may fulfil the query: the statement that gives them.</summary>
    public string? Few { get; }

    /// <summary>What is marked in a text; null where no words are looked for.</summary>
    public string? Marks { get; }

    /// <summary>
    /// Whether several words in their order are looked for: to tell how well they match, all articles of the library
    /// are looked through.
    /// </summary>
    public bool HasPhrase =>
        _words.Exists(node => node is NearNode || (node is WordsNode words && !words.Words.All(char.IsLetterOrDigit)));

    /// <summary>The id of the article in the statement.</summary>
    private string ArticleId => Thing == IndexedThing.Articles ? "ArticleText.rowid" : "q.ArticleId";

    /// <summary>A number, so that it needs no parameter.</summary>
    private string Reader => _query.Reader.ToString(CultureInfo.InvariantCulture);

    private static bool IsOfAQuotation(SearchNode node) =>
        node
            is WordsNode { Text: SearchedText.Quotation }
                or NameNode { Use: NameUse.Speaker or NameUse.About }
                or MediumNode;

    /// <summary>
    /// What all these parts ask of one quotation: the words, who says them, of whom, by what means; null where they ask
    /// nothing.
    /// </summary>
    private string? OneQuotation(IReadOnlyList<SearchNode> parts)
    {
        // One fact alone is one of the article's too, and the index has it.
        var asked = parts.Where(IsOfAQuotation).ToList();
        return asked.Count == 1 && asked[0] is not WordsNode ? null : OfQuotations(parts);
    }

    /// <summary>Whether words are a person's: with a person and no speaker they are.</summary>
    private static bool IsBound(IReadOnlyList<SearchNode> parts)
    {
        var names = parts.OfType<NameNode>().ToList();
        return names.Exists(name => name.Use == NameUse.Person)
            && !names.Exists(name => name.Use == NameUse.Speaker)
            && parts.Any(part => part is WordsNode { Text: SearchedText.Quotation });
    }

    private string? OfQuotations(IReadOnlyList<SearchNode> parts)
    {
        var asked = parts.Where(IsOfAQuotation).ToList();
        if (asked.Count == 0)
            return null;
        var match = _query.Expression.All(asked, IndexedThing.Quotations);
        if (!IsBound(parts))
            return match;
        var people = parts.OfType<NameNode>().Where(name => name.Use == NameUse.Person);
        var speakers = people
            .SelectMany(name => _query.Names[name].Meant)
            .Select(person => IndexToken.Speaker(person.Id));
        return $"({match} AND {MatchExpression.AnyOf(speakers)})";
    }

    /// <summary>Quotations with any of the words that are to be said.</summary>
    private string? AnySaid() =>
        AnyOf(
            _words
                .OfType<WordsNode>()
                .Where(words => words.Text == SearchedText.Quotation)
                .Select(words => _query.Expression.Of(words, IndexedThing.Quotations))
        );

    private static string? AnyOf(IEnumerable<string?> matches) =>
        matches.OfType<string>().ToList() is { Count: > 0 } some ? string.Join(" OR ", some) : null;

    private string Condition(SearchNode node) =>
        node switch
        {
            _ when _query.Expression.Of(node, IndexedThing.Articles) is { } match =>
                $"{ArticleId} IN (SELECT rowid FROM ArticleText WHERE ArticleText MATCH {Parameter(match)})",
            WordsNode => Quoting(_query.Expression.Of(node, IndexedThing.Quotations)!),
            MarkNode { Mark: SearchedMark.Unread } => $"""
                NOT EXISTS (
                    SELECT 1 FROM ReadingStates s
                    WHERE s.ReaderId = {Reader} AND s.ArticleId = {ArticleId} AND s.ReadAt IS NOT NULL)
                """,
            StoryNode or MarkNode or HoldingNode => $"{ArticleId} IN ({FewHave(node)})",
            NotNode not => $"NOT {Condition(not.Part)}",
            AllNode all => Together(all.Parts),
            EitherNode either => $"({string.Join(" OR ", either.Parts.Select(Condition))})",
            _ => throw new InvalidOperationException($"{node.GetType().Name} has no condition."),
        };

    private string Together(IReadOnlyList<SearchNode> parts)
    {
        var quoted = OneQuotation(parts);
        var conditions = parts.Where(part => quoted is null || !IsOfAQuotation(part)).Select(Condition);
        return $"({string.Join(" AND ", quoted is null ? conditions : conditions.Append(Quoting(quoted)))})";
    }

    private string Quoting(string match) =>
        $"""
            {ArticleId} IN (
                SELECT q.ArticleId FROM QuotationText CROSS JOIN Quotations q ON q.Id = QuotationText.rowid
                WHERE QuotationText MATCH {Parameter(match)})
            """;

    /// <summary>
    /// The statement for the articles of a story, or of which the reader did something; null for what is no such thing.
    /// </summary>
    private string? FewHave(SearchNode node) =>
        node switch
        {
            StoryNode story => $"""
                SELECT ArticleId FROM ArticlePlaces WHERE StoryId = (
                    SELECT p.StoryId FROM ArticlePlaces p JOIN Articles a ON a.Id = p.ArticleId
                    WHERE a.Slug IN ({Parameter(story.Article)}, {Parameter(story.Former)})
                    ORDER BY a.Slug = {Parameter(story.Former)} DESC LIMIT 1)
                """,
            MarkNode { Mark: SearchedMark.Read } =>
                $"SELECT ArticleId FROM ReadingStates WHERE ReaderId = {Reader} AND ReadAt IS NOT NULL",
            MarkNode { Mark: SearchedMark.Starred } =>
                $"SELECT ArticleId FROM ReadingStates WHERE ReaderId = {Reader} AND StarredAt IS NOT NULL",
            MarkNode { Mark: SearchedMark.Later } =>
                $"SELECT ArticleId FROM ReadingStates WHERE ReaderId = {Reader} AND LaterAt IS NOT NULL",
            MarkNode { Mark: SearchedMark.Archived } =>
                $"SELECT ArticleId FROM ReadingStates WHERE ReaderId = {Reader} AND ArchivedAt IS NOT NULL",
            HoldingNode { Holding: SearchedHolding.Highlight } =>
                $"SELECT ArticleId FROM Highlights WHERE ReaderId = {Reader}",
            HoldingNode { Holding: SearchedHolding.Note } =>
                $"SELECT ArticleId FROM Highlights WHERE ReaderId = {Reader} AND Note <> ''",
            _ => null,
        };

    private string Parameter(string value)
    {
        var name = "$p" + _parameters.Count.ToString(CultureInfo.InvariantCulture);
        _parameters.Add((name, value));
        return name;
    }
}
