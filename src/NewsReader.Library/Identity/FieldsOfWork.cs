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
    private static readonly FrozenDictionary<string, FieldsOfWork> Fields = new (FieldsOfWork Field, string Roles)[]
    {
        (
            FieldsOfWork.State,
            "senator congressman congresswoman representative governor mayor councilman councilwoman "
                + "councillor minister premier chancellor ambassador envoy diplomat judge justice prosecutor "
                + "sheriff detective superintendent general colonel major lieutenant sergeant admiral marshal "
                + "lawmaker legislator politician nominee undersecretary attorney solicitor barrister lawyer MP "
                + "commissioner pollster whip Sen Rep Gov Gen"
        ),
        (
            FieldsOfWork.Business,
            "CEO CFO COO CTO CIO CMO investor entrepreneur billionaire banker trader broker accountant "
                + "founder co-founder cofounder owner co-owner"
        ),
        (
            FieldsOfWork.Sport,
            "coach quarterback striker goalkeeper midfielder defender golfer cyclist swimmer sprinter "
                + "jockey boxer player"
        ),
        (
            FieldsOfWork.Stage,
            "actor actress singer musician comedian filmmaker artist drummer guitarist rapper dancer conductor composer"
        ),
        (FieldsOfWork.Press, "journalist reporter correspondent columnist anchor author novelist historian"),
        (
            FieldsOfWork.Science,
            "scientist professor lecturer researcher physician surgeon nurse psychologist psychiatrist "
                + "neuroscientist virologist epidemiologist biologist physicist chemist economist engineer "
                + "astronaut doctor"
        ),
        (FieldsOfWork.Church, "pastor bishop archbishop cardinal rabbi imam priest pope vicar"),
        (
            FieldsOfWork.Trade,
            "farmer chef firefighter plumber carpenter teacher student baker beekeeper electrician driver "
                + "waiter waitress"
        ),
    }
        .SelectMany(f => f.Roles.Split(' ').Select(role => KeyValuePair.Create(role, f.Field)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, FieldsOfWork>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Fields.GetAlternateLookup<ReadOnlySpan<char>>();

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
                if (role.AsSpan(word) is "of")
                    break;
                if (BySpan.TryGetValue(role.AsSpan(word), out var field))
                    fields |= field;
            }
        }
        return fields;
    }
}
