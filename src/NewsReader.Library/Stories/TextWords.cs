using System.Buffers;
using System.Runtime.CompilerServices;

namespace NewsReader.Library.Stories;

/// <summary>
/// The words of a text, in its order: letters and digits, and marks between two of them ("3.5", "Lee's").
/// </summary>
internal ref struct TextWords(ReadOnlySpan<char> text)
{
    private static readonly SearchValues<char> EndsSentence = SearchValues.Create(".!?:;\n“”\"‘„«»([–—");

    // Not a range, whose test boxes each word until it is compiled for speed.
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Whether a sentence begins with it, whose capital tells nothing.</summary>
    public bool BeginsSentence { get; private set; } = true;

    public readonly bool IsFigure => Current.ContainsAny(Digits);

    /// <summary>Whether it is written as a name where no sentence begins.</summary>
    public readonly bool IsName => char.IsUpper(Current[0]) && !BeginsSentence;

    public readonly TextWords GetEnumerator() => this;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool MoveNext()
    {
        BeginsSentence = _at == 0;
        while (_at < _text.Length && !char.IsLetterOrDigit(_text[_at]))
            BeginsSentence |= EndsSentence.Contains(_text[_at++]);
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || IsWithin(_at)))
            _at++;
        Current = _text[start.._at];
        return start < _text.Length;
    }

    private readonly bool IsWithin(int at) =>
        _text[at] is '\'' or '’' or '.' or ',' && at + 1 < _text.Length && char.IsLetterOrDigit(_text[at + 1]);
}
