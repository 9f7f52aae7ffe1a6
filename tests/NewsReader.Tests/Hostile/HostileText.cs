using System.Text;

namespace NewsReader.Tests.Hostile;

/// <summary>One way to write a text that costs more to read than its length promises.</summary>
/// <param name="Name">What it repeats, in a word or two; unique.</param>
/// <param name="File">The name of the file that it would come in: its ending says how it is read. <see cref="Query"/>
/// for a search.</param>
/// <param name="Write">The text of at least this many UTF-16 units, and hardly more.</param>
public sealed record HostileText(string Name, string File, Func<int, string> Write)
{
    /// <summary>Stands for the file of a text that is typed into the search box.</summary>
    public const string Query = "query";

    /// <summary>The same unit again and again.</summary>
    /// <param name="frame">What stands around the repeated part, at {0}; a bare {0} where it is null.</param>
    public static HostileText Of(string name, string file, string unit, string? frame = null) =>
        Of(name, file, _ => unit, frame);

    /// <summary>Units that differ by their number.</summary>
    /// <inheritdoc cref="Of(string, string, string, string?)"/>
    public static HostileText Of(string name, string file, Func<int, string> unit, string? frame = null)
    {
        var parts = (frame ?? "{0}").Split("{0}");
        return new HostileText(
            name,
            file,
            length =>
            {
                var text = new StringBuilder(parts[0], length + 1024);
                for (var i = 0; text.Length < length; i++)
                    text.Append(unit(i));
                return text.Append(string.Concat(parts.Skip(1))).ToString();
            }
        );
    }
}
