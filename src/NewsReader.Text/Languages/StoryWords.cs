namespace NewsReader.Text.Languages;

/// <summary>The words that tell no story from another.</summary>
public sealed class StoryWords
{
    internal StoryWords(WordLists lists, DateWords dates)
    {
        Common = new WordSet(lists.Lines("common words").Concat(dates.DayNames.Select(day => day.Name)), anyCase: true);
        Endings = lists.Lines("endings");
        Vowels = lists.Exact("vowels");
    }

    /// <summary>So common that they tell no event.</summary>
    public WordSet Common { get; }

    /// <summary>Endings that a word is compared without, the first that fits.</summary>
    public IReadOnlyList<string> Endings { get; }

    /// <summary>Vowels: a word keeps one at the least.</summary>
    public WordSet Vowels { get; }
}
