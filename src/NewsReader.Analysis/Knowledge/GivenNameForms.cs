using NewsReader.Text;

namespace NewsReader.Analysis.Knowledge;

/// <summary>Which given names have which short forms: William is Bill, James is Jim.</summary>
public static class GivenNameForms
{
    private static readonly Lazy<Dictionary<string, string[]>> Long = new(Load);

    /// <summary>The given names that a name may be short for, and itself.</summary>
    /// <param name="given">Folded (<see cref="UnicodeText.Fold(string)"/>), as what is given back.</param>
    public static IReadOnlyList<string> LongFormsOf(string given) =>
        Long.Value.TryGetValue(given, out var forms) ? forms : [given];

    /// <summary>Whether both may be one given name: one short for the other, or both for a third.</summary>
    public static bool MayBeOne(string one, string other) => LongFormsOf(one).Intersect(LongFormsOf(other)).Any();

    private static Dictionary<string, string[]> Load()
    {
        var forms = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (
            var (name, shorts) in WordLists
                .Of(typeof(GivenNameForms).Assembly, "Data/short-forms.txt")
                .Pairs("short forms")
        )
        {
            var given = UnicodeText.Fold(name);
            foreach (var form in shorts.Split('|'))
            {
                var folded = UnicodeText.Fold(form);
                if (!forms.TryGetValue(folded, out var known))
                    forms[folded] = known = [folded];
                if (!known.Contains(given))
                    known.Add(given);
            }
        }
        return forms.ToDictionary(form => form.Key, form => form.Value.ToArray(), StringComparer.Ordinal);
    }
}
