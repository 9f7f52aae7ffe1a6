using NewsReader.Articles.Mentions;

namespace NewsReader.Search.Language.Fields;

/// <summary>A story, by the last part of its address.</summary>
internal sealed class StoryField : SearchField
{
    // An address from before names were folded has accents.
    internal override FieldMeaning? Parse(FieldValue value) =>
        EntityAddress.Slug(value.Text) is { Length: > 0 } slug
            ? new FieldMeaning(new StoryNode(value.Span, slug) { Former = value.Text.Trim() })
            : null;
}
