using System.Text;
using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Training;

/// <summary>
/// Sentences that stand together, so that the document can be evidence in training as it is in use.
/// </summary>
/// <param name="IsHidden">For each token whether what is known of the world is not to be used.</param>
internal sealed record TrainingPage(
    string Text,
    List<Token> Tokens,
    bool[] SentenceStarts,
    int[] Tags,
    List<bool> IsHidden
)
{
    private const int SentencesPerPage = 20;

    public KnownSpans Known { get; } =
        KnownSpans
            .In(WorldKnowledge.Embedded, Text, Tokens, SentenceStarts)
            .Where(span => !IsHidden.Slice(span.First, span.End - span.First).Contains(true));

    /// <summary>As many sentences as stand on a page, in order.</summary>
    public static IEnumerable<TrainingSentence[]> Blocks(IEnumerable<TrainingSentence> sentences) =>
        sentences.Chunk(SentencesPerPage);

    public static TrainingPage Of(TrainingSentence[] sentences)
    {
        var text = new StringBuilder();
        var tokens = new List<Token>();
        var starts = new List<bool>();
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                var word = sentence.Words[i];
                var start = text.Length;
                text.Append(word);
                var kind = char.IsLetterOrDigit(word[0]) ? TokenKind.Word : TokenKind.Punctuation;
                tokens.Add(new Token(start, text.Length, kind));
                starts.Add(i == 0);
                text.Append(' ');
            }
        }
        return new TrainingPage(
            text.ToString(),
            tokens,
            [.. starts],
            [.. sentences.SelectMany(s => s.Tags)],
            [.. sentences.SelectMany(s => s.IsHidden)]
        );
    }
}
