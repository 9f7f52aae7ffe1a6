using NewsReader.Analysis;

namespace NewsReader.Articles;

/// <summary>
/// Where the pages are that an article's HTML, or a suggestion, leads to. Whoever serves the pages knows; names are
/// given as they are, and addresses come as they stand in HTML.
/// </summary>
public interface ILinkResolver
{
    /// <summary>The page of a person or an organization.</summary>
    /// <param name="slug">As <see cref="Mentions.EntityAddress.Slug"/> makes it.</param>
    string Entity(EntityKind kind, string slug);

    /// <summary>A picture that is kept.</summary>
    /// <param name="key">As <see cref="PictureAddress.Key"/> makes it.</param>
    string Picture(string key);

    /// <summary>The page of an article.</summary>
    string Article(string slug);

    /// <summary>The page of what a search finds.</summary>
    string Search(string query);
}
