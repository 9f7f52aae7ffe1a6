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
