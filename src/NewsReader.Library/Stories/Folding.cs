using NewsReader.Library.Import;

namespace NewsReader.Library.Stories;

/// <summary>The reader's word on what is a copy.</summary>
public sealed class Folding(WritingTurns turns)
{
    /// <summary>Has a folded article stand for itself, from now on.</summary>
    /// <returns>What is another than before.</returns>
    public Task<LibraryChange> UnfoldAsync(long article, CancellationToken cancel = default) =>
        turns.WriteAsync(writer => writer.Unfold(article), cancel);

    /// <summary>Takes that back.</summary>
    /// <returns>What is another than before.</returns>
    public Task<LibraryChange> FoldAgainAsync(long article, CancellationToken cancel = default) =>
        turns.WriteAsync(writer => writer.FoldAgain(article), cancel);
}
