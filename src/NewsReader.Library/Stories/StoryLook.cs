namespace NewsReader.Library.Stories;

/// <summary>When a reader looked at a story; what came since is new to them.</summary>
public sealed class StoryLook
{
    public long ReaderId { get; set; }

    /// <summary>Any article of the story, as it was then.</summary>
    public long ArticleId { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime At { get; set; }
}
