using NewsReader.Library.Import;

namespace NewsReader.Tests.Hostile;

/// <summary>
/// What reading costs grows with the length of what is read, whatever it is: the short form of <c>-- hostile</c>, by
/// the steps and the bytes that a doubling takes. Times would be another's machine's.
/// </summary>
public sealed class HostileGrowthTests
{
    /// <summary>
    /// What stands above a limit costs as much again for each unit; below it the marks of one paragraph may cost their
    /// square.
    /// </summary>
    private const int Short = 24 * 1024;

    private const double MostGrowth = 2.3;

    /// <summary>What is taken once, however long the text is: up to a limit, and where a table grows.</summary>
    private const long FixedSteps = 20_000;

    private const long FixedBytes = 2_500_000;

    public static TheoryData<string> Files() => [.. HostileTexts.All.Select(text => text.File).Distinct()];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_text_of_twice_the_length_takes_twice_the_steps_and_bytes(string file)
    {
        var grown = new List<string>();
        // Every second: constructs and containers alternate, so that each kind is among them.
        foreach (var hostile in HostileTexts.All.Where((text, i) => text.File == file && i % 2 == 0))
        {
            var read = HostileReading.Read(file, hostile.Write(Short));
            if (
                Path.GetExtension(file) is ".md" or ".txt" or ".html"
                && !IsRefused(hostile.Name)
                && !IsNoArticle(read)
                && read is not [{ Failure: null, Article.Shortcoming: null }]
            )
                grown.Add($"{hostile.Name}: {read[0].Failure?.Message ?? read[0].Article?.Shortcoming}");
            var once = HostileReading.Measured(file, hostile.Write(Short));
            var twice = HostileReading.Measured(file, hostile.Write(2 * Short));
            // Between two lengths a limit may lie, behind which each unit costs another sum: it lies there once.
            if (
                Growth(once, twice) is not null
                && Growth(twice, HostileReading.Measured(file, hostile.Write(4 * Short))) is { } growth
            )
                grown.Add($"{hostile.Name}: {growth}");
        }

        Assert.Empty(grown);
    }

    private static string? Growth((long Steps, long Bytes) once, (long Steps, long Bytes) twice) =>
        twice.Steps > MostGrowth * once.Steps + FixedSteps ? $"{once.Steps} steps, then {twice.Steps}"
        : twice.Bytes > MostGrowth * once.Bytes + FixedBytes ? $"{once.Bytes} bytes, then {twice.Bytes}"
        : null;

    /// <summary>A page of nothing but tags has none, and says so.</summary>
    private static bool IsNoArticle(IReadOnlyList<Understood> read) =>
        read is [{ Failure: { } failure }]
        && failure.Reason.StartsWith("It holds no article", StringComparison.Ordinal);

    /// <summary>What is no article: front matter that nobody writes, and nothing but blanks.</summary>
    private static bool IsRefused(string name) =>
        name.StartsWith("front matter", StringComparison.Ordinal)
        || name.StartsWith("tabs", StringComparison.Ordinal)
        || name.StartsWith("spaces", StringComparison.Ordinal)
        || name.StartsWith("blank lines", StringComparison.Ordinal);

    [Fact]
    public void No_two_generators_have_one_name() =>
        Assert.Empty(
            HostileTexts.All.GroupBy(text => text.Name).Where(same => same.Count() > 1).Select(same => same.Key)
        );
}
