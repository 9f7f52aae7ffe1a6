using System.Text.Json;

namespace NewsReader.Benchmarks.Accuracy;

/// <summary>From offsets in code points to offsets in UTF-16 units.</summary>
internal sealed class CodePointOffsets
{
    private readonly List<int> _units = [];

    public CodePointOffsets(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLowSurrogate(text[i]))
                _units.Add(i);
        }
        _units.Add(text.Length);
    }

    public int this[int codePoint] => _units[codePoint];
}

internal static class Json
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
}
