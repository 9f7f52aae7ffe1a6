using NewsReader.Analysis;
using NewsReader.Analysis.Speakers;

namespace NewsReader.Articles;

/// <summary>A quotation of an article.</summary>
/// <param name="Said">The words themselves with their marks, the attribution that splits them left out.</param>
/// <param name="About">Who is named in it.</param>
/// <param name="StatedAt">When it was said, as <see cref="StatedMoment.Resolve"/> gives it.</param>
public sealed record ArticleQuotation(
    Quotation Quotation,
    string Said,
    IReadOnlyList<NamedEntity> About,
    string? StatedAt
);
