namespace NewsReader.Text.Languages;

/// <summary>What the letters of a text so far say for each language.</summary>
internal sealed class LanguageTally(LanguageProfiles profiles)
{
    /// <summary>
    /// By how much the first language must lead the second, in the weights of <see cref="LanguageProfiles"/>: of
    /// pieces of fifty letters that are told so, one in three hundred is told wrong (<c>-- languages</c>).
    /// </summary>
    private const int SureLead = 15 * LanguageProfiles.Scale;

    /// <summary>A lead so many times as long leaves no doubt that more of the text could bring.</summary>
    private const int PlainLead = 8 * SureLead;

    /// <summary>
    /// What a text says for its language by each of its letters at the least: news says 5 to 9, letters in no order 1.
    /// </summary>
    private const int SureOfLetter = LanguageProfiles.Scale * 3;

    private readonly int[] _said = new int[profiles.Count];

    private int _letters;

    /// <summary>A word, of letters alone.</summary>
    public void Add(ReadOnlySpan<char> word)
    {
        _letters += word.Length;
        var before = ' ';
        var last = char.ToLowerInvariant(word[0]);
        AddPair(' ', last);
        for (var i = 1; i <= word.Length; i++)
        {
            var next = i < word.Length ? char.ToLowerInvariant(word[i]) : ' ';
            AddPair(last, next);
            profiles.AddTo(_said, LanguageProfiles.Key(before, last, next));
            (before, last) = (last, next);
        }
    }

    /// <summary>The language that most is said for; null where a second one is too near.</summary>
    public string? Best() => Best(SureLead);

    /// <summary>Whether the first language leads by so much that the rest of the text need not be looked at.</summary>
    public bool IsPlain => Best(PlainLead) is not null;

    private string? Best(int lead)
    {
        var best = 0;
        for (var i = 1; i < _said.Length; i++)
        {
            if (_said[i] > _said[best])
                best = i;
        }
        var language = profiles.LanguageOf(best);
        var second = 0;
        for (var i = 0; i < _said.Length; i++)
        {
            if (profiles.LanguageOf(i) != language)
                second = Math.Max(second, _said[i]);
        }
        return _said[best] - second >= lead && _said[best] >= SureOfLetter * _letters ? language : null;
    }

    private void AddPair(char first, char second) => profiles.AddTo(_said, LanguageProfiles.Key('\0', first, second));
}
