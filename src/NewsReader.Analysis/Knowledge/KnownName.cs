namespace NewsReader.Analysis.Knowledge;

/// <summary>One form of a name that is known, and what is known of its bearer.</summary>
/// <param name="file">The file that knows it.</param>
/// <param name="form">The number of the form there.</param>
public readonly struct KnownName(KnowledgeFile file, int form) : IEquatable<KnownName>
{
    private int Entity => file.EntityOf[form];

    /// <summary>As the lists write it: "Marks &amp; Spencer".</summary>
    public ReadOnlySpan<char> Text => file.TextOf(form);

    public KnownForm Form => file.FormOf[form];

    public KnownKind Kind => (KnownKind)file.Kinds[Entity];

    /// <summary>How well known the bearer is, in rough tiers from 0 to 100.</summary>
    public int Prominence => file.Prominences[Entity];

    /// <summary>The first name of the bearer: of "M&amp;S" "Marks &amp; Spencer".</summary>
    public ReadOnlySpan<char> Name => file.TextOf(file.Names[Entity]);

    /// <summary>Of a person the surname, however the name is ordered; empty where it has none.</summary>
    public ReadOnlySpan<char> Surname => file.StringOf(file.Surnames[Entity]);

    /// <summary>Of a person what he or she is, as the lists have it; may be stale.</summary>
    public ReadOnlySpan<char> What => file.StringOf(file.Whats[Entity]);

    /// <summary>The country; empty where none is told.</summary>
    public ReadOnlySpan<char> Country => file.StringOf(file.Countries[Entity]);

    /// <summary>The number of the item in Wikidata, without its Q; 0 where none is told.</summary>
    public int Wikidata => file.WikidataItems[Entity];

    /// <summary>Of a person how many of the file have the surname; 0 where it has none.</summary>
    public int SameSurname => file.SameSurname(Entity);

    /// <summary>Of a person the year of birth, roughly; 0 where none is told.</summary>
    public int Born => file.Births[Entity];

    /// <summary>Of a person the first year in what the lists tell of, roughly; 0 where none is told.</summary>
    public int Since => file.FirstYears[Entity];

    /// <summary>All forms of the bearer, the name first.</summary>
    public IReadOnlyList<string> Forms => file.FormsOf(Entity);

    public bool IsPerson => Kind == KnownKind.Person;

    public bool IsOrganization => Kind <= KnownKind.Other;

    /// <summary>The kind of an organization; null of what is none.</summary>
    public OrganizationKind? Organization => IsOrganization ? (OrganizationKind)Kind : null;

    public bool IsCommon => (Form & KnownForm.Common) != 0;

    /// <summary>What is the same of all forms of one bearer, and of no other's.</summary>
    internal (KnowledgeFile File, int Entity) Bearer => (file, Entity);

    /// <summary>Whether two forms are of one bearer.</summary>
    public bool IsOfSame(KnownName other) => Equals(other) || (file == other.File && Entity == other.Entity);

    private KnowledgeFile File => file;

    private int Number => form;

    public bool Equals(KnownName other) => file == other.File && form == other.Number;

    public override bool Equals(object? obj) => obj is KnownName other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(file, form);

    public static bool operator ==(KnownName left, KnownName right) => left.Equals(right);

    public static bool operator !=(KnownName left, KnownName right) => !left.Equals(right);
}
