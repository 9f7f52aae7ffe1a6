using NewsReader.Text;

namespace NewsReader.Search.Language.Fields;

/// <summary>A field that takes the names of a few values and nothing else.</summary>
/// <typeparam name="T">The values.</typeparam>
internal sealed class ChoiceField<T> : SearchField
    where T : struct, Enum
{
    private readonly Func<TextSpan, T, FieldMeaning> _meaning;

    /// <param name="meaning">What a term with a value asks for, by its place in the query.</param>
    public ChoiceField(Func<TextSpan, T, FieldMeaning> meaning)
    {
        _meaning = meaning;
        Values = [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];
    }

    internal override FieldMeaning? Parse(FieldValue value) =>
        Values.Contains(value.Text, StringComparer.OrdinalIgnoreCase)
            ? _meaning(value.Span, Enum.Parse<T>(value.Text, ignoreCase: true))
            : null;
}
