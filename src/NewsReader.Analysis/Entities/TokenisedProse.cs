using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Tokens;
using NewsReader.Text;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// The prose with its tokens, sentences and paragraphs: what every later step of recognition looks at.
/// </summary>
internal sealed class TokenisedProse
{
    private readonly int[] _paragraphOf;
    private readonly StepBudget _budget;

    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>>? _small;

    private readonly bool[] _inTitleCase;

    /// <param name="world">Whose names are known.</param>
    /// <param name="budget">Every word that is looked at is a step, so that no rule can look at too many.</param>
    public TokenisedProse(Prose prose, StepBudget budget, WorldKnowledge world)
    {
        _budget = budget;
        Prose = prose;
        Lexicon = prose.Lexicon ?? throw new ArgumentException("Prose without words of its language is not read.");
        Tokens = Tokeniser.Tokenise(prose.Text, Lexicon);
        budget.Take(Tokens.Count);
        SentenceStarts = Sentences.Starts(prose.Text, Tokens, prose.Paragraphs, Lexicon);
        Known = KnownSpans.In(world, prose.Text, Tokens, SentenceStarts);
        _paragraphOf = new int[Tokens.Count];
        for (int i = 0, p = 0; i < Tokens.Count; i++)
        {
            while (p + 1 < prose.Paragraphs.Count && Tokens[i].Start >= prose.Paragraphs[p + 1].Span.Start)
                p++;
            _paragraphOf[i] = p;
        }
        _inTitleCase = TitleCase.Passages(this);
    }

    public Prose Prose { get; }

    public string Text => Prose.Text;

    /// <summary>The words of the language that it is in.</summary>
    public Lexicon Lexicon { get; }

    public List<Token> Tokens { get; }

    public bool[] SentenceStarts { get; }

    /// <summary>The names in it that the world knows.</summary>
    public KnownSpans Known { get; }

    public int Count => Tokens.Count;

    /// <exception cref="TooManyStepsException">So many have been looked at that the text is not worth it.</exception>
    public ReadOnlySpan<char> Word(int token)
    {
        _budget.Take();
        return token >= 0 && token < Tokens.Count ? Tokens[token].In(Text) : default;
    }

    /// <summary>
    /// One behind the longest phrase of the set that begins at a token, its words with one blank between; 0 for none.
    /// </summary>
    public int EndOfPhrase(int token, PhraseSet phrases)
    {
        if (!phrases.Begins(Word(token)))
            return 0;
        var found = 0;
        for (var end = token + 1; end <= Math.Min(Count, token + phrases.MostWords) && IsWord(end - 1); end++)
        {
            if (end > token + 1 && (SentenceStarts[end - 1] || Tokens[end - 1].Start != Tokens[end - 2].End + 1))
                break;
            if (phrases.Contains(Span(token, end).In(Text)))
                found = end;
        }
        return found;
    }

    /// <summary>Counts work that looks at no words.</summary>
    public void Take(long steps) => _budget.Take(steps);

    /// <summary>The word without the dot of an abbreviation.</summary>
    public ReadOnlySpan<char> Bare(int token)
    {
        var word = Word(token);
        return word.Length > 1 && word[^1] == '.' ? word[..^1] : word;
    }

    public bool IsCapital(int token) => Word(token) is [var c, ..] && char.IsUpper(c);

    /// <summary>Whether a small word ends as an adverb.</summary>
    public bool IsAdverb(int token) =>
        Word(token) is { Length: > 4 } word && Lexicon.Grammar.AdverbEndings.EndsIn(word) && char.IsLower(word[0]);

    /// <summary>Whether a word is a day: "Monday", "today", "yesterday".</summary>
    public bool IsDay(int token) =>
        Word(token) is var word
        && (
            Lexicon.Dates.Days.Contains(word)
            || Lexicon.Dates.Today.Contains(word)
            || Lexicon.Dates.Yesterday.Contains(word)
        );

    /// <summary>
    /// Whether the word, in small letters, stands elsewhere in the text: its capital is then no evidence of a name.
    /// </summary>
    public bool StandsSmall(int token)
    {
        if (_small is null)
        {
            var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            _small = words.GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var small in Tokens)
            {
                if (small.Kind == TokenKind.Word && char.IsLower(Text[small.Start]))
                    _small.Value.Add(small.In(Text));
            }
        }
        return _small.Value.Contains(Word(token));
    }

    /// <summary>Whether it is a word of the language, and not only a name.</summary>
    public bool IsInVocabulary(int token) => Lexicon.Vocabulary.Contains(Word(token));

    /// <summary>Whether it is the definite article, small or with a capital.</summary>
    public bool IsThe(int token) =>
        Lexicon.Grammar.TheWithin.Contains(Word(token)) || Lexicon.Grammar.TheCapital.Contains(Word(token));

    public bool IsWord(int token) => token >= 0 && token < Tokens.Count && Tokens[token].Kind == TokenKind.Word;

    /// <summary>Whether what stands behind a quotation mark begins with a capital or a number.</summary>
    public bool StartsLikeSentence(int mark)
    {
        var at = mark + 1;
        while (at < Count && Tokens[at].Kind == TokenKind.Punctuation && at < mark + 4)
            at++;
        return at < Count && (char.IsUpper(Text[Tokens[at].Start]) || char.IsDigit(Text[Tokens[at].Start]));
    }

    /// <summary>Whether it stands in a headline, or in a passage that is written as one: a capital says nothing there.
    /// </summary>
    public bool IsHeadline(int token) => Prose.Paragraphs[_paragraphOf[token]].IsHeadline || _inTitleCase[token];

    /// <summary>Whether a token is the first of its line.</summary>
    public bool StartsLine(int token) =>
        token == 0 || Text.AsSpan(Tokens[token - 1].End, Tokens[token].Start - Tokens[token - 1].End).Contains('\n');

    public int ParagraphOf(int token) => _paragraphOf[token];

    public TextSpan Span(int first, int end)
    {
        _budget.Take(end - first);
        return new(Tokens[first].Start, Tokens[end - 1].End);
    }

    /// <summary>The first token that begins at or after the offset; the count of tokens where none does.</summary>
    public int At(int offset)
    {
        int low = 0,
            high = Tokens.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The first token of the sentence that a token stands in.</summary>
    public int SentenceStart(int token)
    {
        var from = token;
        while (token > 0 && !SentenceStarts[token])
            token--;
        _budget.Take(from - token);
        return token;
    }

    /// <summary>One behind the last token of the sentence that a token stands in.</summary>
    public int SentenceEnd(int token)
    {
        do token++;
        while (token < Tokens.Count && !SentenceStarts[token]);
        return token;
    }

    /// <summary>The sentence of the first of these places that is in the body.</summary>
    public string SentenceOf(IReadOnlyList<(int First, int End)> places)
    {
        var place = places.FirstOrDefault(p => !IsHeadline(p.First), places[0]);
        return Span(SentenceStart(place.First), SentenceEnd(place.First)).In(Text).ToString();
    }
}
