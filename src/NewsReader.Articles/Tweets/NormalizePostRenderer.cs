using Markdig.Renderers.Normalize;

namespace NewsReader.Articles.Tweets;

/// <summary>Writes a post as it was written, or as a paragraph that its signature ends.</summary>
internal sealed class NormalizePostRenderer : NormalizeObjectRenderer<TweetBlock>
{
    protected override void Write(NormalizeRenderer renderer, TweetBlock obj)
    {
        if (obj.Written is { } form)
            renderer.Write(form.Source.AsSpan(obj.Span.Start..(obj.Span.End + 1)));
        else
            renderer.WriteLeafInline(obj);
        renderer.FinishBlock(emptyLine: true);
    }
}
