namespace NewsReader.Search.Language.Fields;

/// <summary>A field whose value is words of one kind of text.</summary>
internal sealed class WordsField(SearchedText text) : SearchField
{
    internal override FieldMeaning Parse(FieldValue value) =>
        new FieldMeaning(new WordsNode(value.Span, text, value.Text, IsBeginning: false) { IsExact = value.IsQuoted });
}
