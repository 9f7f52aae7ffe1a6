using System.Linq.Expressions;

namespace NewsReader.Library;

/// <summary>Where an article stands. It is kept whole in each state; the names are stored.</summary>
public enum ArticleState
{
    /// <summary>In the lists and in search.</summary>
    Listed,

    /// <summary>It repeats another, which stands for it (<see cref="Stories.ArticlePlace.CopyOf"/>).</summary>
    Folded,

    /// <summary>Nothing holds it any more.</summary>
    Withdrawn,
}

/// <summary>The one condition of what stands in the lists.</summary>
internal static class ListedArticles
{
    /// <summary>Whether an article stands in the lists.</summary>
    internal static readonly Expression<Func<Article, bool>> IsListed = article => article.State == ArticleState.Listed;

    /// <summary>Those that stand in the lists.</summary>
    public static IQueryable<Article> Listed(this IQueryable<Article> articles) => articles.Where(IsListed);
}
