namespace NewsReader.Analysis;

/// <summary>What an organization is. The numbers are stored: they stay.</summary>
public enum OrganizationKind : byte
{
    /// <summary>A business, or a brand that stands for it.</summary>
    Company = 0,

    /// <summary>A ministry, agency, council, parliament, police or government.</summary>
    Government = 1,

    Party = 2,

    /// <summary>A newspaper, a broadcaster, an agency, a pollster.</summary>
    Media = 3,

    /// <summary>A sports team, club or league.</summary>
    Team = 4,

    /// <summary>A university or school.</summary>
    School = 5,

    Court = 6,

    /// <summary>Armed forces of a state, or a part of them.</summary>
    Military = 7,

    /// <summary>A trade union.</summary>
    Union = 8,

    /// <summary>An organization of states, and its bodies.</summary>
    Intergovernmental = 9,

    /// <summary>A charity, a religious body, a militant group, a lobby, a professional body.</summary>
    Association = 10,

    /// <summary>A band, an orchestra, and what is none of the others.</summary>
    Other = 11,
}
