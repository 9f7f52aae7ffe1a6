namespace NewsReader.Library.Stories;

/// <summary>The user's word on two articles: that they tell one event, or that they do not; never derived.</summary>
public sealed class StoryCorrection
{
    /// <summary>The smaller id of the two.</summary>
    public long ArticleId { get; set; }

    public Article? Article { get; set; }

    public long OtherId { get; set; }

    public Article? Other { get; set; }

    public bool IsTogether { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime At { get; set; }
}

/// <summary>What the user said of two articles.</summary>
public readonly record struct SaidOfStory(long Article, long Other, bool IsTogether);
