namespace NewsReader.Text.Languages;

/// <summary>
/// What names look like in a language on whose names no model is trained: places, and the small words within names.
/// </summary>
public sealed class NameWords
{
    internal NameWords(WordLists lists)
    {
        Places = lists.Exact("places");
        FirstOfPlaces = lists.Exact("first words of places");
        Years = lists.Exact("years");
        Peoples = lists.Exact("peoples");
        Alone = lists.Exact("alone");
        JointsOfOrganizations = lists.Exact("joints of organizations");
        ArticlesWithin = lists.Exact("articles within");
        JointsOfPersons = lists.Exact("joints of persons");
        JointsOfSurnames = lists.Exact("joints of surnames");
        EndsOfCompanies = lists.Exact("ends of companies");
    }

    /// <summary>Countries, regions and cities.</summary>
    public WordSet Places { get; }

    /// <summary>What names of places begin with.</summary>
    public WordSet FirstOfPlaces { get; }

    /// <summary>What stands behind the number of somebody's age.</summary>
    public WordSet Years { get; }

    /// <summary>Words for people of a place.</summary>
    public WordSet Peoples { get; }

    /// <summary>First words of organizations that are one alone.</summary>
    public WordSet Alone { get; }

    /// <summary>Small words between the parts of an organization's name.</summary>
    public WordSet JointsOfOrganizations { get; }

    /// <summary>Articles behind such a word.</summary>
    public WordSet ArticlesWithin { get; }

    /// <summary>Small words between the parts of a person's name.</summary>
    public WordSet JointsOfPersons { get; }

    /// <summary>Words between two surnames of one person.</summary>
    public WordSet JointsOfSurnames { get; }

    /// <summary>Last words of companies and teams.</summary>
    public WordSet EndsOfCompanies { get; }
}
