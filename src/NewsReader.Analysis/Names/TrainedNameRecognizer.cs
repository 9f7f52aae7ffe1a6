using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Names;

/// <summary>
/// Finds names by a trained model (<see cref="NameField"/>), which is loaded once it is needed: most commands read no
/// article.
/// </summary>
public sealed class TrainedNameRecognizer : INameRecognizer
{
    private readonly Lazy<NameField> _field;

    /// <summary>With the model that the program carries.</summary>
    public TrainedNameRecognizer() => _field = new Lazy<NameField>(() => new NameField(NameModel.Embedded));

    internal TrainedNameRecognizer(NameModel model) => _field = new Lazy<NameField>(() => new NameField(model));

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The model is missing or damaged: the build is not whole.</exception>
    public IReadOnlyList<NameSpan> Recognize(
        string text,
        IReadOnlyList<Token> tokens,
        ReadOnlySpan<bool> sentenceStarts,
        KnownSpans known
    ) => _field.Value.Recognize(text, tokens, sentenceStarts, known);
}
