using NewsReader.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsReader.Articles.FrontMatter;

/// <summary>
/// What YAML may hold before a tree is made of it. A tree is walked by recursion, and one whose aliases lead to each
/// other has more nodes than any memory: so its events are looked at first, and aliases are none of front matter.
/// </summary>
internal static class FrontMatterBounds
{
    /// <exception cref="FrontMatterException">It is longer or deeper than it may be, or has anchors or
    /// aliases.</exception>
    /// <exception cref="YamlException">It is no YAML.</exception>
    public static void Check(string text, StepBudget budget)
    {
        if (text.Length > InputLimits.FrontMatterLength)
            throw new FrontMatterException(
                $"Its front matter has {text.Length:N0} characters; {InputLimits.FrontMatterLength:N0} are "
                    + "read at most."
            );
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        while (parser.MoveNext())
        {
            budget.Take(InputLimits.StepsOfElement);
            depth += parser.Current!.NestingIncrease;
            // The stream and the document are one level each.
            if (depth - 2 > InputLimits.FrontMatterDepth)
                throw new FrontMatterException(
                    "Its front matter has lists or maps within each other more than "
                        + $"{InputLimits.FrontMatterDepth} deep."
                );
            if (parser.Current is NodeEvent { Anchor.IsEmpty: false } named)
                anchors.Add(named.Anchor.Value);
            if (parser.Current is not AnchorAlias alias)
                continue;
            if (anchors.Contains(alias.Value.Value))
                throw new FrontMatterException(
                    "Its front matter has an anchor and an alias of it (& and *), which are not read."
                );
            // "*important*" means itself, and what was meant so is no YAML.
            throw new YamlException(alias.Start, alias.End, "An alias of nothing.");
        }
        // "title: &quot;We are done&quot;" was written by a program that knows HTML, not YAML.
        if (anchors.Count > 0)
            throw new YamlException("An anchor of nothing.");
    }
}

/// <summary>Front matter that is not read, and why, as a sentence.</summary>
internal sealed class FrontMatterException(string message) : Exception(message);
