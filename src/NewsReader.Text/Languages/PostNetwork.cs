namespace NewsReader.Text.Languages;

/// <summary>A network, by a word that its name is or begins with.</summary>
/// <param name="Word">"Truth".</param>
/// <param name="Name">"Truth Social".</param>
/// <param name="Kind">What it is for, "private" or "spoken"; null for posts that all may read.</param>
public sealed record PostNetwork(string Word, string Name, string? Kind)
{
    internal static PostNetwork Of(string word, string[] columns) =>
        new(word, columns[0], columns.ElementAtOrDefault(1));
}
