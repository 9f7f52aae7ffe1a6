using System.Globalization;
using NewsReader.Analysis;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>The statement that conditions are written for: its articles, its user and its parameters.</summary>
/// <param name="thing">What is looked for.</param>
/// <param name="reader">Whose states and highlights are meant.</param>
internal sealed class ConditionScope(IndexedThing thing, long reader)
{
    private readonly List<(string Name, object? Value)> _parameters = [];

    /// <summary>The id of the article in the statement.</summary>
    public string ArticleId { get; } = thing == IndexedThing.Articles ? "ArticleText.rowid" : "q.ArticleId";

    /// <summary>A number, so that it needs no parameter.</summary>
    public string Reader { get; } = reader.ToString(CultureInfo.InvariantCulture);

    public IReadOnlyList<(string Name, object? Value)> Parameters => _parameters;

    /// <summary>A new parameter with this value.</summary>
    public string Parameter(string value)
    {
        var name = "$p" + _parameters.Count.ToString(CultureInfo.InvariantCulture);
        _parameters.Add((name, value));
        return name;
    }

    /// <summary>
    /// The article names an organization of a kind; the quotation is one's, or speaks of one. Whoever is named is
    /// looked at, and not all that are of the kind.
    /// </summary>
    public string NamingKind(OrganizationKind kind) =>
        thing == IndexedThing.Articles
            ? $"""
                EXISTS (
                    SELECT 1 FROM Appearances a CROSS JOIN Entities e ON e.Id = a.EntityId
                    WHERE a.ArticleId = {ArticleId} AND +e.Organization = {(int)kind})
                """
            : $"""
                (EXISTS (SELECT 1 FROM Entities e WHERE e.Id = q.SpeakerId AND +e.Organization = {(int)kind})
                    OR EXISTS (
                        SELECT 1 FROM QuotationSubjects s CROSS JOIN Entities e ON e.Id = s.EntityId
                        WHERE s.QuotationId = q.Id AND +e.Organization = {(int)kind}))
                """;

    /// <summary>The article is one that the index gives for this.</summary>
    public string Matching(string match) =>
        $"{ArticleId} IN (SELECT rowid FROM ArticleText WHERE ArticleText MATCH {Parameter(match)})";

    /// <summary>The article has a quotation that the index gives for this.</summary>
    public string Quoting(string match) =>
        $"""
            {ArticleId} IN (
                SELECT q.ArticleId FROM QuotationText CROSS JOIN Quotations q ON q.Id = QuotationText.rowid
                WHERE QuotationText MATCH {Parameter(match)})
            """;
}
