using NewsReader.Library.Identity.Names;
using NewsReader.Text.Languages;

namespace NewsReader.Library.Identity;

/// <summary>The words of somebody's roles: what somebody is ("senator"), and whose ("texas").</summary>
internal sealed class OfficeWords
{
    private OfficeWords(HashSet<string> offices, HashSet<string> owners) => (Offices, Owners) = (offices, owners);

    /// <summary>Folded words before "of", "for" or "at".</summary>
    public HashSet<string> Offices { get; }

    /// <summary>Folded words behind those.</summary>
    public HashSet<string> Owners { get; }

    public bool IsEmpty => Offices.Count == 0;

    /// <summary>Whether one of the roles is of somebody whom hardly any list knows: "plumber".</summary>
    public bool IsPrivate { get; private set; }

    /// <summary>Whether one of the roles is an office that every town has: "mayor".</summary>
    public bool IsLocal { get; private set; }

    /// <summary>Whether one of the roles is told to be of a country: "Peru’s finance minister".</summary>
    public bool IsOfCountry => Owners.Any(owner => Countries.Of(owner) is not null);

    /// <summary>Whether one of the roles is taken up by those who are known for something else.</summary>
    public bool IsFollowing => Offices.Any(word => English.Roles.FollowingRoles.Contains(word));

    public static OfficeWords Of(IEnumerable<string> roles)
    {
        var (offices, owners) = (
            new HashSet<string>(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal)
        );
        var (isPrivate, isLocal) = (false, false);
        foreach (var role in roles)
        {
            var isOwner = false;
            var (owner, office) = Possessive(role);
            owners.UnionWith(NameText.Words(owner));
            var words = NameText.Words(office);
            isPrivate |= AreOfPrivate(words);
            if (AreOf(English.Roles.LocalOffices, Present(words)))
            {
                isLocal = true;
                var (places, title) = Places(office);
                owners.UnionWith(NameText.Words(places));
                words = NameText.Words(title);
            }
            foreach (var word in words)
            {
                if (English.Roles.OwnerPrepositions.Contains(word))
                    isOwner = true;
                else if (word.Length > 2 && !English.Roles.Modifiers.Contains(word))
                    (isOwner ? owners : offices).Add(Full(word));
            }
        }
        return new OfficeWords(offices, owners) { IsPrivate = isPrivate, IsLocal = isLocal };
    }

    /// <summary>
    /// "Dayton Mayor" is a mayor, and whose: the capitals before a title that are no words of the language.
    /// </summary>
    private static (string Places, string Title) Places(string office)
    {
        var words = office.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = 0;
        while (
            count < words.Length - 1
            && char.IsUpper(words[count][0])
            && !English.Vocabulary.Contains(words[count])
            && !English.Roles.Nouns.Contains(words[count])
            && !English.Roles.Modifiers.Contains(words[count])
        )
            count++;
        return (string.Join(' ', words[..count]), string.Join(' ', words[count..]));
    }

    /// <summary>"Mozambique’s finance minister" is a minister, and whose.</summary>
    private static (string Owner, string Office) Possessive(string role) =>
        role.AsSpan().IndexOfAny("’'") is > 0 and var mark
        && role.IndexOf(' ', mark) is var blank and > 0
        && blank - mark <= 2
            ? (role[..mark], role[(blank + 1)..])
            : ("", role);

    /// <summary>Whether these are of a place that none of the articles which tell of the others names.</summary>
    /// <param name="places">Of the article that tells of these.</param>
    public bool AreElsewhere(OfficeWords other, IReadOnlyList<string> places, IEnumerable<ArticleContext> articles) =>
        other.Owners.Count == 0
        && places.Any(place => place.Split(' ').Any(Owners.Contains))
        && articles.Where(article => article.Places.Count > 0).ToList() is { Count: > 0 } placed
        && !placed.Exists(article => article.Places.Any(place => place.Split(' ').Any(Owners.Contains)));

    private static bool AreOfPrivate(List<string> role) =>
        Present(role) is { Count: > 0 } office
        && (
            AreOf(English.Roles.Private, office) || office is [var title] && English.Roles.PrivateTitles.Contains(title)
        );

    /// <summary>The office that a role tells, before whose it is; nothing where it is a former one.</summary>
    private static List<string> Present(List<string> role) =>
        role.Exists(word => English.Roles.FormerWords.Contains(word))
            ? []
            : [.. role.TakeWhile(word => !English.Roles.OwnerPrepositions.Contains(word))];

    private static bool AreOf(PhraseSet roles, List<string> office) =>
        office is [.., var noun]
        && (roles.Contains(noun) || office.Count > 1 && roles.Contains($"{office[^2]} {noun}"));

    /// <summary>Whose they are as well.</summary>
    /// <param name="place">Folded.</param>
    public void AddOwner(string place) => Owners.UnionWith(place.Split(' '));

    public void UnionWith(OfficeWords other)
    {
        Offices.UnionWith(other.Offices);
        Owners.UnionWith(other.Owners);
        IsPrivate |= other.IsPrivate;
        IsLocal |= other.IsLocal;
    }

    /// <summary>How many words of offices both have.</summary>
    public int InCommon(OfficeWords other) => Offices.Count(other.Offices.Contains);

    /// <summary>Whether both say whose they are, and nobody is in common.</summary>
    public bool HaveOtherOwners(OfficeWords other) =>
        Owners.Count > 0 && other.Owners.Count > 0 && !Owners.Overlaps(other.Owners) && !Owners.Overlaps(other.Offices);

    /// <summary>"sen" is "senator".</summary>
    public static string Full(string word) => English.Roles.FullOffices.GetValueOrDefault(word, word);
}
