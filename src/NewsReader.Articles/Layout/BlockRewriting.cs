using Markdig.Syntax;

namespace NewsReader.Articles.Layout;

internal static class BlockRewriting
{
    /// <summary>
    /// Puts other blocks in the place of blocks, in containers of every depth and in one walk: inserting and removing
    /// them one by one costs a walk over their siblings each.
    /// </summary>
    /// <param name="replace">What stands in a block's place, in order; a list of the block alone leaves it as it
    /// is.</param>
    public static void Rewrite(this MarkdownDocument document, Func<Block, IReadOnlyList<Block>> replace) =>
        Rewrite((ContainerBlock)document, replace);

    private static void Rewrite(ContainerBlock container, Func<Block, IReadOnlyList<Block>> replace)
    {
        List<Block>? rewritten = null;
        for (var i = 0; i < container.Count; i++)
        {
            var block = container[i];
            if (block is ContainerBlock inner)
                Rewrite(inner, replace);
            var blocks = replace(block);
            var isSame = blocks.Count == 1 && blocks[0] == block;
            if (isSame && rewritten is null)
                continue;
            rewritten ??= [.. container.Take(i)];
            rewritten.AddRange(blocks);
        }
        if (rewritten is null)
            return;
        container.Clear();
        foreach (var block in rewritten)
            container.Add(block);
    }
}
