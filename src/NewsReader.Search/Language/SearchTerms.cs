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
}

/// <summary>As what somebody is looked for.</summary>
public enum NameUse : byte
{
    /// <summary>A person who is named.</summary>
    Person,

    /// <summary>A company that is named.</summary>
    Company,

    /// <summary>Who says it.</summary>
    Speaker,

    /// <summary>Who is spoken of or answered in a quotation.</summary>
    About,
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
