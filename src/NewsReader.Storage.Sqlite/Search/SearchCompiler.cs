using System.Globalization;
using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Search.Language;
using NewsReader.Search.Results;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>Compiles the parts of a search, each kind by its method.</summary>
/// <param name="names">Whom each name of the query means.</param>
/// <param name="fewOfKind">All organizations of each kind asked for, where there are few.</param>
/// <param name="beginnings">The words of the index that each beginning stands for.</param>
/// <param name="sources">The sources that each one asked for means.</param>
/// <param name="days">The days of the oldest and the newest article.</param>
internal sealed class SearchCompiler(
    IReadOnlyDictionary<NameNode, MeantName> names,
    IReadOnlyDictionary<OrganizationKind, IReadOnlyList<long>> fewOfKind,
    IReadOnlyDictionary<WordsNode, IReadOnlyList<string>> beginnings,
    IReadOnlyDictionary<string, IReadOnlyList<string>> sources,
    (DateOnly First, DateOnly Last) days
) : ISearchVisitor<CompiledNode>
{
    // Each part is asked for several times, by the parts around it too.
    private readonly Dictionary<SearchNode, CompiledNode> _compiled = new(ReferenceEqualityComparer.Instance);

    public CompiledNode Of(SearchNode node)
    {
        if (!_compiled.TryGetValue(node, out var compiled))
            _compiled.Add(node, compiled = node.Accept(this));
        return compiled;
    }

    /// <summary>All of the parts, each of which the index tells.</summary>
    public string Match(IReadOnlyList<SearchNode> parts, IndexedThing thing) =>
        MatchExpression.All(
            [.. parts.Where(part => part is not NotNode).Select(part => Of(part).In(thing)!)],
            [.. parts.OfType<NotNode>().Select(not => Of(not.Part).In(thing)!)]
        );

    /// <summary>
    /// What parts side by side ask of one and the same quotation; null where they ask nothing, or one fact alone, which
    /// the index of articles has too.
    /// </summary>
    public string? OneQuotation(IReadOnlyList<SearchNode> parts) =>
        parts.Where(part => IsOfOne(part, parts)).ToList() is { Count: > 0 } asked
        && (asked.Count > 1 || Of(asked[0]).Articles is null)
            ? OfQuotations(parts)
            : null;

    /// <summary>
    /// What parts side by side ask of quotations: the words, who says them, of whom, by what means; null where they ask
    /// nothing.
    /// </summary>
    public string? OfQuotations(IReadOnlyList<SearchNode> parts)
    {
        var asked = parts.Where(part => IsOfOne(part, parts)).ToList();
        if (asked.Count == 0)
            return null;
        var match = Match(asked, IndexedThing.Quotations);
        if (!asked.Exists(IsOfReported))
            match = Quoted(match);
        if (!IsBound(parts))
            return match;
        var speakers = parts
            .OfType<NameNode>()
            .Where(name => name.Use == NameUse.Person)
            .SelectMany(name => names[name].Meant)
            .Select(person => IndexToken.Speaker(person.Id));
        return $"({match} AND {MatchExpression.AnyOf(speakers)})";
    }

    /// <summary>What of this is quoted, and not only reported.</summary>
    public static string Quoted(string match) => $"({match} NOT {MatchExpression.Fact(IndexToken.IsReported)})";

    /// <summary>Whether a part asks for what is reported.</summary>
    public static bool IsOfReported(SearchNode part) =>
        part is WordsNode { Text: SearchedText.Reported } or HoldingNode { Holding: SearchedHolding.Reported };

    /// <summary>
    /// Whether a part is asked of one and the same quotation as those beside it. What is reported is none, where
    /// quoted words are asked for too.
    /// </summary>
    public static bool IsOfOne(SearchNode part, IReadOnlyList<SearchNode> parts) =>
        part.IsOfQuotation
        && !(IsOfReported(part) && parts.Any(other => other is WordsNode { Text: SearchedText.Quotation }));

    /// <summary>Whether words are a person's: with a person and no speaker they are.</summary>
    public static bool IsBound(IReadOnlyList<SearchNode> parts)
    {
        var named = parts.OfType<NameNode>().ToList();
        return named.Exists(name => name.Use == NameUse.Person)
            && !named.Exists(name => name.Use == NameUse.Speaker)
            && parts.Any(part => part is WordsNode { Text: SearchedText.Quotation or SearchedText.Reported });
    }

    public CompiledNode VisitAll(AllNode node) =>
        new(Together(node.Parts, IndexedThing.Articles), Together(node.Parts, IndexedThing.Quotations))
        {
            Otherwise = scope =>
            {
                var quoted = OneQuotation(node.Parts);
                var conditions = node
                    .Parts.Where(part => quoted is null || !IsOfOne(part, node.Parts))
                    .Select(part => Of(part).Condition(scope));
                if (quoted is not null)
                    conditions = conditions.Append(scope.Quoting(quoted));
                return $"({string.Join(" AND ", conditions)})";
            },
        };

    public CompiledNode VisitEither(EitherNode node) =>
        new(Any(node.Parts, IndexedThing.Articles), Any(node.Parts, IndexedThing.Quotations))
        {
            Otherwise = scope => $"({string.Join(" OR ", node.Parts.Select(part => Of(part).Condition(scope)))})",
        };

    public CompiledNode VisitNot(NotNode node)
    {
        var part = Of(node.Part);
        return new CompiledNode(Without(part.Articles), Without(part.Quotations))
        {
            Otherwise = scope => $"NOT {part.Condition(scope)}",
        };
    }

    public CompiledNode VisitWords(WordsNode node)
    {
        var quoted =
            node.IsBeginning
                ? $"({string.Join(" OR ", beginnings[node].Prepend(node.Words).Select(MatchExpression.Quoted))})"
            : node.IsExact ? MatchExpression.Quoted(node.Words)
            : $"({string.Join(" OR ", WordForms.AllOf(node.Words).Select(MatchExpression.Quoted))})";
        return node.Text switch
        {
            SearchedText.Article => new CompiledNode(quoted, quoted),
            SearchedText.Quotation => new CompiledNode(null, Quoted(quoted)),
            SearchedText.Reported => new CompiledNode(
                null,
                $"({quoted} AND {MatchExpression.Fact(IndexToken.IsReported)})"
            ),
            SearchedText.Headline => new CompiledNode($"Headline : {quoted}", null),
            SearchedText.Authors => new CompiledNode($"Authors : {quoted}", null),
            SearchedText.Roles => new CompiledNode($"Roles : {quoted}", null),
            _ => throw new ArgumentOutOfRangeException(nameof(node), node.Text, "No column has this text alone."),
        };
    }

    public CompiledNode VisitTerm(TermNode node)
    {
        var forms = node.Forms.Concat(node.Instead).Select(Form).ToList();
        // Who is meant is named in the index: their words apart would only be walked through.
        if (node.IsNamed && node.Words.Count > 0)
            forms.Add(MatchExpression.Quoted(string.Join(' ', node.Words.Select(word => word[0]))));
        else if (node.Words.Count > 0)
            forms.Add($"({string.Join(" AND ", node.Words.Select(Any))})");
        var quoted = $"({string.Join(" OR ", forms)})";
        if (node.IsNamed)
            forms.AddRange(node.Meant.Select(entity => MatchExpression.Fact(IndexToken.Named(entity.Id))));
        if (node.Period is { } period)
            forms.Add(VisitPeriod(period).Articles!);
        return new CompiledNode(forms.Count == 1 ? forms[0] : $"({string.Join(" OR ", forms)})", quoted);
    }

    private static string Any(IReadOnlyList<string> words) =>
        $"({string.Join(" OR ", words.Select(MatchExpression.Quoted))})";

    /// <summary>A form in capitals is one that stands so.</summary>
    private static string Form(string form) =>
        form.Length > 1 && form.All(char.IsUpper)
            ? MatchExpression.Fact(IndexToken.Capitals(form))
            : MatchExpression.Quoted(form);

    public CompiledNode VisitNear(NearNode node)
    {
        var distance = node.Distance.ToString(CultureInfo.InvariantCulture);
        var near = node.Combinations.Select(words => $"NEAR({MatchExpression.Quoted(words)}, {distance})");
        return Told($"({string.Join(" OR ", near)})");
    }

    public CompiledNode VisitName(NameNode node)
    {
        var ids = names[node].Meant.Select(entity => entity.Id).ToList();
        return node.Use switch
        {
            NameUse.Speaker when names[node].IsByWords => Told(
                MatchExpression.Fact(IndexToken.SpeakerCalled(node.Name))
            ),
            NameUse.Speaker => Told(MatchExpression.AnyOf(ids.Select(IndexToken.Speaker))),
            NameUse.OnBehalfOf => Told(MatchExpression.AnyOf(ids.Select(IndexToken.OnBehalfOf))),
            NameUse.About => Told(MatchExpression.AnyOf(ids.Select(IndexToken.About))),
            _ => Naming(ids),
        };
    }

    public CompiledNode VisitKind(KindNode node) =>
        fewOfKind.TryGetValue(node.Kind, out var few)
            ? Naming(few)
            : CompiledNode.Untold with
            {
                Otherwise = scope => scope.NamingKind(node.Kind),
            };

    public CompiledNode VisitMedium(MediumNode node) => Told(MatchExpression.Fact(IndexToken.Medium(node.Medium)));

    public CompiledNode VisitSource(SourceNode node) =>
        Told(MatchExpression.AnyOf(sources[node.Source].Select(IndexToken.Source)));

    public CompiledNode VisitStory(StoryNode node) =>
        CompiledNode.Untold with
        {
            Few = scope =>
                $"""
                    SELECT ArticleId FROM ArticlePlaces WHERE StoryId = (
                        SELECT p.StoryId FROM ArticlePlaces p JOIN Articles a ON a.Id = p.ArticleId
                        WHERE a.Slug IN ({scope.Parameter(node.Article)}, {scope.Parameter(node.Former)})
                        ORDER BY a.Slug = {scope.Parameter(node.Former)} DESC LIMIT 1)
                    """,
        };

    public CompiledNode VisitPeriod(PeriodNode node) =>
        Told(
            MatchExpression.AnyOf(
                IndexedDays.Between(
                    node.First > days.First ? node.First.Value : days.First,
                    node.Last < days.Last ? node.Last.Value : days.Last
                )
            )
        );

    public CompiledNode VisitMark(MarkNode node) =>
        node.Mark switch
        {
            SearchedMark.Unread => CompiledNode.Untold with
            {
                Otherwise = scope =>
                    $"""
                        NOT EXISTS (
                            SELECT 1 FROM ReadingStates s
                            WHERE s.ReaderId = {scope.Reader} AND s.ArticleId = {scope.ArticleId}
                                AND s.ReadAt IS NOT NULL)
                        """,
            },
            SearchedMark.Read => Having("ReadingStates", "ReadAt IS NOT NULL"),
            SearchedMark.Starred => Having("ReadingStates", "StarredAt IS NOT NULL"),
            SearchedMark.Later => Having("ReadingStates", "LaterAt IS NOT NULL"),
            SearchedMark.Archived => Having("ReadingStates", "ArchivedAt IS NOT NULL"),
            _ => throw new ArgumentOutOfRangeException(nameof(node), node.Mark, "Nothing is known of this mark."),
        };

    public CompiledNode VisitHolding(HoldingNode node) =>
        node.Holding switch
        {
            SearchedHolding.Tweet => Told(MatchExpression.Fact(IndexToken.HasTweet)),
            SearchedHolding.Quotation => new CompiledNode(
                MatchExpression.Fact(IndexToken.HasQuotation),
                MatchExpression.Everything
            ),
            SearchedHolding.Reported => new CompiledNode(
                MatchExpression.Fact(IndexToken.HasReported),
                MatchExpression.Fact(IndexToken.IsReported)
            ),
            SearchedHolding.Highlight => Having("Highlights", "TRUE"),
            SearchedHolding.Note => Having("Highlights", "Note <> ''"),
            _ => throw new ArgumentOutOfRangeException(nameof(node), node.Holding, "Nothing is known of this."),
        };

    /// <summary>Articles that name one of these, quotations that one of them says or is spoken of in.</summary>
    private static CompiledNode Naming(IReadOnlyList<long> entities) =>
        new(
            MatchExpression.AnyOf(entities.Select(IndexToken.Named)),
            MatchExpression.AnyOf(entities.SelectMany(id => new[] { IndexToken.Speaker(id), IndexToken.About(id) }))
        );

    private static CompiledNode Told(string match) => new(match, match);

    /// <summary>Articles of which the user has a row of a table.</summary>
    private static CompiledNode Having(string table, string condition) =>
        CompiledNode.Untold with
        {
            Few = scope => $"SELECT ArticleId FROM {table} WHERE ReaderId = {scope.Reader} AND {condition}",
        };

    private static string? Without(string? match) =>
        match is null ? null : $"({MatchExpression.Everything} NOT {match})";

    private string? Together(IReadOnlyList<SearchNode> parts, IndexedThing thing) =>
        parts.All(part => Of(part).In(thing) is not null) ? Match(parts, thing) : null;

    private string? Any(IReadOnlyList<SearchNode> parts, IndexedThing thing)
    {
        var any = parts.Select(part => Of(part).In(thing)).ToList();
        return any.Contains(null) ? null : $"({string.Join(" OR ", any)})";
    }
}
