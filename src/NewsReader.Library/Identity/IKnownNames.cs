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

    /// <summary>Whom an article was taken to name before corrections that are undone by now, the oldest of these first.
    /// They are told once.</summary>
    IReadOnlyList<FormerDecision> TakeBefore(long article);

    /// <summary>Those who have a key (<see cref="Names.NameKeys"/>).</summary>
    /// <param name="most">Of more, those in most articles.</param>
    List<long> WithKey(long key, int most);

    /// <summary>The people or organizations whom articles call by a name, in no order.</summary>
    /// <param name="name">The name as a part of an address.</param>
    List<KnownEntity> Namesakes(EntityKind kind, string name);

    /// <summary>How many articles more than its stored count somebody is named in.</summary>
    int ArticlesNotYetCounted(long entity);

    /// <summary>What articles call somebody, and how many do: most of them first.</summary>
    List<(string Form, int Articles)> Forms(long entity, int most);

    /// <summary>What articles call somebody by the user's word alone: most of them first.</summary>
    List<string> ToldForms(long entity, int most);

    /// <summary>What the newest articles say of somebody.</summary>
    /// <param name="newest">How many of them are looked at.</param>
    /// <param name="least">How sure it must be that they mean them: from 0 to 1.</param>
    List<PastAppearance> Newest(long entity, int newest, double least);

    /// <summary>What an article is about (<see cref="ArticleContext.Stored"/>).</summary>
    string ContextOf(long article);

    /// <summary>Who is named in an article.</summary>
    List<long> NamedIn(long article);

    /// <summary>Who has an address; null where nobody has it.</summary>
    KnownEntity? Find(EntityKind kind, string slug);

    /// <summary>Somebody by id.</summary>
    KnownEntity Named(long entity);

    /// <summary>Gives somebody new a page.</summary>
    /// <param name="name">What articles call them, as a part of an address.</param>
    KnownEntity Add(EntityKey key, string name, OrganizationKind? organization);

    /// <summary>Has somebody found by keys.</summary>
    void AddKeys(long entity, IEnumerable<long> keys);

    /// <summary>Stores what is known of somebody.</summary>
    void Learn(KnownEntity entity);

    /// <summary>Two pages are one: the articles of the first are derived again, and its address leads to the
    /// other.</summary>
    void Join(long entity, long into);

    /// <summary>Has articles derived again in which it was not sure whom a name means.</summary>
    /// <param name="doubt">The key of the name.</param>
    /// <param name="most">The newest of them.</param>
    void Reopen(long doubt, int most);

    /// <summary>Has the newest articles that name somebody derived again.</summary>
    void ReopenNamed(long entity, int most);

    /// <summary>Gives whoever's page has an address another name; nobody, where nobody has it.</summary>
    void Rename(EntityKind kind, string slug, string name);

    /// <summary>Has the organization whose page has an address be of the kind that the user says, else its articles;
    /// nobody, where nobody has it.</summary>
    void DecideKind(string slug);
}

/// <summary>What an article says of somebody.</summary>
/// <param name="Article">Its id.</param>
/// <param name="Forms">What it calls them, a line each.</param>
/// <param name="Roles">Their roles, a line each.</param>
/// <param name="Sentence">The first that names them.</param>
public readonly record struct PastAppearance(long Article, string Forms, string Roles, string Sentence);
