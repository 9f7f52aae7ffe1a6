using Markdig.Renderers.Normalize;

namespace NewsReader.Articles.Headlines;

/// <summary>Writes a heading: also a headline that was a line without a mark is read again for what it is.</summary>
internal sealed class NormalizeHeadlineRenderer : NormalizeObjectRenderer<HeadlineBlock>
{
    protected override void Write(NormalizeRenderer renderer, HeadlineBlock obj)
    {
        renderer.Write(new string(HeadlineParser.Mark, obj.Level)).Write(' ').WriteLeafInline(obj);
        // Marks at the end are the headline's own only where others stand behind them (CommonMark 4.2).
        if (InlineText.Of(obj).Text.EndsWith(HeadlineParser.Mark))
            renderer.Write(' ').Write(HeadlineParser.Mark);
        renderer.FinishBlock(renderer.Options.EmptyLineAfterHeading);
    }
}
