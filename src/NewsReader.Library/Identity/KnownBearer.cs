using System.Collections.Frozen;
using NewsReader.Analysis.Knowledge;

namespace NewsReader.Library.Identity;

/// <summary>
/// How likely the one whom the lists know by a name is meant: somebody unknown may bear it as well, and then what is
/// said of them speaks against it.
/// </summary>
internal static class KnownBearer
{
    /// <summary>Of whoever is so well known a name alone says as much for them as for anybody.</summary>
    private const double WellKnown = 34;

    private const double Tier = 10;

    /// <summary>The lists’ years are rough.</summary>
    private const int SameAge = 3;

    /// <summary>Whoever is younger is known for nothing yet.</summary>
    private const int Youngest = 10;

    /// <summary>Nobody holds a first office younger or older than this.</summary>
    private const int YoungestInOffice = 14;

    private const int OldestInOffice = 80;

    /// <summary>So long before a first office hardly anybody is known.</summary>
    private const int LongBefore = 25;

    /// <summary>Whoever is known only by a first office of so long ago is hardly named any more.</summary>
    private const int LongAgo = 50;

    private const double ByLongAgo = 0.4;

    /// <summary>Whoever is known may be the mayor of a town.</summary>
    private const double ByLocalOffice = 0.4;

    /// <summary>What an article is about tells less of somebody than a role.</summary>
    private const double ByTopic = 0.3;

    /// <summary>Whoever is known is named in articles about anything.</summary>
    private const double ByOtherTopic = 0.15;

    /// <summary>Whoever is known becomes a senator or an author likelier than an unknown one bears the name.</summary>
    private const double ByFollowingRole = 0.4;

    private static readonly FrozenDictionary<string, FieldsOfWork>.AlternateLookup<ReadOnlySpan<char>> Fields = English
        .Roles.FieldsOfTheKnown.Concat(English.Roles.FieldsOfWork)
        .DistinctBy(word => word.Key, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(
            word => word.Key,
            word => Enum.Parse<FieldsOfWork>(word.Value, ignoreCase: true),
            StringComparer.OrdinalIgnoreCase
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The logarithm of the odds that they are meant.</summary>
    /// <param name="year">When it is said; 0 where that is not known.</param>
    public static double Score(KnownName known, Told told, int year)
    {
        var fields = FieldsOf(known);
        var evidence = new List<(IdentityFeature, double)>
        {
            (IdentityFeature.WellKnown, (known.Prominence - WellKnown) / Tier),
            (IdentityFeature.CommonSurname, Math.Log10(Math.Max(1, known.SameSurname))),
        };
        var isOwnRole = told.Offices.InCommon(OfficeWords.Of([known.What.ToString()])) > 0;
        var isPrivate = told.IsPrivate && !isOwnRole;
        if (isPrivate)
            evidence.Add((IdentityFeature.PrivateRole, 1));
        if (told.Offices.IsLocal && !isOwnRole)
            evidence.Add((IdentityFeature.PrivateRole, ByLocalOffice));
        if (isOwnRole)
            evidence.Add((IdentityFeature.SameRole, 1));
        if (fields != FieldsOfWork.None)
            AddField(evidence, fields, told, isPrivate);
        foreach (var born in told.Born.Take(1))
        {
            if (IsAnotherAge(known, born))
                evidence.Add((IdentityFeature.OtherAge, 1));
            else if (known.Born > 0)
                evidence.Add((IdentityFeature.SameAge, 1));
        }
        if (year > 0 && IsBefore(known, year))
            evidence.Add((IdentityFeature.OtherAge, 1));
        else if (known.Born == 0 && known.Since > 0 && year > known.Since + LongAgo)
            evidence.Add((IdentityFeature.OtherAge, ByLongAgo));
        return IdentityModel.Score(evidence);
    }

    /// <summary>The fields of work that the lists tell of somebody.</summary>
    public static FieldsOfWork FieldsOf(KnownName known)
    {
        var fields = FieldsOfWork.None;
        foreach (var word in known.What.SplitAny(" ,.()"))
        {
            if (Fields.TryGetValue(known.What[word], out var field))
                fields |= field;
        }
        return fields;
    }

    private static void AddField(
        List<(IdentityFeature, double)> evidence,
        FieldsOfWork fields,
        Told told,
        bool isPrivate
    )
    {
        if (told.RoleFields != FieldsOfWork.None)
        {
            if ((told.RoleFields & fields) == 0)
                evidence.Add((IdentityFeature.OtherKnownField, told.Offices.IsFollowing ? ByFollowingRole : 1));
            else if (!isPrivate)
                evidence.Add((IdentityFeature.SameKnownField, 1));
        }
        else if ((told.Fields | told.Topic) is not FieldsOfWork.None and var about)
            evidence.Add(
                (about & fields) != 0
                    ? (IdentityFeature.SameKnownField, ByTopic)
                    : (IdentityFeature.OtherKnownField, ByOtherTopic)
            );
    }

    private static bool IsAnotherAge(KnownName known, int born) =>
        known.Born > 0
            ? Math.Abs(known.Born - born) > SameAge
            : known.Since > 0 && known.Since - born is < YoungestInOffice or > OldestInOffice;

    private static bool IsBefore(KnownName known, int year) =>
        known.Born > 0 ? year < known.Born + Youngest : known.Since > 0 && year < known.Since - LongBefore;
}

/// <summary>What is said of somebody that tells whether it is the one whom the lists know.</summary>
/// <param name="RoleFields">The fields of the roles.</param>
/// <param name="Fields">The fields of the roles, else of the sentence that names them.</param>
/// <param name="Topic">The field that the article is about.</param>
/// <param name="IsPrivate">Whether it is somebody whom hardly any list knows, by the role.</param>
/// <param name="Born">Years, by the ages that are told.</param>
internal readonly record struct Told(
    FieldsOfWork RoleFields,
    FieldsOfWork Fields,
    FieldsOfWork Topic,
    OfficeWords Offices,
    bool IsPrivate,
    IReadOnlyList<int> Born
);
