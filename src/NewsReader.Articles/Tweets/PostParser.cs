using Markdig.Parsers;
using Markdig.Syntax;
using NewsReader.Text.Posts;

namespace NewsReader.Articles.Tweets;

/// <summary>Reads a post as <see cref="PostForm"/> writes it, which stands in no other block.</summary>
internal sealed class PostParser : BlockParser
{
    public PostParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (
            // A line that begins at its margin goes on with no list and no quotation, though one may be open still.
            processor.Line.Start != processor.CurrentLineStartPosition
            || PostForm.Read(processor.Line.Text, processor.Line.Start) is not { } form
        )
            return BlockState.None;
        ArticleHead.Of(processor).BodyHasBegun = true;
        var (inlines, signature) = WrittenPost.Of(form);
        processor.NewBlocks.Push(
            new TweetBlock(this)
            {
                Column = processor.Column,
                Line = processor.LineIndex,
                Span = new SourceSpan(processor.Line.Start, form.End - 1),
                Inline = inlines,
                Signature = signature,
                Written = form,
            }
        );
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        processor.Line.End < block.Span.End ? BlockState.ContinueDiscard : BlockState.BreakDiscard;
}
