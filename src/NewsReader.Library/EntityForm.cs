namespace NewsReader.Library;

/// <summary>A form that articles call somebody by, and how many of them do: kept in step by the storage.</summary>
public sealed class EntityForm
{
    public long EntityId { get; set; }

    /// <summary>As the articles write it: "Vladimir V. Putin".</summary>
    public required string Form { get; set; }

    /// <summary>The form as a part of an address.</summary>
    public required string Slug { get; set; }

    /// <summary>How many articles call them so by evidence.</summary>
    public int Articles { get; set; }

    /// <summary>How many more do by the user's word alone: it is no evidence, and gone when the word is.</summary>
    public int Told { get; set; }
}

/// <summary>A key that somebody is found by (<see cref="Identity.Names.NameKeys"/>).</summary>
public sealed class EntityKeyRow
{
    public long Key { get; set; }

    public long EntityId { get; set; }
}
