using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>The initials of organizations, where the article tells them beside the names.</summary>
internal sealed class Initials(TokenisedProse prose, CompanyIndex companies)
{
    /// <summary>So far behind a name its initials may stand: "known by its French initials MSF".</summary>
    private const int FurthestInitials = 7;

    /// <summary>"World Health Organization (WHO)", ", or WHO,", "WHO (the World Health Organization)": a form of the
    /// name beside it.</summary>
    public void AddBeside(NameSpan name, Candidate company)
    {
        var behind = prose.Word(name.End);
        if (behind is "(" && prose.Word(name.End + 2) is ")")
            AddForm(name.End + 1, anyInitials: true);
        else if (behind is "," && prose.Lexicon.Grammar.Conjunctions.Contains(prose.Word(name.End + 1)))
        {
            if (prose.Word(name.End + 3) is ",")
                AddForm(name.End + 2, anyInitials: true);
        }
        else if (behind is "," && prose.Word(name.End + 2) is ",")
            AddForm(name.End + 1, anyInitials: false);
        else if (behind is "," && InitialsBehind(name.End + 1) is { } initials)
            AddForm(initials, anyInitials: true);
        var open = prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(name.First - 1))
            ? name.First - 2
            : name.First - 1;
        if (behind is ")" && prose.Word(open) is "(" && NameBoundaries.IsAllCapitals(prose.Word(open - 1)))
            AddForm(open - 1, anyInitials: false);

        void AddForm(int token, bool anyInitials)
        {
            var acronym = prose.Word(token);
            if (
                acronym.Length is >= 2 and <= 8
                && char.IsUpper(acronym[0])
                && char.IsUpper(acronym[1])
                && (anyInitials || IsOfInitials(acronym, company))
            )
                companies.AddForm(company, acronym.ToString());
        }
    }

    /// <summary>The letters behind a word for initials or for being called, in its sentence; or null.</summary>
    private int? InitialsBehind(int first)
    {
        var isLed = false;
        for (var i = first; i < Math.Min(prose.Count, first + FurthestInitials) && !prose.SentenceStarts[i]; i++)
        {
            if (prose.Word(i) is ",")
                return null;
            if (isLed && NameBoundaries.IsAllCapitals(prose.Word(i)))
                return i;
            isLed |= prose.Lexicon.Organisations.InitialsWords.Contains(prose.Word(i));
        }
        return null;
    }

    /// <summary>
    /// Whether the letters are the initials of the name, in order: "ODM" of "Orange Democratic Movement".
    /// </summary>
    private static bool IsOfInitials(ReadOnlySpan<char> acronym, Candidate company)
    {
        var at = 0;
        foreach (var word in company.Words)
        {
            if (at < acronym.Length && word.Length > 0 && char.ToUpperInvariant(word[0]) == acronym[at])
                at++;
        }
        return at == acronym.Length && at > 1;
    }
}
