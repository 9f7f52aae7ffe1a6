using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsReader.Parsing.FrontMatter;

/// <summary>
/// What YAML may hold before a tree is made of it. A tree is walked by recursion, and one whose aliases lead to each other
/// has more nodes than any memory: so its events are looked at first, and aliases are none of front matter.
/// </summary>
internal static class FrontMatterBounds
{
    /// <exception cref="FrontMatterException">It is longer or deeper than it may be, or has anchors or aliases.</exception>
    /// <exception cref="YamlException">It is no YAML.</exception>
    public static void Check(string text, StepBudget budget)
    {
        if (text.Length > InputLimits.FrontMatterLength) throw new FrontMatterException($"Its front matter has {text.Length:N0} characters; {InputLimits.FrontMatterLength:N0} are read at most.");
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            budget.Take(InputLimits.StepsOfElement);
            depth += parser.Current!.NestingIncrease;
            if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false }) throw new FrontMatterException("Its front matter has an anchor or an alias (& or *), which are not read.");
            // The stream and the document are one level each.
            if (depth - 2 > InputLimits.FrontMatterDepth) throw new FrontMatterException($"Its front matter has lists or maps within each other more than {InputLimits.FrontMatterDepth} deep.");
        }
    }
}

/// <summary>Front matter that is not read, and why, as a sentence.</summary>
public sealed class FrontMatterException(string message) : Exception(message);
