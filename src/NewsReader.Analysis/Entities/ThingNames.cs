using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// Things that are called after people: bridges, laws, storms, ships, the parties of a case. Where the article names
/// one in full, the name alone is nobody's either: "Bram" of "Storm Bram", "Wade" of "Roe v. Wade".
/// </summary>
internal sealed class ThingNames
{
    private const int MostWords = 4;

    private readonly TokenisedProse _prose;
    private readonly HashSet<string> _things = new(StringComparer.Ordinal);

    public ThingNames(TokenisedProse prose)
    {
        _prose = prose;
        for (var i = 1; i < prose.Count; i++)
        {
            if (prose.SentenceStarts[i])
                continue;
            if (prose.Lexicon.Organisations.Storms.Contains(prose.Word(i - 1)) && NameBoundaries.IsNameWord(prose, i))
                _things.Add(prose.Word(i).ToString());
            else if (prose.Lexicon.Organisations.Versus.Contains(prose.Word(i)) && prose.IsCapital(i - 1))
            {
                _things.Add(prose.Word(i - 1).ToString());
                if (i + 1 < prose.Count && !prose.SentenceStarts[i + 1] && prose.IsCapital(i + 1))
                    _things.Add(prose.Word(i + 1).ToString());
            }
        }
    }

    /// <summary>Whether a name, taken for a person's, is a thing's.</summary>
    /// <param name="surnames">Of the people whom the article names in full.</param>
    public bool Has(NameSpan name, IReadOnlyDictionary<string, int> surnames)
    {
        if (IsOfThing(_prose, name))
            return true;
        if (_prose.Lexicon.People.Nobodies.Contains(_prose.Span(name.First, name.End).In(_prose.Text)))
            return true;
        if (IsCase(name, surnames))
            return true;
        if (name.End - name.First > 1)
            return false;
        var word = _prose.Word(name.First);
        var isTitled = _prose.Lexicon.People.AlwaysPersons.Contains(_prose.Bare(name.First - 1));
        return !isTitled
            && (
                _things.Contains(word.ToString())
                || _prose.Lexicon.People.Citing.Contains(_prose.Word(name.First - 1))
                || _prose.Lexicon.Organisations.OtherHeads.Contains(word)
                || (
                    !_prose.SentenceStarts[name.First]
                    && _prose.Lexicon.People.Playing.Contains(_prose.Word(name.First - 1))
                    && !PersonNames.IsSurname(word)
                )
            )
            && !surnames.ContainsKey(word.ToString());
    }

    /// <summary>"citing Roe, Casey and Dobbs": a case that is called by the name of a party alone.</summary>
    private bool IsCase(NameSpan name, IReadOnlyDictionary<string, int> surnames) =>
        _prose.Lexicon.People.Cases.Contains(_prose.Span(name.First, name.End).In(_prose.Text))
        && !surnames.ContainsKey(_prose.Word(name.End - 1).ToString())
        && !_prose.Lexicon.People.Titles.Contains(_prose.Bare(name.First - 1))
        && !_prose.Lexicon.Speech.Verbs.Contains(_prose.Word(name.End))
        && NameEvidence.Of(_prose, name.First, name.End) >= 0;

    /// <summary>
    /// "Nelson Mandela Bridge", "Megan's Law", "the Marshall Plan", "Storm Bram", "Roe v. Wade", "the destroyer Choe
    /// Hyon": called after somebody, and nobody.
    /// </summary>
    public static bool IsOfThing(TokenisedProse prose, NameSpan name)
    {
        if (IsFollowedByThing(prose, name) || EndsAsThing(prose, name))
            return true;
        return !prose.SentenceStarts[name.First]
            && (
                prose.Lexicon.Organisations.Storms.Contains(prose.Word(name.First - 1))
                || prose.Lexicon.Organisations.Versus.Contains(prose.Word(name.First - 1))
                || prose.Lexicon.Organisations.Versus.Contains(prose.Word(name.End))
                || prose.Lexicon.People.Ships.Contains(prose.Word(name.First - 1))
            );
    }

    private static bool IsFollowedByThing(TokenisedProse prose, NameSpan name)
    {
        var isOwned = name.End < prose.Count && prose.Tokens[name.End].Kind == Tokens.TokenKind.Possessive;
        for (
            var i = isOwned ? name.End + 1 : name.End;
            i < prose.Count
                && i - name.End < MostWords
                && !prose.SentenceStarts[i]
                && NameBoundaries.IsNameWord(prose, i);
            i++
        )
        {
            if (IsThing(prose, i) && (isOwned || !PersonNames.IsSurname(prose.Word(i)) || i > name.End))
                return true;
            if (
                isOwned
                || prose.Lexicon.Roles.Nouns.Contains(prose.Bare(i))
                    && !prose.Lexicon.People.AlsoNames.Contains(prose.Word(i))
            )
                return false;
        }
        return false;
    }

    /// <summary>"the Marshall Plan", "Nelson Mandela Bridge", "Storm Bram".</summary>
    private static bool EndsAsThing(TokenisedProse prose, NameSpan name) =>
        name.End - name.First == 2 && prose.Lexicon.Organisations.Storms.Contains(prose.Word(name.First))
        || name.End - name.First > 1
            && IsThing(prose, name.End - 1)
            && (
                prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(name.First - 1))
                || prose.Lexicon.Grammar.TheCapital.Contains(prose.Word(name.First - 1))
                || !PersonNames.IsSurname(prose.Word(name.End - 1))
                || (prose.Known.At(name.First) is { Name.IsPerson: true } known && known.End == name.End - 1)
            );

    private static bool IsThing(TokenisedProse prose, int token) =>
        prose.Lexicon.Organisations.OtherHeads.Contains(prose.Word(token))
        || prose.Lexicon.People.ThingsCalledAfter.Contains(prose.Word(token));
}
