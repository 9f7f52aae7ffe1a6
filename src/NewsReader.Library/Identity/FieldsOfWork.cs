using System.Collections.Frozen;

namespace NewsReader.Library.Identity;

/// <summary>
/// What fields of work a person's roles belong to. A surgeon and a goalkeeper of one name are hardly one person; a
/// president, a director or a spokeswoman may be of any field.
/// </summary>
[Flags]
public enum FieldsOfWork
{
    None = 0,

    /// <summary>Politics, law, police and the military: people pass from one to the other.</summary>
    State = 1,
    Business = 2,
    Sport = 4,
    Stage = 8,
    Press = 16,
    Science = 32,
    Church = 64,
    Trade = 128,
}

internal static class RolesByField
{
    private static readonly FrozenDictionary<string, FieldsOfWork>.AlternateLookup<ReadOnlySpan<char>> BySpan = English
        .Roles.FieldsOfWork.ToFrozenDictionary(
            role => role.Key,
            role => Enum.Parse<FieldsOfWork>(role.Value, ignoreCase: true),
            StringComparer.OrdinalIgnoreCase
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The fields of these roles; where they tell none, those of the words of a sentence.</summary>
    public static FieldsOfWork Of(IEnumerable<string> roles, string sentence)
    {
        var fields = Of(roles);
        if (fields != FieldsOfWork.None)
            return fields;
        foreach (var word in sentence.AsSpan().SplitAny(" ,.;:“”\"’'()"))
        {
            if (BySpan.TryGetValue(sentence.AsSpan(word), out var field))
                fields |= field;
        }
        return fields;
    }

    /// <summary>
    /// The fields of these roles together, by the words they have before "of": "doctor of Ward County" is no
    /// politician's.
    /// </summary>
    public static FieldsOfWork Of(IEnumerable<string> roles)
    {
        var fields = FieldsOfWork.None;
        foreach (var role in roles)
        {
            foreach (var word in role.AsSpan().SplitAny(' ', '.', ','))
            {
                if (English.Grammar.Of.Contains(role.AsSpan(word)))
                    break;
                if (BySpan.TryGetValue(role.AsSpan(word), out var field))
                    fields |= field;
            }
        }
        return fields;
    }
}
