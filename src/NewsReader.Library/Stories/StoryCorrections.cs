using NewsReader.Library.Import;

namespace NewsReader.Library.Stories;

/// <summary>The user's word on what is of one story; it stays above all evidence.</summary>
public sealed class StoryCorrections(WritingTurns turns)
{
    /// <summary>Has an article be of another story than the articles that are with it now.</summary>
    /// <returns>What is another than before.</returns>
    public Task<LibraryChange> ApartAsync(long article, CancellationToken cancel = default) =>
        turns.WriteAsync(writer => writer.SayApart(article), cancel);

    /// <summary>Has an article be of the story of another.</summary>
    /// <returns>What is another than before.</returns>
    public Task<LibraryChange> TogetherAsync(long article, long other, CancellationToken cancel = default) =>
        turns.WriteAsync(writer => writer.SayTogether(article, other), cancel);
}
