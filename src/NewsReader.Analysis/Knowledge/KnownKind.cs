namespace NewsReader.Analysis.Knowledge;

/// <summary>What a known name is the name of. The numbers are written to the files of knowledge.</summary>
public enum KnownKind : byte
{
    // The kinds of organizations have the numbers of OrganizationKind.
    Company = OrganizationKind.Company,
    Government = OrganizationKind.Government,
    Party = OrganizationKind.Party,
    Media = OrganizationKind.Media,
    Team = OrganizationKind.Team,
    School = OrganizationKind.School,
    Court = OrganizationKind.Court,
    Military = OrganizationKind.Military,
    Union = OrganizationKind.Union,
    Intergovernmental = OrganizationKind.Intergovernmental,
    Association = OrganizationKind.Association,
    Other = OrganizationKind.Other,

    Person = 32,
    Place = 33,

    /// <summary>An acronym that stands for a thing: "GDP".</summary>
    Term = 34,
}

/// <summary>What is told of one form of a known name.</summary>
[Flags]
public enum KnownForm : byte
{
    None = 0,

    /// <summary>Also an English word, a personal name or a place: never enough alone.</summary>
    Common = 1,

    /// <summary>Not the name that the lists have first.</summary>
    Alias = 2,

    /// <summary>Of a person: the surname alone, by which nobody else is so well known.</summary>
    SurnameAlone = 4,

    /// <summary>From the owner's own list: it goes before all others.</summary>
    Own = 8,
}
