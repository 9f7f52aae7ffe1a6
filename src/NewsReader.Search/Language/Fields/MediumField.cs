namespace NewsReader.Search.Language.Fields;

/// <summary>By what means something is said: any, of which some are offered.</summary>
internal sealed class MediumField : SearchField
{
    internal override FieldMeaning Parse(FieldValue value) => new FieldMeaning(new MediumNode(value.Span, value.Text));
}
