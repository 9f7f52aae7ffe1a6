using NewsReader.Analysis;

namespace NewsReader.Library.Identity;

/// <summary>
/// Who is in the library, as one transaction that writes articles sees it: what <see cref="Identities"/> asks and tells
/// the storage.
/// </summary>
public interface IKnownNames
{
    /// <summary>The corrections that hold, oldest first.</summary>
    IReadOnlyList<Correction> Corrections();

    /// <summary>The people whom articles call by a name, in no order.</summary>
    /// <param name="name">The name as a part of an address.</param>
    List<Namesake> Namesakes(string name);

    /// <summary>How many articles more than its stored count somebody is named in.</summary>
    int ArticlesNotYetCounted(long entity);

    /// <summary>Whether somebody is named in one of the newest articles of another.</summary>
    /// <param name="newest">How many of them are looked at.</param>
    bool AreNamedTogether(long entity, EntityKind otherKind, string otherSlug, int newest);

    /// <summary>Whose page has an address; null where nobody has it.</summary>
    long? Find(EntityKind kind, string slug);

    /// <summary>Gives somebody new a page.</summary>
    /// <param name="name">What articles call them, as a part of an address.</param>
    /// <param name="organization">What an organization is, as far as is known by now; null for a person.</param>
    /// <returns>Its id.</returns>
    long Add(EntityKey key, string name, FieldsOfWork fields, OrganizationKind? organization);

    /// <summary>Somebody is known to work in these fields.</summary>
    void Learn(long entity, FieldsOfWork fields);

    /// <summary>Gives whoever's page has an address another name; nobody, where nobody has it.</summary>
    void Rename(EntityKind kind, string slug, string name);

    /// <summary>Has the organization whose page has an address be of the kind that the user says, else its articles;
    /// nobody, where nobody has it.</summary>
    void DecideKind(string slug);
}

/// <summary>One who has a name that articles give.</summary>
/// <param name="Articles">How many name them, as stored.</param>
/// <param name="Fields">What they are known to work in.</param>
public sealed record Namesake(long Id, EntityKey Key, int Articles, FieldsOfWork Fields)
{
    /// <summary>What they are known to work in, with what was learnt since.</summary>
    public FieldsOfWork Fields { get; set; } = Fields;
}
