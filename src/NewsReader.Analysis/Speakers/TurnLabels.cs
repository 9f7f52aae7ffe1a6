using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;
using NewsReader.Text;

namespace NewsReader.Analysis.Speakers;

/// <summary>Reads the labels of turns, and whom they stand for: by name, surname, initials, given name or office.
/// </summary>
internal sealed class TurnLabels
{
    /// <summary>Tokens that a name has at the most.</summary>
    private const int LongestName = 6;

    private const int MostInitials = 3;

    private readonly TokenisedProse _prose;
    private readonly ResolvedNames _names;

    /// <summary>Each way to call somebody shortly, and who is called so; null for several.</summary>
    private readonly Dictionary<string, Resolved?> _called = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, Resolved?> _initials = new(StringComparer.Ordinal);

    public TurnLabels(TokenisedProse prose, ResolvedNames names)
    {
        (_prose, _names) = (prose, names);
        foreach (var person in names.Entities)
        {
            if (person.Kind != EntityKind.Person)
                continue;
            var words = person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2)
                continue;
            Add(_called, person.Name, person);
            Add(_called, words[^1], person);
            Add(_called, words[0], person);
            Add(_initials, string.Concat(words.Select(word => word[0])), person);
        }
    }

    private static void Add(Dictionary<string, Resolved?> called, string name, Resolved person) =>
        called[name] = called.TryGetValue(name, out var other) && other != person ? null : person;

    /// <summary>The label that a paragraph begins with; null where it begins with none.</summary>
    /// <param name="emphasisEnd">One behind the last of its first tokens that are set bold or in italics.</param>
    public TurnLabel? Of(int first, int end, int emphasisEnd)
    {
        var start = TurnForms.Opening(_prose, first);
        if (start >= end || !_prose.IsWord(start) || !_prose.IsCapital(start))
            return null;
        if (LetterOf(start, end, emphasisEnd) is { } letter)
            return letter;
        var nameEnd = start;
        while (nameEnd < end && nameEnd - start <= LongestName && IsOfName(nameEnd, start))
            nameEnd++;
        if (nameEnd == start || nameEnd - start > LongestName)
            return null;
        var isAlone = TurnForms.IsAlone(_prose, nameEnd, end);
        var words = isAlone ? end : WordsBehind(start, nameEnd, end);
        var isLabelled = words >= 0;
        if (!isLabelled && emphasisEnd == nameEnd && nameEnd < end)
            words = nameEnd;
        if (words < 0 || words < end && (_prose.Tokens[words].Kind == TokenKind.Number || IsSum(words)))
            return null;
        var name = _prose.Span(start, nameEnd).In(_prose.Text);
        if (_prose.Lexicon.Speech.Turns.NoTurns.Contains(name))
            return null;
        var person = PersonOf(start, nameEnd);
        if (!isLabelled && person is null)
            return null;
        return new TurnLabel(
            TurnLabelKind.Name,
            start,
            nameEnd,
            words,
            person,
            person is not null || IsOfSomebody(start, nameEnd),
            isAlone,
            // "ANN LEE, HOST:" and then "LEE:"
            person is null
                ? _prose.Word(nameEnd - 1).ToString().ToUpperInvariant()
                : $"#{person.Index}"
        );
    }

    /// <summary>The first word behind a name and what ends the label; -1 where nothing does.</summary>
    private int WordsBehind(int first, int nameEnd, int end)
    {
        var mark = TurnForms.Colon(_prose, nameEnd, end);
        if (mark < 0)
            mark = TurnForms.Stop(_prose, first, nameEnd, end);
        return mark < 0 ? -1 : mark + 1;
    }

    /// <summary>"Q:", "A.", or the letter alone, where it is set apart.</summary>
    private TurnLabel? LetterOf(int first, int end, int emphasisEnd)
    {
        var turns = _prose.Lexicon.Speech.Turns;
        var word = _prose.Bare(first);
        var isQuestion = turns.Questions.Contains(word);
        if (!isQuestion && !turns.Answers.Contains(word))
            return null;
        var hasDot = _prose.Word(first).Length > word.Length;
        var behind = first + 1;
        if (behind < end && _prose.Word(behind) is ":" or ".")
            behind++;
        else if (!hasDot && emphasisEnd != behind && !IsSetOff(behind))
            return null;
        var kind = isQuestion ? TurnLabelKind.Question : TurnLabelKind.Answer;
        return new TurnLabel(kind, first, first + 1, behind, null, true, false, kind.ToString());
    }

    /// <summary>"Q   Mr. President, why?": set off by blanks.</summary>
    private bool IsSetOff(int token) =>
        token < _prose.Count && _prose.Tokens[token].Start - _prose.Tokens[token - 1].End > 1;

    private bool IsOfName(int token, int first) =>
        token == first + 1 && _prose.Word(token) is "." && TurnForms.IsTitle(_prose, first)
        || _prose.IsWord(token)
            && (
                _prose.IsCapital(token)
                || token > first
                    && (
                        _prose.Lexicon.Grammar.Of.Contains(_prose.Word(token))
                        || _prose.Lexicon.Grammar.TheWithin.Contains(_prose.Word(token))
                        || _names.At(token) is { } named && named == _names.At(token - 1)
                    )
            );

    private bool IsSum(int token) => _prose.Word(token) is "$" or "£" or "€";

    private bool IsOfSomebody(int first, int end)
    {
        if (TurnForms.IsTitle(_prose, first))
            return true;
        var last = _prose.Word(end - 1).ToString().ToLowerInvariant();
        return PersonNouns.IsListed(_prose.Lexicon, last) || _prose.Lexicon.Speech.Turns.Speakers.Contains(last);
    }

    private Resolved? PersonOf(int first, int end)
    {
        var all = _prose.Span(first, end).In(_prose.Text).ToString();
        if (_called.TryGetValue(all, out var whole))
            return whole;
        var at = first;
        while (
            at + 1 < end
            && (
                _prose.Lexicon.Grammar.TheCapital.Contains(TrueCase.Capitalized(_prose.Word(at)))
                || _prose.Word(at) is "."
                || TurnForms.IsTitle(_prose, at)
                || TurnForms.IsOffice(_prose, at)
            )
        )
            at++;
        var name = _prose.Span(at, end).In(_prose.Text).ToString();
        if (at > first && _called.TryGetValue(name, out whole))
            return whole;
        if (end - at == 1 && HolderOf(name) is { } holder)
            return holder;
        if (
            _names.MentionAt(end - 1) is { Entity.Kind: EntityKind.Person } mention
            && mention.First >= first
            && !_prose.Lexicon.Roles.Nouns.Contains(name.ToLowerInvariant())
        )
            return mention.Entity;
        var letters = string.Concat(name.Where(char.IsLetter));
        return
            end - at == 1
            && letters.Length is > 1 and <= MostInitials
            && letters.All(char.IsUpper)
            && _initials.TryGetValue(letters, out var called)
            ? called
            : null;
    }

    /// <summary>"THE PRESIDENT": the one person whom the article calls so.</summary>
    private Resolved? HolderOf(string office)
    {
        var noun = office.ToLowerInvariant();
        if (!_prose.Lexicon.Roles.Nouns.Contains(noun))
            return null;
        if (_called.TryGetValue($"the {noun}", out var known))
            return known;
        var holders = _names
            .Entities.Where(person =>
                person.Kind == EntityKind.Person && person.Name.Contains(' ', StringComparison.Ordinal)
            )
            .Take(InputLimits.LookBack)
            .Where(person => PersonFacets.Of(_prose, _names, person).Has(noun))
            .Take(2)
            .ToList();
        return _called[$"the {noun}"] = holders.Count == 1 ? holders[0] : null;
    }
}
