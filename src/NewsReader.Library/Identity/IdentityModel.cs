using System.Globalization;
using NewsReader.Text.Languages;

namespace NewsReader.Library.Identity;

/// <summary>What speaks for or against a name in an article meaning somebody of the library.</summary>
internal enum IdentityFeature
{
    SameName,
    MiddleName,
    ShortForm,
    Initials,
    Initial,
    Order,
    PartOfSurname,
    Generation,
    Transliteration,
    Slip,

    /// <summary>The name is one word of theirs behind the given name.</summary>
    Surname,

    /// <summary>The name is their given name.</summary>
    GivenName,

    /// <summary>The name alone is known to mean them.</summary>
    KnownAlias,

    SameOrganization,
    OrganizationOrder,
    Country,
    Acronym,
    Joined,

    /// <summary>One name says where or what it is, the other does not.</summary>
    PartOfName,

    /// <summary>One has its head before "of", the other behind: as often two as one.</summary>
    Swapped,

    /// <summary>The lists know both by one bearer.</summary>
    SameBearer,

    /// <summary>The lists know them by two.</summary>
    OtherBearer,

    /// <summary>How much speaks against its being the one whom the lists know, and the other is.</summary>
    UnlikeBearer,

    /// <summary>How well known the one of the lists is.</summary>
    WellKnown,

    /// <summary>The logarithm of how many of the lists have the surname: so many more may bear the name.</summary>
    CommonSurname,

    /// <summary>The lists and the article tell of one field of work.</summary>
    SameKnownField,
    OtherKnownField,

    /// <summary>The role is one of people whom hardly any list knows.</summary>
    PrivateRole,

    /// <summary>The logarithm of how many articles name them.</summary>
    Frequency,

    /// <summary>The same of those whose full names are alike.</summary>
    Prominence,

    SameField,
    OtherField,
    SameRole,
    OtherRole,
    OtherOwner,

    /// <summary>The same office, and no place in common.</summary>
    SameRoleElsewhere,

    /// <summary>Their ages fit.</summary>
    SameAge,
    OtherAge,

    /// <summary>The article says that somebody else has the name.</summary>
    Namesake,

    /// <summary>How telling those are who are named with both.</summary>
    NamedWithBoth,

    /// <summary>Both have company, and nobody in common.</summary>
    NobodyInCommon,

    /// <summary>In which share of the articles before the same words of a field stand.</summary>
    SameTopic,
    OtherTopic,

    /// <summary>In which share of the articles before a place stands that this one names too.</summary>
    SamePlace,
    OtherPlace,

    /// <summary>How many of the words that the article says most one before says most as well.</summary>
    SameWords,
    OtherWords,

    /// <summary>How little the name of an organization tells of whose it is: any town has one.</summary>
    LocalName,

    /// <summary>The articles say of one place that the organization is there.</summary>
    SameSeat,
    OtherSeat,

    /// <summary>The logarithm of how many articles name them, where a surname is all that is in common.</summary>
    Unsupported,

    SameGender,
    OtherGender,
    OtherKind,

    /// <summary>The article names them already, by another full name.</summary>
    NamedBeside,

    /// <summary>The article's source is theirs.</summary>
    OwnSource,
}

/// <summary>
/// The weight of each piece of evidence: what it adds to the logarithm of the odds that a name means somebody, against
/// its being somebody new. Fitted on generated libraries (conditional logit; McFadden 1974).
/// </summary>
internal static class IdentityModel
{
    private static readonly double[] Weights = Load();

    /// <summary>The logarithm of the odds of somebody with these features.</summary>
    public static double Score(IEnumerable<(IdentityFeature Feature, double Value)> evidence) =>
        evidence.Sum(e => Weights[(int)e.Feature] * e.Value);

    public static double Weight(IdentityFeature feature) => Weights[(int)feature];

    /// <summary>How probable each of those with these scores is; what is missing to 1 is somebody new.</summary>
    public static double[] Probabilities(IReadOnlyList<double> scores)
    {
        // The largest is taken away first, so that none is too large.
        var largest = Math.Max(0, scores.DefaultIfEmpty().Max());
        var all = Math.Exp(-largest) + scores.Sum(score => Math.Exp(score - largest));
        return [.. scores.Select(score => Math.Exp(score - largest) / all)];
    }

    private static double[] Load()
    {
        var weights = new double[Enum.GetValues<IdentityFeature>().Length];
        var lists = WordLists.Of(typeof(IdentityModel).Assembly, "Identity/weights.txt");
        foreach (var (name, weight) in lists.Pairs("weights"))
            weights[(int)Enum.Parse<IdentityFeature>(name)] = double.Parse(weight, CultureInfo.InvariantCulture);
        return weights;
    }
}
