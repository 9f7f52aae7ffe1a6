using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NewsReader.Text.Languages;

namespace NewsReader.Tests.Text.Languages;

public sealed class LexiconTests
{
    [Fact]
    public void Months_and_days_are_all_there_in_their_order()
    {
        var dates = Lexicon.English.Dates;

        Assert.Equal(Enumerable.Range(1, 12), dates.MonthNames.Select(month => month.Number));
        Assert.Equal(Enumerable.Range(0, 7), dates.DayNames.Select(day => day.Number));
        Assert.Equal(12, dates.MonthNames.DistinctBy(month => month.Beginning).Count());
    }

    [Theory]
    [InlineData("September", 9)]
    [InlineData("sept", 9)]
    [InlineData("MAY", 5)]
    [InlineData("Sun", 0)]
    public void A_month_is_told_by_any_of_its_forms(string word, int number) =>
        Assert.Equal(number, Lexicon.English.Dates.MonthNumber(word));

    [Theory]
    [InlineData("pl", "listopada", 11)]
    [InlineData("pl-PL", "May", 5)]
    [InlineData("no", "desember", 12)]
    [InlineData("en", "août", 8)]
    [InlineData("xx", "September", 9)]
    [InlineData(null, "märz", 3)]
    [InlineData("de", "Mayor", 0)]
    public void A_month_is_known_in_its_language_and_by_others(string? language, string word, int number) =>
        Assert.Equal(number, PublicationWords.Of(language).MonthNumber(word));

    [Fact]
    public void A_language_without_lists_is_told() =>
        Assert.Contains("Languages/xx/", Assert.Throws<InvalidDataException>(() => Lexicon.Load("xx")).Message);

    /// <summary>Each list of the lexicon is asked for by a room: none is left of a rule that is gone.</summary>
    [Theory]
    [MemberData(nameof(Lists))]
    public void The_program_asks_for_every_list(string list) => Assert.Contains(list, Asked);

    public static TheoryData<string> Lists() =>
        [
            .. typeof(Lexicon)
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .SelectMany(part => part.PropertyType.GetProperties())
                .Select(list => $"{list.DeclaringType!.Name}.{list.Name}"),
        ];

    private static readonly HashSet<string> Asked =
    [
        .. new[] { "Analysis", "Sources", "Articles", "Library", "Search" }.SelectMany(room =>
            Getters($"NewsReader.{room}.dll")
        ),
        .. OwnGetters(),
    ];

    /// <summary>What the lexicon's own room asks for outside of it.</summary>
    private static IEnumerable<string> OwnGetters()
    {
        var module = typeof(Lexicon).Module;
        foreach (
            var type in module
                .GetTypes()
                .Where(type => type.Namespace != typeof(Lexicon).Namespace || type == typeof(PublicationWords))
        )
        {
            foreach (
                var method in type.GetMembers(
                        BindingFlags.Public
                            | BindingFlags.NonPublic
                            | BindingFlags.Static
                            | BindingFlags.Instance
                            | BindingFlags.DeclaredOnly
                    )
                    .OfType<MethodBase>()
            )
            {
                var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
                // A call or callvirt, then the token of one of the room's own methods.
                for (var i = 0; i + 4 < code.Length; i++)
                {
                    if (code[i] is not (0x28 or 0x6F) || code[i + 4] != 0x06)
                        continue;
                    var token = BitConverter.ToInt32(code, i + 1);
                    if (
                        MethodOf(module, token) is { } called
                        && called.Name.StartsWith("get_", StringComparison.Ordinal)
                    )
                        yield return $"{called.DeclaringType!.Name}.{called.Name[4..]}";
                }
            }
        }
    }

    private static MethodBase? MethodOf(Module module, int token)
    {
        try
        {
            return module.ResolveMethod(token);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static List<string> Getters(string file)
    {
        using var assembly = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, file)));
        var metadata = assembly.GetMetadataReader();
        var getters = new List<string>();
        foreach (var member in metadata.MemberReferences.Select(metadata.GetMemberReference))
        {
            var name = metadata.GetString(member.Name);
            if (member.Parent.Kind != HandleKind.TypeReference || !name.StartsWith("get_", StringComparison.Ordinal))
                continue;
            var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
            getters.Add($"{metadata.GetString(type.Name)}.{name[4..]}");
        }
        return getters;
    }
}
