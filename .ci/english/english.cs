#:package Microsoft.CodeAnalysis.CSharp@5.0.0
#:property PublishAot=false

// Words of a language belong into its word lists, not into code. This finds string and character literals with letters
// where code decides by them: patterns, switches, regular expressions, comparisons and collections of words.
//
// dotnet run english.cs -- ROOT     ROOT: the top of the repository; what is allowed stands in ROOT/.ci/english/allowed

using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

string[] rooms = ["Analysis", "Articles", "Sources", "Library", "Search"];
const string Lists = "src/NewsReader.Text/Languages/en/";

var root = Path.GetFullPath(args.Length > 0 ? args[0] : ".");
var allowed = Allowance.Read(Path.Combine(root, ".ci/english/allowed"));
var found = rooms
    .Select(room => Path.Combine(root, "src", $"NewsReader.{room}"))
    .Where(Directory.Exists)
    .SelectMany(room => Directory.EnumerateFiles(room, "*.cs", SearchOption.AllDirectories))
    .Where(file => !Regex.IsMatch(Path.GetRelativePath(root, file), @"[\\/](bin|obj)[\\/]"))
    .Order(StringComparer.Ordinal)
    .SelectMany(file => Literals.In(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)))
    .ToList();

var failed = found.Where(literal => !allowed.Any(a => a.Takes(literal))).ToList();
foreach (var literal in failed)
    Console.WriteLine($"{literal.File}:{literal.Line}: \"{literal.Shown}\" in {literal.Where}");
if (failed.Count > 0)
    Console.WriteLine(
        $"Put English words into {Lists} and ask the Lexicon for them. What is no English but a format's own word, "
            + "list in .ci/english/allowed with the reason."
    );
var stale = allowed.Where(a => !a.IsUsed).ToList();
foreach (var entry in stale)
    Console.WriteLine($".ci/english/allowed:{entry.Line}: '{entry.Text}' in {entry.Place} matches nothing; remove it.");
Console.WriteLine(
    $"{found.Count} literals with letters decide something: {found.Count - failed.Count} allowed, {failed.Count} not "
        + $"({failed.Sum(l => l.Words)} words)."
);
return failed.Count + stale.Count > 0 ? 1 : 0;

/// <summary>A literal where code decides by it.</summary>
/// <param name="Where">What it stands in: "a pattern".</param>
internal sealed record Literal(string File, int Line, string Text, string Where)
{
    private const int LongestShown = 60;

    public string Shown => Regex.Replace(Text.Length > LongestShown ? $"{Text[..LongestShown]}…" : Text, @"\s+", " ");

    public int Words => Regex.Count(Text, @"\p{L}[^\s|;]*");
}

/// <summary>A literal of the list, or "*" for all, and its place: a file, or a folder with a slash behind it.</summary>
internal sealed record Allowance(int Line, string Place, string Text)
{
    public bool IsUsed { get; private set; }

    public static List<Allowance> Read(string file) =>
        File.Exists(file) ? [.. File.ReadLines(file).SelectMany(Parse)] : [];

    /// <summary>Tabs separate place, literals (blanks between, "␣" for a blank in one) and reason.</summary>
    private static IEnumerable<Allowance> Parse(string line, int index)
    {
        if (line.Length == 0 || line[0] == '#')
            return [];
        if (line.Split('\t', StringSplitOptions.RemoveEmptyEntries) is not [var place, var literals, _])
            throw new FormatException(
                $".ci/english/allowed:{index + 1}: '{line}' is not a place, literals and a reason with tabs between."
            );
        return literals.Split(' ').Select(text => new Allowance(index + 1, place, text.Replace('␣', ' ')));
    }

    public bool Takes(Literal literal)
    {
        var isHere = Place.EndsWith('/') ? literal.File.StartsWith(Place) : literal.File == Place;
        if (!isHere || (Text != "*" && Text != literal.Text))
            return false;
        return IsUsed = true;
    }
}

/// <summary>Finds the literals of a file.</summary>
internal sealed class Literals : CSharpSyntaxWalker
{
    private static readonly HashSet<string> Comparing =
    [
        "Equals",
        "StartsWith",
        "EndsWith",
        "Contains",
        "ContainsAny",
        "IndexOf",
        "IndexOfAny",
        "LastIndexOf",
        "SequenceEqual",
        "Compare",
        "Count",
    ];

    /// <summary>Calls whose arguments are words or texts of words.</summary>
    private static readonly HashSet<string> Gathering = ["Create", "ToFrozenSet", "WordSet.Exact", "WordSet.AnyCase"];

    private readonly string _file;
    private readonly Dictionary<string, ExpressionSyntax> _constants;
    private readonly SortedDictionary<int, Literal> _found = [];

    private Literals(string file, SyntaxNode tree)
    {
        _file = file;
        _constants = tree.DescendantNodes()
            .OfType<VariableDeclaratorSyntax>()
            .Where(v =>
                v.Initializer is not null
                && v.Parent?.Parent is FieldDeclarationSyntax or LocalDeclarationStatementSyntax
                && v.Parent.Parent.ChildTokens().Any(t => t.IsKind(SyntaxKind.ConstKeyword))
            )
            .GroupBy(v => v.Identifier.Text)
            .ToDictionary(g => g.Key, g => g.First().Initializer!.Value);
    }

    public static IEnumerable<Literal> In(string file, string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        var literals = new Literals(file, tree);
        literals.Visit(tree);
        return literals._found.Values;
    }

    public override void VisitConstantPattern(ConstantPatternSyntax node)
    {
        Take(node.Expression, "a pattern");
        base.VisitConstantPattern(node);
    }

    public override void VisitCaseSwitchLabel(CaseSwitchLabelSyntax node)
    {
        Take(node.Value, "a switch");
        base.VisitCaseSwitchLabel(node);
    }

    public override void VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        if (node.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression)
        {
            Take(node.Left, "a comparison");
            Take(node.Right, "a comparison");
        }
        base.VisitBinaryExpression(node);
    }

    public override void VisitAttribute(AttributeSyntax node)
    {
        if (node.Name.ToString() is "GeneratedRegex" && node.ArgumentList is { Arguments: [var pattern, ..] })
            Take(pattern.Expression, "a regular expression", isRegex: true);
        base.VisitAttribute(node);
    }

    public override void VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
    {
        if (node.Type.ToString() is "Regex" && node.ArgumentList is { Arguments: [var pattern, ..] })
            Take(pattern.Expression, "a regular expression", isRegex: true);
        base.VisitObjectCreationExpression(node);
    }

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (node.Expression is MemberAccessExpressionSyntax call)
        {
            var name = call.Name.Identifier.Text;
            var arguments = node.ArgumentList.Arguments.Select(a => a.Expression);
            if (call.Expression.ToString() is "Regex")
                arguments
                    .Take(2)
                    .Skip(name is "Escape" ? 2 : 1)
                    .ToList()
                    .ForEach(a => Take(a, "a regular expression", isRegex: true));
            else if (Comparing.Contains(name))
                arguments.ToList().ForEach(a => Take(a, "a comparison"));
            else if (Gathering.Contains(name) || Gathering.Contains($"{call.Expression}.{name}"))
                arguments.ToList().ForEach(a => Take(a, "a collection"));
            else if (name is "Split")
                Take(call.Expression, "a collection");
        }
        else if (node.Expression is IdentifierNameSyntax { Identifier.Text: "Split" })
            node.ArgumentList.Arguments.ToList().ForEach(a => Take(a.Expression, "a collection"));
        else if (node.Expression is IdentifierNameSyntax { Identifier.Text: "Pattern" })
            node.ArgumentList.Arguments.ToList()
                .ForEach(a => Take(a.Expression, "a regular expression", isRegex: true));
        base.VisitInvocationExpression(node);
    }

    public override void VisitCollectionExpression(CollectionExpressionSyntax node)
    {
        foreach (var element in node.Elements.OfType<ExpressionElementSyntax>())
            TakeElement(element.Expression);
        base.VisitCollectionExpression(node);
    }

    public override void VisitInitializerExpression(InitializerExpressionSyntax node)
    {
        foreach (var element in node.Expressions)
            TakeElement(element);
        base.VisitInitializerExpression(node);
    }

    /// <summary>An element, and what a tuple, a pair or an entry (["a"] = "b", ["a"] = new("b")) is made of.</summary>
    private void TakeElement(ExpressionSyntax element)
    {
        switch (element)
        {
            case InitializerExpressionSyntax pair:
                pair.Expressions.ToList().ForEach(TakeElement);
                break;
            case TupleExpressionSyntax tuple:
                tuple.Arguments.ToList().ForEach(a => TakeElement(a.Expression));
                break;
            case BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments }:
                arguments.Arguments.ToList().ForEach(a => TakeElement(a.Expression));
                break;
            case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax index } entry:
                index.ArgumentList.Arguments.ToList().ForEach(a => TakeElement(a.Expression));
                TakeElement(entry.Right);
                break;
            default:
                Take(element, "a collection");
                break;
        }
    }

    private void Take(ExpressionSyntax expression, string where, bool isRegex = false)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax literal when literal.Token.Value is string or char:
                Add(literal, literal.Token.ValueText, where, isRegex);
                break;
            case InterpolatedStringExpressionSyntax text:
                foreach (var part in text.Contents)
                {
                    if (part is InterpolatedStringTextSyntax literal)
                        Add(literal, literal.TextToken.ValueText, where, isRegex);
                    else if (part is InterpolationSyntax hole)
                        Take(hole.Expression, where, isRegex);
                }
                break;
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                Take(sum.Left, where, isRegex);
                Take(sum.Right, where, isRegex);
                break;
            case ParenthesizedExpressionSyntax inner:
                Take(inner.Expression, where, isRegex);
                break;
            case IdentifierNameSyntax name when _constants.TryGetValue(name.Identifier.Text, out var value):
                Take(value, where, isRegex);
                break;
        }
    }

    private void Add(SyntaxNode node, string text, string where, bool isRegex)
    {
        if (!(isRegex ? Written(text) : text).Any(char.IsLetter))
            return;
        var line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        _found.TryAdd(node.SpanStart, new Literal(_file, line, text, where));
    }

    /// <summary>What an expression asks for letter by letter: no names of groups, classes, escapes, options.</summary>
    private static string Written(string pattern) =>
        Regex.Replace(
            pattern,
            @"\(\?<\w+>|\(\?'\w+'|\\k<\w+>|\(\?[imnsx-]+[:)]|\\[pP]\{\w+\}|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|\\\w"
                + @"|\[(?:\\.|[^\]\\])*\]",
            ""
        );
}
