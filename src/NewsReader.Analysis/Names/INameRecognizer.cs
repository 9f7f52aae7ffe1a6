using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Names;

/// <summary>Finds the names in a text: which tokens are a name, and of what.</summary>
public interface INameRecognizer
{
    /// <summary>The names in order, not overlapping, none across the end of a sentence.</summary>
    /// <param name="sentenceStarts">For each token whether it is the first of a sentence.</param>
    /// <param name="known">The known names of the text.</param>
    IReadOnlyList<NameSpan> Recognize(
        string text,
        IReadOnlyList<Token> tokens,
        ReadOnlySpan<bool> sentenceStarts,
        KnownSpans known
    );
}
