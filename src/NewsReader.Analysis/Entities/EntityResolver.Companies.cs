using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <content>The organizations.</content>
internal sealed partial class EntityResolver
{
    private void AddCompanies(List<NameSpan> names)
    {
        foreach (var name in names.Where(n => n.Kind == NameKind.Organisation).OrderByDescending(n => n.End - n.First))
        {
            if (_prose.IsHeadline(name.First))
                continue;
            var text = CompanyName(name);
            var known = _companies.Find(text);
            // "the Commission": one that the article names in full, or nobody's name.
            if (
                known is null
                && !text.Contains(' ')
                && _prose.Lexicon.Organisations.Heads.Contains(text)
                && !_prose.Lexicon.Organisations.PaperNames.Contains(text)
                && !KnownOrganisations.Contains(text)
            )
            {
                known = _companies.FindByLastWord(text);
                if (known is null)
                    continue;
            }
            if (
                known is null
                && !text.Contains(' ')
                && _companies.FindByFirstWord(text) is { } begun
                && IsNoOther(name, begun)
            )
                known = begun;
            known ??= ByTail(name, text);
            // "the Celtics" of the Boston Celtics, whoever else is called so.
            if (known is null && _companies.FindByEnd(text) is { } team)
                known = team;
            // "M&S" of Marks & Spencer: the world knows them as one.
            var bearer = BearerOf(name);
            if (
                known is null
                && bearer is { IsOrganization: true }
                && _byBearer.TryGetValue(bearer.Value.Bearer, out var same)
            )
                known = same;
            if (known is null)
            {
                _candidates.Add(known = new Candidate(_candidates.Count, EntityKind.Company, text, Gender.Unknown));
                _companies.Add(known, bearer is { Kind: Knowledge.KnownKind.Team });
            }
            if (bearer is { IsOrganization: true })
                _byBearer.TryAdd(bearer.Value.Bearer, known);
            _companies.AddForm(known, text);
            _initials.AddBeside(name, known);
            Place(known, WithArticle(name, text), name.End);
        }
    }

    /// <summary>
    /// "the Post", "the Senate", "the Police Department": whose full name the article gives that ends so. What the
    /// world knows by the end alone is another, unless a place stands before: the House is not the White House, beside
    /// the Texas Senate the Senate is that of Texas, and beside the Ohio Supreme Court the Supreme Court is another.
    /// </summary>
    private Candidate? ByTail(NameSpan name, string text)
    {
        var isOne = name.End - name.First == 1;
        var isPaper = isOne && _prose.Lexicon.Organisations.PaperNames.Contains(text);
        if (
            !isPaper
                && !(
                    _prose.Lexicon.Organisations.Heads.Contains(_prose.Word(name.End - 1))
                    && _prose.IsInVocabulary(name.First)
                )
            || _companies.FindByTail(text) is not { } whole
        )
            return null;
        var isKnown = _prose.Known.Exactly(name) is not null || KnownOrganisations.Contains(text);
        return isPaper || !isKnown || isOne && KnownPlaces.Contains(string.Join(' ', whole.Words[..^1])) ? whole : null;
    }

    /// <summary>
    /// Whether the world knows the short name as no other than the one that begins with it: Amazon is not Amazon Web
    /// Services, which it knows as well.
    /// </summary>
    private bool IsNoOther(NameSpan name, Candidate begun)
    {
        if (_prose.Known.At(name.First) is not { Name.IsOrganization: true } known)
            return true;
        var wholes = begun.Places.ConvertAll(place => _prose.Known.At(place.First)?.Name);
        return wholes.Exists(whole => whole?.IsOfSame(known.Name) == true)
            || (known.Name.IsCommon && !wholes.Exists(whole => whole is { IsOrganization: true, IsCommon: false }));
    }

    /// <summary>The organization that the world knows by the name, with its legal form or without.</summary>
    private Knowledge.KnownName? BearerOf(NameSpan name)
    {
        if (_prose.Known.Exactly(name) is { } exact)
            return exact;
        while (
            name.End - name.First > 1
            && (
                _prose.Lexicon.Organisations.LegalForms.Contains(_prose.Word(name.End - 1))
                || _prose.Lexicon.Grammar.And.Contains(_prose.Word(name.End - 1))
            )
        )
        {
            name = name with { End = name.End - 1 };
            if (_prose.Known.Exactly(name) is { } known)
                return known;
        }
        return null;
    }
}
