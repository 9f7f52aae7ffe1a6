using System.Text;

namespace NewsReader.Tests.Hostile;

/// <content>Markdown: marks and blocks, alone and in each container, and front matter.</content>
public static partial class HostileTexts
{
    private static readonly (string Name, string Before, string Further)[] Containers =
    [
        ("quote", "> ", "> "),
        ("list", "- ", "  "),
        ("numbers", "1. ", "   "),
        ("list in quote", "> - ", ">   "),
    ];

    /// <summary>Marks within a paragraph.</summary>
    private static (string Name, string Unit)[] Inline =>
        [
            ("(", "("),
            ("[", "["),
            ("]", "]"),
            ("[]", "[]"),
            ("[a](", "[a]("),
            ("[a][", "[a]["),
            ("[a](b", "[a](b "),
            ("[a](<b", "[a](<b "),
            ("[a](b \"", "[a](b \""),
            ("![a](", "![a]("),
            ("![", "!["),
            ("](b)", "a](b) "),
            ("[a](b)", "[a](b) "),
            ("![a](b)", "![a](b) "),
            ("[[a](b)", "[[a](b) "),
            ("*", "*"),
            ("*a", "*a "),
            ("a*", "a* "),
            ("*a **b", "*a **b "),
            ("**a", "**a "),
            ("_a __b", "_a __b "),
            ("*a_", "*a_ "),
            ("***a*", "***a* "),
            ("*a*", "*a* "),
            ("a**b", "a**b"),
            ("`", "` "),
            ("`a``b", "`a``b"),
            ("`a`", "`a` "),
            ("<", "<"),
            ("<a:", "<a:"),
            ("<a:b>", "<a:b> "),
            ("<a@b.c>", "<a@b.c> "),
            ("<b>", "<b>"),
            ("<!--", "<!--"),
            ("<?", "<?"),
            ("&", "&"),
            ("&amp;", "&amp;"),
            ("&#x", "&#x"),
            ("&a", "&aa"),
            ("backslash", "\\"),
            ("\\*", "\\*"),
            ("hard break", "a  \n"),
            ("hard break by backslash", "a\\\n"),
            ("soft break", "a\n"),
            ("~~", "~~a "),
            ("http", "http://a.b/((( "),
            ("long http", "http://a.b/((("),
            ("www", "www.a.b "),
        ];

    /// <summary>Lines that are blocks.</summary>
    private static (string Name, string Unit)[] Blocks =>
        [
            ("heading", "# a\n"),
            ("###", "###### a ######\n"),
            ("setext =", "a\n===\n"),
            ("setext -", "a\n---\n"),
            ("rule", "---\n\n"),
            ("* * *", "* * *\n"),
            ("bullets", "- a\n"),
            ("loose bullets", "- a\n\n"),
            ("bullets change", "- a\n* b\n+ c\n"),
            ("numbers", "1. a\n"),
            ("nested bullets", "- a\n  - b\n    - c\n"),
            ("bullets in a line", "- - - - a\n"),
            ("empty bullets", "-\n"),
            ("quotes", "> a\n"),
            ("lazy quote", "> a\nb\n"),
            ("empty quote", ">\n"),
            ("quotes apart", "> a\n\n"),
            ("indented code", "    a\n\n"),
            ("code with gaps", "    a\n\n\n\n"),
            ("fence", "```\n"),
            ("fence ~", "~~~ a\n"),
            ("closed fence", "```\na\n```\n"),
            ("definition", "[a]: b\n"),
            ("open definition", "[a]:\n"),
            ("definition with title", "[a]: b 'c\n"),
            ("blank lines", "\n"),
            ("tabs", "\t\n"),
            ("spaces", "                \n"),
            ("paragraphs", "a\n\n"),
            ("html block", "<div>\n"),
            ("table", "| a | b |\n|---|---|\n"),
        ];

    /// <summary>What grows with each repetition.</summary>
    private static IEnumerable<HostileText> Growing =>
        [
            new("> > >", Markdown, length => new string('>', length)),
            new("> > > with words", Markdown, length => Repeated("> ", length - 1) + "a"),
            new("deeper quotes", Markdown, length => Deeper(length, n => new string('>', n) + " a\n")),
            new("deeper bullets", Markdown, length => Deeper(length, n => new string(' ', 2 * n) + "- a\n")),
            new("- - -", Markdown, length => Repeated("- ", length - 1) + "a"),
            new("> - > -", Markdown, length => Repeated("> - ", length - 1) + "a"),
            new("1. 1. 1.", Markdown, length => Repeated("1. ", length - 1) + "a"),
            new("longer `", Markdown, length => Deeper(length, n => new string('`', n) + "a")),
            new("longer *", Markdown, length => Deeper(length, n => new string('*', n) + "a ")),
            new("longer ~~~", Markdown, length => Deeper(length, n => new string('~', n + 3) + "\n")),
            new("one run of *", Markdown, length => OneRun('*', length)),
            new("one run of _, in a link", Markdown, length => "[x " + OneRun('_', length) + "](b)"),
            new("one run of *, in a heading", Markdown, length => "# " + OneRun('*', length) + End),
            new("longer #", Markdown, length => new string('#', length)),
            new("[[[ ]]]", Markdown, length => new string('[', length / 2) + "a" + new string(']', length / 2)),
            new("[ (b) ]", Markdown, length => new string('[', length / 5) + "a" + Repeated("](b)", length * 4 / 5)),
            new("( )", Markdown, length => "[a](" + new string('(', length / 2) + new string(')', length / 2) + ")"),
            new("** a **", Markdown, length => Repeated("**a ", length / 2) + Repeated("b**", length / 2)),
            new(
                "* _ mixed",
                Markdown,
                length =>
                    Deeper(
                        length,
                        n =>
                            (n % 3) switch
                            {
                                0 => "*",
                                1 => "_",
                                _ => "**",
                            } + "a "
                    )
            ),
            HostileText.Of("definitions", Markdown, i => $"[a{i}]: b\n\n"),
            HostileText.Of("definitions and uses", Markdown, i => $"[a{i}]: b\n\n[a{i}] [b{i}]\n\n"),
            HostileText.Of("definitions in a row", Markdown, i => $"[a{i}]: b\n"),
            new("one long line", Text, length => Repeated("a ", length)),
            new("one long sentence", Text, length => Repeated("and Ann said so ", length)),
        ];

    private static IEnumerable<HostileText> FrontMatter =>
        [
            .. new (string Name, string Unit, string Frame)[]
            {
                ("title: [[[", "[", "---\ntitle: {0}\n---\n\nText.\n"),
                ("title: {{{", "{", "---\ntitle: {0}\n---\n\nText.\n"),
                ("[[[ unclosed", "[", "---\ntitle: {0}"),
                ("- - -", "- ", "---\n{0}a\n---\n\nText.\n"),
                ("? ? ?", "? ", "---\n{0}a\n---\n\nText.\n"),
                ("[a, a,", "a, ", "---\nauthors: [{0}a]\n---\n\nText.\n"),
                ("a: b", "a: b\n", "---\n{0}---\n\nText.\n"),
                ("- a", "- a\n", "---\nauthors:\n{0}---\n\nText.\n"),
                ("'' ''", "'' ", "---\ntitle: {0}\n---\n\nText.\n"),
                ("long title", "A ", "---\ntitle: {0}\n---\n\nText.\n"),
                ("escapes", "\\\\", "---\ntitle: \"{0}\"\n---\n\nText.\n"),
                ("anchors", "&a [*a, ", "---\ntitle: {0}\n---\n\nText.\n"),
                ("comments", "# a\n", "---\n{0}---\n\nText.\n"),
                ("block text", " a\n", "---\ntitle: |\n{0}---\n\nText.\n"),
                ("tags", "!!str ", "---\ntitle: {0}a\n---\n\nText.\n"),
                ("blanks in the author", " ", "---\nauthor: \"Ann{0}Lee\"\n---\n\nText.\n"),
                ("hard blanks in the author", "\u00A0", "---\nauthor: \"Ann{0}Lee\"\n---\n\nText.\n"),
                ("digits in the author", "1", "---\nauthor: \"Ann {0} Lee\"\n---\n\nText.\n"),
                ("authors in a line", "Ann Lee and ", "---\nauthor: {0}Bo\n---\n\nText.\n"),
                ("rules", "---\n", "{0}"),
                ("documents", "---\na: b\n...\n", "{0}"),
            }.Select(y => HostileText.Of("front matter: " + y.Name, Markdown, y.Unit, y.Frame)),
            HostileText.Of("front matter: keys", Markdown, i => $"a{i}: b\n", "---\n{0}---\n\nText.\n"),
            HostileText.Of(
                "front matter: aliases",
                Markdown,
                i => $"a{i}: &a{i} [*a{Math.Max(0, i - 1)}, *a{Math.Max(0, i - 1)}]\n",
                "---\n{0}---\n\nText.\n"
            ),
        ];

    private static string OneRun(char mark, int length) =>
        new string(mark, length / 2) + "a" + new string(mark, length / 2);

    /// <summary>Marks alone are no article, and nothing is read of what is none.</summary>
    private const string End = "\n\nThe end of it.\n";

    private static IEnumerable<HostileText> InContainers((string Name, string Unit) construct)
    {
        yield return HostileText.Of(construct.Name, Markdown, construct.Unit, "{0}" + End);
        foreach (var (name, before, further) in Containers)
        {
            var isBlock = construct.Unit.EndsWith('\n');
            // A block on lines of its own within the container; marks on one line of it.
            yield return isBlock
                ? HostileText.Of(
                    $"{construct.Name}, in {name}",
                    Markdown,
                    i =>
                        (i == 0 ? before : further)
                        + construct.Unit[..^1].Replace("\n", "\n" + further, StringComparison.Ordinal)
                        + "\n",
                    "{0}" + End
                )
                : HostileText.Of($"{construct.Name}, in {name}", Markdown, construct.Unit, before + "{0}" + End);
        }
        yield return HostileText.Of(
            $"{construct.Name}, in many lists",
            Markdown,
            _ => "- " + construct.Unit.TrimEnd('\n') + "\n",
            "{0}" + End
        );
        yield return HostileText.Of(
            $"{construct.Name}, in paragraphs",
            Markdown,
            _ => construct.Unit.TrimEnd('\n') + "\n\n",
            "{0}" + End
        );
    }

    private static string Deeper(int length, Func<int, string> unit)
    {
        var text = new StringBuilder(length + 1024);
        // Begun anew before a unit alone is the text.
        for (var n = 1; text.Length < length; n = n < Math.Sqrt(length) ? n + 1 : 1)
            text.Append(unit(n));
        return text.ToString();
    }
}
