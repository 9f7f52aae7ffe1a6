using System.Globalization;
using System.Text;

namespace NewsReader.Tests.Hostile;

/// <content>What only news has, and names.</content>
public static partial class HostileTexts
{
    /// <summary>What only news has: lines of the head, attribution, posts, asides.</summary>
    private static (string Name, Func<int, string> Unit)[] News =>
        [
            ("written posts", i => $"::: post\nOne {i}.\n::: by\nauthor: Ann Lee\nhandle: @annlee\n:::\n\n"),
            ("openings of posts", _ => "::: post\n"),
            ("posts without an end", _ => "::: post\na\n::: by\n"),
            ("lines of a post", _ => "\\::: a\n"),
            ("accounts", i => $"Ann Lee\n@annlee{i}\n"),
            ("copied posts", i => $"Ann Lee\n@annlee\nOne {i}.\n10:00 AM · Sep 1, 2026\n\n"),
            ("signatures first", i => $"Ann Lee (@annlee{i}) September 1, 2026\n\n"),
            ("quoted signatures", i => $"> a {i}\n> — Ann Lee (@annlee)\n"),
            ("quoted lines", _ => "> a (b)\n"),
            ("captions", _ => "View this post on Instagram\n\na\n\n"),
            ("bylines", _ => "By Ann Lee\n\n"),
            ("one byline", _ => "Ann Lee and "),
            ("datelines", _ => "WASHINGTON (AP) — a\n\n"),
            ("aside", _ => "(RELATED: "),
            ("closed aside", _ => "(RELATED: a) "),
            ("asides on lines", _ => "RELATED: a b\n\n"),
            ("comments", _ => "Comments\n\njdoe says:\n\n"),
            ("share bars", _ => "Share Tweet Email\n\n"),
            ("credits", _ => "Photo: Ann Lee/Getty Images\n\n"),
            ("newsletter", _ => "Sign up for our newsletter\n\n"),
            ("dates", _ => "May 1, 2020 "),
            ("times", _ => "9:30 a.m. Monday, "),
            ("posts", _ => "Nice day — Ann (@ann) May 1, 2020\n\n"),
            ("signatures", _ => "— A (@a) "),
            ("signatures alone", _ => "— A (@a) May 1, 2020\n\n"),
            ("handles", _ => "@a "),
            ("“", _ => "“"),
            ("“a", _ => "“a "),
            ("\"a", _ => "\"a "),
            ("'a", _ => "'a "),
            ("‘a", _ => "‘a "),
            ("``a", _ => "``a "),
            ("said", _ => "\"a b c,\" said Ann Lee. "),
            ("he said", _ => "\"a b c,\" he said. "),
            ("Ann said", _ => "Ann said, \"a,\" "),
            ("said alone", _ => "said "),
            ("quotations on lines", _ => "“A b c.”\n\n"),
            ("open quotations on lines", _ => "“A b c.\n\n"),
            ("according to", _ => "according to Ann Lee "),
            ("replied", _ => "\"a,\" Ann replied in response to Bo, "),
            ("the company", _ => "\"a b c,\" the company said. "),
            ("the senator", i => $"Sen. A{i} said. The senator said \"a b c.\" "),
            ("shouted", _ => "FIVE WORDS ALL IN CAPITALS HERE\n\n"),
            ("subheads", _ => "A subhead\n\nA longer line of text that reads as prose does here.\n\n"),
            ("abbreviations", _ => "U.S. "),
            ("initials", _ => "A. "),
            ("possessives", _ => "Ann's "),
            ("titles", _ => "Mr. "),
            ("brackets with initials", _ => "(WHO) "),
        ];

    /// <summary>Persons and organizations, the same and always others.</summary>
    private static IEnumerable<HostileText> Names =>
        [
            .. new (string Name, Func<int, string> Unit)[]
            {
                ("one person", _ => "Ann Lee "),
                ("blanks in a name", _ => "Ann   \t \u00A0 Lee "),
                ("blanks in a byline", _ => "By Ann                Lee  and  Bo                Chan\n\n"),
                ("persons", i => $"{Word(i)} {Word(i * 7 + 3)} said so. "),
                ("surnames", i => $"Mr. {Word(i)} "),
                ("persons of one surname", i => $"{Word(i)} Lee spoke. Lee did. "),
                ("persons of one given name", i => $"Ann {Word(i)} spoke. Ann did. "),
                ("middle names", i => $"Ann {Word(i)} Lee spoke. "),
                ("organizations", i => $"{Word(i)} Inc. said so. "),
                ("organizations of one word", i => $"{Word(i)} Group fell. {Word(i)} rose. "),
                ("acronyms", i => $"{Word(i)} Health Organization ({Word(i)[0]}HO) met. "),
                ("of of of", _ => "Department of "),
                ("roles", _ => "chief executive officer "),
                ("roles of one", i => $"Ann Lee, a {Word(i).ToLowerInvariant()} manager, spoke. "),
                ("apposition", _ => "Ann, CEO of Acme, "),
                ("capitals", i => Word(i) + " "),
                ("all capitals", i => Word(i).ToUpperInvariant() + " "),
                ("speakers", i => $"“I will not go there,” {Word(i)} {Word(i * 5 + 1)} said.\n\n"),
                (
                    "speakers and pronouns",
                    i => $"“I will not go,” {Word(i)} {Word(i * 5 + 1)} said.\n\n“I will not stay,” she said.\n\n"
                ),
                (
                    "answers",
                    i => $"{Word(i)} {Word(i + 9)} tweeted, “Nice day all.” Ann Lee replied, “Nice one, too.”\n\n"
                ),
                ("teams", i => $"{Word(i % 700)} 3-1 "),
                ("and and", i => $"{Word(i)} and "),
            }.Select(n => HostileText.Of("names: " + n.Name, Text, n.Unit)),
            HostileText.Of("names: title of many", Text, i => Word(i) + " ", "{0}\n\nText."),
            HostileText.Of(
                "names: headings of many",
                Markdown,
                i => $"## {Word(i)} {Word(i + 3)}\n\n{Word(i)} spoke.\n\n"
            ),
        ];

    private static IEnumerable<HostileText> InBothFormats((string Name, Func<int, string> Unit) construct) =>
        [
            HostileText.Of(construct.Name + ", text", Text, construct.Unit),
            HostileText.Of(
                construct.Name + ", below a head",
                Text,
                construct.Unit,
                "A headline of some words\n\nBy Ann Lee\n\nThis is the first paragraph of the body, and it "
                    + "is long enough.\n\n{0}"
            ),
            HostileText.Of(construct.Name + ", Markdown", Markdown, construct.Unit),
            HostileText.Of(
                construct.Name + ", in quote",
                Markdown,
                i => construct.Unit(i).Replace("\n", "\n> ", StringComparison.Ordinal),
                "> {0}"
            ),
        ];

    /// <summary>A capital and letters, another for each number, such as "Bacada".</summary>
    private static string Word(int number)
    {
        var word = new StringBuilder();
        for (var n = number + 400; n > 0; n /= 20)
            word.Append("bcdfghjklmnprstvwxyz"[n % 20]).Append("aeiou"[n % 5]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{char.ToUpperInvariant(word[0])}{word.ToString(1, word.Length - 1)}"
        );
    }
}
