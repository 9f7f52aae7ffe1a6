namespace NewsReader.Articles;

/// <summary>A picture of an article.</summary>
/// <param name="Address">Where it stands on the web.</param>
/// <param name="Caption">The words that stand under it; null where there are none.</param>
/// <param name="Alt">What it shows, for those who do not see it; null where nothing states it.</param>
public sealed record ArticlePicture(string Address, string? Caption, string? Alt);
