using System.Globalization;

namespace NewsReader.Text.Languages;

/// <summary>A network that goes by another name.</summary>
/// <param name="Old">"Twitter".</param>
/// <param name="New">"X".</param>
/// <param name="Since">The year since which it does.</param>
public sealed record NetworkName(string Old, string New, int Since)
{
    internal static NetworkName Of(string old, string[] columns) =>
        new(old, columns[0], int.Parse(columns[1], CultureInfo.InvariantCulture));
}
