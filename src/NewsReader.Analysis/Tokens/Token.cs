namespace NewsReader.Analysis.Tokens;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte
{
    Word,
    Number,
    Possessive,
    Handle,
    Address,
    Punctuation,
}

/// <summary>One token: a half-open range of UTF-16 units in the text it was cut from.</summary>
public readonly record struct Token(int Start, int End, TokenKind Kind)
{
    public int Length => End - Start;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}
