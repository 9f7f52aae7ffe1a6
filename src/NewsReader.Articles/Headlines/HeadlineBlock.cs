using Markdig.Parsers;
using Markdig.Syntax;

namespace NewsReader.Articles.Headlines;

/// <summary>The article's headline: its first line that is not page chrome, or the first heading of Markdown.</summary>
internal sealed class HeadlineBlock(BlockParser parser) : HeadingBlock(parser);
