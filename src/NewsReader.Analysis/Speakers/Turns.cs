using NewsReader.Analysis.Entities;
using NewsReader.Text;

namespace NewsReader.Analysis.Speakers;

/// <summary>
/// Finds where an article lets people speak in turn: labels before their words ("LEE:", "Q:"), or questions that are
/// set bold or in italics and answers that are not. One label is no pattern: there are two that take turns, or nobody
/// speaks.
/// </summary>
internal sealed partial class Turns
{
    /// <summary>A turn goes on over so many paragraphs without "I" in them, where another label follows.</summary>
    private const int MostParagraphs = 4;

    /// <summary>A question has so many tokens at least.</summary>
    private const int ShortestQuestion = 3;

    private const int LongestQuestion = 60;

    /// <summary>Paragraphs for every such question, at the most.</summary>
    private const int MostAnswers = 3;

    /// <summary>Names on lines of their own, at the least, where they take turns.</summary>
    private const int LeastLines = 3;

    /// <summary>Where nothing sets questions apart, there are so many of them.</summary>
    private const int LeastQuestions = 3;

    private readonly TokenisedProse _prose;
    private readonly ResolvedNames _names;
    private readonly bool[] _quoted;
    private readonly TurnLabels _labels;
    private readonly List<Line> _lines = [];

    /// <summary>A paragraph; tokens are half-open.</summary>
    /// <param name="IsHeadline">A headline, or another's post: no turn goes on there.</param>
    /// <param name="IsHeading">A headline within the article.</param>
    private sealed record Line(int First, int End, TextSpan Span, bool IsHeadline, bool IsHeading, int EmphasisEnd)
    {
        /// <summary>Whether what follows stands in the same paragraph, or right below.</summary>
        public bool Opens { get; set; }

        public bool IsEmphasized => EmphasisEnd == End && End > First;

        public TurnLabel? Label { get; set; }
    }

    private Turns(TokenisedProse prose, ResolvedNames names, bool[] quoted)
    {
        (_prose, _names, _quoted) = (prose, names, quoted);
        _labels = new TurnLabels(prose, names);
        var post = 0;
        var isAdjoined = false;
        foreach (var paragraph in prose.Prose.Paragraphs)
        {
            while (post < prose.Prose.Posts.Count && prose.Prose.Posts[post].Text.End < paragraph.Span.Start)
                post++;
            // A post in a block of its own is nobody's turn.
            var isPost = post < prose.Prose.Posts.Count && prose.Prose.Posts[post].Text.Start < paragraph.Span.End;
            if (paragraph.Adjoins && !isAdjoined)
                _lines[^1].Opens = true;
            isAdjoined = paragraph.Adjoins;
            Add(paragraph, isPost);
        }
    }

    /// <summary>A paragraph; the label or the question on its first line is one by itself.</summary>
    private void Add(Paragraph paragraph, bool isPost)
    {
        var (first, end) = (_prose.At(paragraph.Span.Start), _prose.At(paragraph.Span.End));
        var emphasisEnd = _prose.At(paragraph.Span.Start + paragraph.EmphasisLength);
        var isHeading = paragraph.IsHeadline && _lines.Count > 0;
        var lineEnd = _prose.At(paragraph.Span.Start + paragraph.FirstLineLength);
        if (
            lineEnd > first
            && lineEnd < end
            && !paragraph.IsHeadline
            && (
                AsksBefore(lineEnd) || Remarks(first, lineEnd) || _labels.Of(first, lineEnd, first) is { IsAlone: true }
            )
        )
        {
            Add(first, lineEnd, Math.Min(emphasisEnd, lineEnd), opens: true);
            Add(lineEnd, end, Math.Max(emphasisEnd, lineEnd));
        }
        else
            Add(first, end, emphasisEnd);

        void Add(int from, int to, int emphasised, bool opens = false) =>
            _lines.Add(
                new Line(
                    from,
                    to,
                    from == first && to == end ? paragraph.Span : _prose.Span(from, to),
                    paragraph.IsHeadline || isPost,
                    isHeading,
                    emphasised
                )
                {
                    Opens = opens,
                }
            );
    }

    /// <summary>The turns of an article, in order.</summary>
    public static IReadOnlyList<Turn> Of(TokenisedProse prose, ResolvedNames names, bool[] quoted)
    {
        var turns = new Turns(prose, names, quoted);
        var found = turns.Labelled();
        if (found.Count == 0)
            found = turns.Alternating(line => line is { IsEmphasized: true, IsHeadline: false });
        if (found.Count == 0)
            found = turns.Alternating(line => line.IsHeading);
        // A copied page has lost what was bold: the answer is on the line below.
        if (found.Count == 0)
            found = turns.Alternating(turns.IsOpening);
        if (found.Count == 0)
            found = turns.Alternating(turns.IsPlainQuestion);
        return found.Count <= InputLimits.Quotations ? found : found[..InputLimits.Quotations];
    }

    private List<Turn> Labelled()
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in _lines)
        {
            if (line.IsHeadline && !line.IsHeading || LabelOf(line) is not { } label)
                continue;
            line.Label = label;
            uses[label.Key] = uses.GetValueOrDefault(label.Key) + 1;
        }
        // "Note:" once is nobody; "PRUETT:" twice is somebody, if others take turns with it.
        foreach (var line in _lines)
        {
            if (line.Label is { IsOfSomebody: false } label && uses[label.Key] == 1)
                line.Label = null;
        }
        if (!IsDialogueOfLines(uses))
        {
            foreach (var line in _lines.Where(line => line.Label is { IsAlone: true }))
                line.Label = null;
        }
        var labelled = _lines.FindAll(line => line.Label is not null);
        var keys = labelled.Select(line => line.Label!.Key).Distinct(StringComparer.Ordinal).Count();
        if (keys < 2 || !labelled.Exists(line => line.Label!.IsOfSomebody) || !IsDialogue(labelled, uses))
            return [];
        var answerer = labelled.Exists(line => line.Label!.Kind == TurnLabelKind.Answer)
            ? Answerer(_lines.IndexOf(labelled[0]))
            : null;
        var turns = new List<Turn>();
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_lines[i].Label is not { } label)
                continue;
            var next = i + 1;
            while (next < _lines.Count && _lines[next].Label is null)
                next++;
            var person = label.Kind == TurnLabelKind.Answer ? answerer : label.Person;
            if (
                Make(
                    _lines[i].IsHeading ? label.End : label.First,
                    Words(i, label.End, next, person),
                    person,
                    label.Kind == TurnLabelKind.Name ? SpeakerEvidence.Turn : SpeakerEvidence.Answer,
                    label.Kind == TurnLabelKind.Name ? _prose.Span(label.First, label.NameEnd) : null
                ) is
                { } turn
            )
                turns.Add(turn);
            i = next - 1;
        }
        return turns;
    }

    private TurnLabel? LabelOf(Line line) =>
        _labels.Of(line.First, line.End, line.EmphasisEnd) is { } label && (!line.IsHeading || label.IsAlone)
            ? label
            : null;

    /// <summary>
    /// Whether names on lines of their own take turns: a list of people, or whose a picture is, stands so as well.
    /// </summary>
    private bool IsDialogueOfLines(Dictionary<string, int> uses)
    {
        var alone = _lines.FindAll(line => line.Label is { IsAlone: true });
        var repeated = alone
            .Select(line => line.Label!.Key)
            .Distinct(StringComparer.Ordinal)
            .Count(key => uses[key] > 1);
        var spoken = alone.Count(IsSpoken);
        return alone.Count >= LeastLines && repeated > 0 && (spoken * 2 >= alone.Count || spoken > 0 && repeated > 1);
    }

    /// <summary>Whether somebody speaks twice, or at least half of them speak as people do to each other.</summary>
    private bool IsDialogue(List<Line> labelled, Dictionary<string, int> uses) =>
        labelled.Exists(line => uses[line.Label!.Key] > 1) || labelled.Count(IsSpoken) * 2 >= labelled.Count;

    private bool IsSpoken(Line line)
    {
        var (first, end) = (line.Label!.End, line.End);
        // A label on a line of its own: the words are on the next.
        if (first == end && _lines.IndexOf(line) + 1 is var next && next < _lines.Count)
            end = _lines[next].End;
        return Has(first, end, FirstOrSecond, isAnywhere: true) || AsksBefore(end);
    }

    private bool AsksBefore(int end) => _prose.Word(end - 1) is "?" || _prose.Word(end - 2) is "?";

    /// <summary>Questions that are set apart, each with an answer that is not.</summary>
    private List<Turn> Alternating(Func<Line, bool> isQuestion)
    {
        var questions = new List<int>();
        var asking = 0;
        var answering = 0;
        var advising = 0;
        for (var i = 0; i + 1 < _lines.Count; i++)
        {
            var line = _lines[i];
            var next = _lines[i + 1];
            if (!isQuestion(line) || line.End - line.First < ShortestQuestion || next.IsHeadline || isQuestion(next))
                continue;
            // A standfirst in italics stands above, and is no question.
            if (questions.Count == 0 && !AsksBefore(line.End))
                continue;
            questions.Add(i);
            asking += AsksBefore(line.End) ? 1 : 0;
            advising += Has(next.First, next.End, SecondPerson) ? 1 : 0;
            answering += Has(next.First, next.End, _prose.Lexicon.Speech.Turns.OnePerson.Contains) ? 1 : 0;
        }
        var isPlain = questions.Count > 0 && _lines[questions[0]] is { IsEmphasized: false, IsHeading: false };
        var isCalled = questions.Count > 0 && IsCalledInterview(_lines[questions[0]].First);
        // What explains itself asks so as well ("Who is affected?"): nobody answers there.
        if (
            questions.Count < 2
            || questions.Count < LeastQuestions && isPlain
            || asking * 2 < questions.Count
            || answering * 2 < questions.Count && !(answering > 0 && (isCalled || !isPlain && advising == 0))
            || !IsInterview(questions)
            || _lines[questions[0]].IsHeading && !isCalled
            || isPlain && !(_lines[questions[0]].Opens ? IsFullBehind(questions) : IsFull(questions))
        )
            return [];
        // Who is asked may be named in the headline alone.
        var answerer = Answerer(questions[0]);
        if (answerer is null && (isPlain || !isCalled))
            return [];
        var turns = new List<Turn>();
        for (var k = 0; k < questions.Count; k++)
        {
            var at = questions[k];
            var next = k + 1 < questions.Count ? questions[k + 1] : _lines.Count;
            // A headline stays one.
            var asked = _lines[at].IsHeading
                ? null
                : Make(_lines[at].First, [_lines[at].Span], null, SpeakerEvidence.None, null);
            var words = Words(at + 1, _lines[at + 1].First, next, answerer);
            var answered = Make(_lines[at + 1].First, words, answerer, SpeakerEvidence.Answer, null);
            turns.AddRange(new[] { asked, answered }.OfType<Turn>());
        }
        return turns;
    }

    /// <summary>A paragraph that asks "you", or asks behind one that did, and tells nothing.</summary>
    private bool IsPlainQuestion(Line line) =>
        !line.IsHeadline
        && _prose.Word(line.End - 1) is "?"
        && line.End - line.First <= LongestQuestion
        && !_quoted[line.First]
        && !Has(line.First, line.End, _prose.Lexicon.Speech.Turns.OnePerson.Contains);

    /// <summary>Whether an article is little else than questions that ask "you", and what is answered.</summary>
    private bool IsFull(List<int> questions) =>
        questions.Count(i => Has(_lines[i].First, _lines[i].End, SecondPerson)) * 2 >= questions.Count
        && questions.Count * MostAnswers >= _lines.Count(line => !line.IsHeadline);

    /// <summary>"You've said that.", on a line of its own above an answer: one who asks says it to another.</summary>
    private bool Remarks(int first, int end) =>
        end - first <= LongestQuestion
        && _prose.Word(end - 1) is "."
        && !_quoted[first]
        && Has(first, end, SecondPerson)
        && !Has(first, end, _prose.Lexicon.Speech.Turns.OnePerson.Contains);

    private bool IsOpening(Line line) =>
        line.Opens && (IsPlainQuestion(line) || !line.IsHeadline && Remarks(line.First, line.End));

    /// <summary>Whether an article is little else from its first question on.</summary>
    private bool IsFullBehind(List<int> questions) =>
        questions.Count(i => Has(_lines[i].First, _lines[i].End, SecondPerson)) * 2 >= questions.Count
        && questions.Count * MostAnswers
            >= Enumerable.Range(questions[0], _lines.Count - questions[0]).Count(i => !_lines[i].IsHeadline);

    private bool IsCalledInterview(int end) =>
        Has(0, end, _prose.Lexicon.Speech.Turns.CalledInterviews.Contains)
        || Has(_lines[^1].First, _lines[^1].End, _prose.Lexicon.Speech.Turns.CalledInterviews.Contains);

    private bool IsInterview(List<int> questions)
    {
        if (questions.Count(i => Has(_lines[i].First, _lines[i].End, SecondPerson)) * 2 >= questions.Count)
            return true;
        var first = _lines[questions[0]].First;
        return Has(0, first, _prose.Lexicon.Speech.Turns.Interviews.Contains)
            || Has(_lines[^1].First, _lines[^1].End, _prose.Lexicon.Speech.Turns.Interviews.Contains);
    }

    private Turn? Make(int first, List<TextSpan> words, Resolved? person, SpeakerEvidence evidence, TextSpan? label)
    {
        if (words.Count == 0)
            return null;
        return new Turn(
            first,
            words,
            person,
            person is null ? SpeakerEvidence.None : evidence,
            label?.In(_prose.Text).ToString()
        );
    }

    /// <summary>The words of a turn: those of its paragraph, and the paragraphs behind that go on.</summary>
    /// <param name="line">Its paragraph.</param>
    /// <param name="first">Where in it its words begin.</param>
    /// <param name="next">The paragraph of the next turn.</param>
    /// <param name="person">Who speaks.</param>
    private List<TextSpan> Words(int line, int first, int next, Resolved? person)
    {
        var words = new List<TextSpan>();
        if (IsTold(first, _lines[line].End))
        {
            var end = first;
            while (_quoted[end])
                end++;
            return [_prose.Span(first, end)];
        }
        if (first < _lines[line].End)
            words.Add(_prose.Span(first, _lines[line].End));
        var isLast = next >= _lines.Count;
        for (var i = line + 1; i < next && words.Count < InputLimits.QuotationParts; i++)
        {
            var each = _lines[i];
            // "LEE, HOST:" and on the next line "It's Ann."
            var isLabelled = words.Count == 0 && _prose.Word(first - 1) is ":";
            if (each.IsHeadline || each.First >= each.End || IsAside(each) || !isLabelled && IsOf(each, person))
                break;
            var isOwn = Has(each.First, each.End, _prose.Lexicon.Speech.Turns.FirstPersons.Contains);
            // A label on a line of its own: the words are on the next.
            if (words.Count > 0 && !isOwn && (isLast || next - line > MostParagraphs || HasQuotation(each)))
                break;
            words.Add(_prose.Span(each.First, each.End));
        }
        return words;
    }

    /// <summary>"(Applause.)", "[Crosstalk]"</summary>
    private bool IsAside(Line line) => _prose.Word(line.First) is "(" or "[" && _prose.Word(line.End - 1) is ")" or "]";

    /// <summary>Whether the words speak of who would say them.</summary>
    private static bool IsOf(Line line, Resolved? person)
    {
        if (person is null)
            return false;
        var at = person.CountBefore(line.First);
        return at < person.Places.Count && person.Places[at].First < line.End;
    }

    /// <summary>“…,” she says, and laughs: words in quotation marks, and a sentence of the article.</summary>
    private bool IsTold(int first, int end) => first < end && _quoted[first] && !_quoted[end - 1];

    private bool HasQuotation(Line line) => _quoted.AsSpan(line.First..line.End).Contains(true);

    private delegate bool Test(ReadOnlySpan<char> word);

    private bool FirstOrSecond(ReadOnlySpan<char> word) =>
        _prose.Lexicon.Speech.Turns.FirstPersons.Contains(word) || SecondPerson(word);

    private bool SecondPerson(ReadOnlySpan<char> word) => _prose.Lexicon.Speech.Turns.SecondPersons.Contains(word);

    /// <summary>Whether a word of these tokens, up to its apostrophe, passes.</summary>
    /// <param name="isAnywhere">Whether it may stand in a quotation.</param>
    private bool Has(int first, int end, Test test, bool isAnywhere = false)
    {
        for (var i = first; i < end; i++)
        {
            if (_quoted[i] && !isAnywhere || !_prose.IsWord(i))
                continue;
            var word = _prose.Word(i);
            var apostrophe = word.IndexOfAny('\'', '’');
            if (test(apostrophe > 0 ? word[..apostrophe] : word))
                return true;
        }
        return false;
    }
}
