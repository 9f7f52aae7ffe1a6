using NewsReader.Library.Identity.Names;

namespace NewsReader.Library.Identity;

/// <content>What the names say.</content>
internal sealed partial class Evidence
{
    private bool WeighNames(DocumentEntity document, Past past, Candidates candidates, string source)
    {
        if (document.Organization is { } organization)
        {
            var relation = organization.ToAny([
                .. past.Forms.Concat(Aliases(candidates)).Distinct(StringComparer.Ordinal).Select(OrganizationName.Of),
            ]);
            if (
                organization.Words is [var one]
                && IsOwnSource(one, source)
                && past.Forms.Exists(form => IsOwnSource(form, source))
            )
                Add(IdentityFeature.OwnSource, reason: $"it stands in {source}");
            else if (relation == OrganizationRelation.Other && !IsSameBearer(document))
                return false;
            _isName = relation <= OrganizationRelation.Order;
            Add(IdentityFeature.Prominence, Math.Log(1 + candidates.Articles(Entity)));
            switch (relation)
            {
                case OrganizationRelation.Same:
                    Add(IdentityFeature.SameOrganization, reason: "the names are the same");
                    break;
                case OrganizationRelation.Order:
                    Add(IdentityFeature.OrganizationOrder, reason: "the names have the same words");
                    break;
                case OrganizationRelation.Country:
                    Add(IdentityFeature.Country, reason: "the names are the same but for the country");
                    break;
                case OrganizationRelation.Acronym:
                    Add(IdentityFeature.Acronym, reason: "one name has the first letters of the other");
                    break;
                case OrganizationRelation.Joined:
                    Add(IdentityFeature.Joined, reason: "the names have the same letters");
                    break;
                case OrganizationRelation.Part:
                    Add(IdentityFeature.PartOfName, reason: "one name is the other with a place or a kind");
                    break;
                case OrganizationRelation.Swapped:
                    Add(IdentityFeature.Swapped, reason: "the names have the same words");
                    break;
            }
            return true;
        }
        var name = document.Person!;
        var forms = past
            .Forms.Where(form => !name.IsSingle || !past.IsRare(form))
            .Select(form => PersonName.Of(form, candidates.BearerOf(Entity)))
            .ToList();
        if (name.IsSingle)
            return WeighSingleName(document, name, forms, candidates);
        var full = forms.Where(form => !form.IsSingle).Select(name.To).DefaultIfEmpty(NameRelation.Other).Min();
        // One who has a middle initial among the forms contradicts another.
        if (
            full is NameRelation.Middle
            && forms.Exists(form => !form.IsSingle && form.Given.Count > 1)
            && name.Given.Count > 1
        )
            full =
                forms.Where(form => form.Given.Count > 1).Select(name.To).Min() is NameRelation.Other
                    ? NameRelation.Other
                    : full;
        // A father's page is not the son's, though it has the bare name as well.
        if (name.Generation is { } own && forms.Exists(form => form.Generation is { } theirs && theirs != own))
            full = NameRelation.Other;
        if (full == NameRelation.Other)
            return IsSameBearer(document);
        var (feature, why) = full switch
        {
            NameRelation.Same => (IdentityFeature.SameName, "the names are the same"),
            NameRelation.Middle => (IdentityFeature.MiddleName, "the names are the same but for a middle name"),
            NameRelation.ShortForm => (IdentityFeature.ShortForm, "one given name is short for the other"),
            NameRelation.Initials => (IdentityFeature.Initials, "the initials fit"),
            NameRelation.Initial => (IdentityFeature.Initial, "the initial fits"),
            NameRelation.Order => (IdentityFeature.Order, "the names have the same words"),
            NameRelation.PartOfSurname => (IdentityFeature.PartOfSurname, "one surname is a part of the other"),
            NameRelation.Generation => (
                IdentityFeature.Generation,
                "the names are the same but for what tells generations"
            ),
            NameRelation.Transliteration => (IdentityFeature.Transliteration, "the names sound alike"),
            _ => (IdentityFeature.Slip, "the names differ by a letter"),
        };
        Add(IdentityFeature.Prominence, Math.Log(1 + candidates.Articles(Entity)));
        _isName = full is NameRelation.Same or NameRelation.Middle;
        Add(feature, reason: why);
        return true;
    }

    private bool WeighSingleName(
        DocumentEntity document,
        PersonName name,
        List<PersonName> forms,
        Candidates candidates
    )
    {
        var isSurname = forms.Exists(form =>
            !form.IsSingle
            && (
                form.Last == name.Last
                || form.Surname.Contains(name.Whole)
                || string.Join(' ', form.Surname) == name.Whole
            )
        );
        var isGiven = !isSurname && forms.Exists(form => !form.IsSingle && form.First == name.Whole);
        var isAlias = IsSameBearer(document);
        var isByName = !isSurname && !isAlias && candidates.IsByName(Entity, name.Whole);
        // A page of the bare name is where those stand whom nothing tells.
        if (!isSurname && !isGiven && !isAlias && !isByName)
            return false;
        if (isByName)
            Add(IdentityFeature.KnownAlias, ByOneWord, "it is a name that they are known by");
        else if (isSurname)
            Add(IdentityFeature.Surname, reason: "it is the only one of this surname");
        else if (isGiven)
            Add(IdentityFeature.GivenName);
        if (isAlias)
            Add(IdentityFeature.KnownAlias, reason: "the name alone is known to mean them");
        Add(IdentityFeature.Frequency, Math.Log(1 + candidates.Articles(Entity)));
        return true;
    }

    private void WeighBearers(DocumentEntity document, Candidates candidates)
    {
        // Somebody unknown is not the one of the lists whose name it is, and the other way round.
        var against = Entity.KnownAs is { } known
            ? document.Known is null
                ? document.ScoreOf(of => of.Wikidata == (Entity.Wikidata ?? 0) && of.Name.SequenceEqual(known))
                : null
            // What an article tells little of is theirs as far as it says so, however unlike them a page is.
            : document is { IsPerson: true, IsSingle: false, Known: { } theirs }
                ? Math.Max(
                    candidates.ScoreOf(Entity, theirs),
                    -Math.Max(0, document.ScoreOf(of => of.IsOfSame(theirs)) ?? 0)
                )
                : null;
        if (against < 0)
            Add(IdentityFeature.UnlikeBearer, -against.Value);
        if (document.Known is not { } bearer || Entity.KnownAs is null)
            return;
        if (IsSameBearer(document))
        {
            var isSameName = document.IsPerson && _isName;
            IsOfBearer = _isName = true;
            // That the names are the same says most of it.
            Add(IdentityFeature.SameBearer, isSameName ? BySameName : 1, "both names are known to be one’s");
        }
        else if (!document.IsSingle && bearer.Wikidata > 0 && Entity.Wikidata is not null)
            Add(IdentityFeature.OtherBearer);
    }

    private bool IsSameBearer(DocumentEntity document) =>
        document.Known is { } bearer
        && Entity.KnownAs is { } name
        && (
            bearer.Wikidata > 0 && Entity.Wikidata is { } item
                ? bearer.Wikidata == item
                : bearer.Name.SequenceEqual(name)
        );

    private IEnumerable<string> Aliases(Candidates candidates) =>
        candidates.BearerOf(Entity) is { } bearer ? bearer.Forms : [];

    /// <summary>Whether the last word of a source is that of a name: "the Post" in The Washington Post.</summary>
    private static bool IsOwnSource(string name, string source) =>
        NameText.Words(source) is { Count: > 1 } words
        && NameText.Words(name) is { Count: > 0 } own
        && words[^1] == own[^1];
}
