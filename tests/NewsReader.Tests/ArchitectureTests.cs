using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace NewsReader.Tests;

/// <summary>
/// The rooms know each other in one direction alone, and what only SQLite can say is said in one of them.
/// </summary>
public sealed partial class ArchitectureTests
{
    private const string Storage = "NewsReader.Storage.Sqlite";

    /// <summary>Each room with all that it may know.</summary>
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["NewsReader.Text"] = [],
        ["NewsReader.Analysis"] = ["Text"],
        ["NewsReader.Sources"] = ["Text"],
        ["NewsReader.Articles"] = ["Text", "Analysis", "Sources"],
        ["NewsReader.Library"] = ["Text", "Analysis", "Sources", "Articles"],
        ["NewsReader.Search"] = ["Text", "Analysis", "Sources", "Articles", "Library"],
        [Storage] = ["Text", "Analysis", "Sources", "Articles", "Library", "Search"],
    };

    public static TheoryData<string> Rooms() => [.. Known.Keys];

    /// <summary>The rooms that any database may stand behind.</summary>
    public static TheoryData<string> RoomsOfAnyDatabase() => [.. Known.Keys.Where(room => room != Storage)];

    /// <summary>What the rooms ask of a database: their public interfaces.</summary>
    public static TheoryData<Type> Ports() =>
        [
            .. Known
                .Keys.Where(room => room is "NewsReader.Library" or "NewsReader.Search")
                .SelectMany(room => Load(room).GetExportedTypes())
                .Where(type => type.IsInterface),
        ];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_knows_those_before_it_alone(string room)
    {
        var others = References(room).Where(name => name.StartsWith("NewsReader.", StringComparison.Ordinal));

        Assert.Empty(others.Except(Known[room].Select(name => $"NewsReader.{name}")));
    }

    [Theory]
    [MemberData(nameof(RoomsOfAnyDatabase))]
    public void No_room_but_the_storage_knows_SQLite(string room) =>
        Assert.DoesNotContain(References(room), name => name.Contains("sqlite", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [MemberData(nameof(RoomsOfAnyDatabase))]
    public void No_room_but_the_storage_has_statements(string room)
    {
        Assert.Contains(Texts(Storage), text => Statement().IsMatch(text));
        Assert.DoesNotContain(Texts(room), text => Statement().IsMatch(text));
    }

    /// <summary>Where pages are is asked of the link resolver: no room but the web makes an address itself.</summary>
    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_room_knows_where_pages_are(string room) =>
        Assert.DoesNotContain(Texts(room), text => PageAddress().IsMatch(text));

    [Theory]
    [InlineData("/people/")]
    [InlineData("/search?q=")]
    [InlineData("<a class=\"more\" href=\"/articles/")]
    public void An_address_of_a_page_is_seen(string text) => Assert.Matches(PageAddress(), text);

    [Theory]
    [MemberData(nameof(Ports))]
    public void A_port_says_what_is_needed_and_not_how(Type port)
    {
        foreach (var method in port.GetMethods())
        {
            var types = method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType);
            Assert.All(types.SelectMany(Parts), type => Assert.True(IsOfNoDatabase(type), $"{port}: {type}"));
            Assert.DoesNotContain(method.GetParameters(), parameter => How().IsMatch(parameter.Name!));
        }
    }

    [Theory]
    [MemberData(nameof(Ports))]
    public void The_storage_fills_every_port(Type port) =>
        Assert.Contains(
            Load(Storage).GetTypes(),
            type => type.IsClass && type.GetInterfaces().Any(filled => Parts(filled).First() == port)
        );

    /// <summary>Whether a type is the program's own or the language's.</summary>
    private static bool IsOfNoDatabase(Type type) =>
        $"{type.Namespace}." is var space
        && (
            space.StartsWith("NewsReader.", StringComparison.Ordinal)
            || space.StartsWith("System.", StringComparison.Ordinal)
        )
        && !space.StartsWith($"{Storage}.", StringComparison.Ordinal)
        && !space.StartsWith("System.Data.", StringComparison.Ordinal)
        && !space.StartsWith("System.Linq.Expressions.", StringComparison.Ordinal);

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)]
        : [type];

    private static Assembly Load(string room) => Assembly.Load(new AssemblyName(room));

    private static List<string> References(string room) =>
        [.. Load(room).GetReferencedAssemblies().Select(reference => reference.Name!)];

    /// <summary>The texts that stand in the code of a room.</summary>
    private static List<string> Texts(string room)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{room}.dll")));
        var metadata = file.GetMetadataReader();
        var texts = new List<string>();
        for (var text = MetadataTokens.UserStringHandle(1); !text.IsNil; text = metadata.GetNextHandle(text))
            texts.Add(metadata.GetUserString(text));
        return texts;
    }

    [GeneratedRegex(
        @"^\s*(SELECT\s|WITH\s+RECURSIVE\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|PRAGMA\s"
            + @"|CREATE\s+(VIRTUAL\s+)?(TABLE|INDEX|TRIGGER)\s|DROP\s+(TABLE|INDEX|TRIGGER)\s)"
    )]
    private static partial Regex Statement();

    [GeneratedRegex(
        @"(?:^|[""'])/(?:people|companies|organizations|articles|quotations|highlights|stories|search|sources|pictures"
            + @"|settings|account|feeds|api)(?:[/?#""']|$)"
    )]
    private static partial Regex PageAddress();

    [GeneratedRegex("sql|match|column|table|expression|statement", RegexOptions.IgnoreCase)]
    private static partial Regex How();
}
