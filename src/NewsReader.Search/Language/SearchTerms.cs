namespace NewsReader.Search.Language;

/// <summary>In which text words are looked for.</summary>
public enum SearchedText : byte
{
    /// <summary>Headline, body, authors.</summary>
    Article,
    Headline,
    Authors,
    Roles,
    Quotation,

    /// <summary>What is said without marks, in the writer's words.</summary>
    Reported,
}

/// <summary>As what somebody is looked for.</summary>
public enum NameUse : byte
{
    /// <summary>A person who is named.</summary>
    Person,

    /// <summary>A company that is named; where none is called so, an organization of another kind.</summary>
    Company,

    /// <summary>Who says it.</summary>
    Speaker,

    /// <summary>Who is spoken of or answered in a quotation.</summary>
    About,

    /// <summary>For whom somebody speaks who is not named.</summary>
    OnBehalfOf,

    /// <summary>An organization that is named, of whatever kind.</summary>
    Organization,
}

/// <summary>The values of <c>is:</c>.</summary>
public enum SearchedMark : byte
{
    Unread,
    Read,
    Starred,
    Later,
    Archived,
}

/// <summary>The values of <c>has:</c>.</summary>
public enum SearchedHolding : byte
{
    Tweet,

    /// <summary>Something that is said without marks, in the writer's words.</summary>
    Reported,
    Quotation,
    Highlight,
    Note,
}

/// <summary>The values of <c>sort:</c>.</summary>
public enum SearchOrder : byte
{
    Relevance,
    Newest,
    Oldest,
}
