using System.Globalization;

namespace NewsReader.Text.Languages;

/// <summary>The words that tell no story from another.</summary>
public sealed class StoryWords
{
    internal StoryWords(WordLists lists, DateWords dates)
    {
        Common = new WordSet(lists.Lines("common words").Concat(dates.DayNames.Select(day => day.Name)), anyCase: true);
        Endings = lists.Lines("endings");
        Vowels = lists.Exact("vowels");
        LastLetters = lists.Exact("last letters");
        NumberWords = lists.Pairs("number words");
        SeriesTitles = lists.AnyCase("series titles");
        OneThing = lists.AnyCase("one thing");
        EventWords = lists.Pairs("event words");
        NewsWords = lists.Rows(
            "news words",
            1,
            1,
            (word, columns) =>
                KeyValuePair.Create(
                    word,
                    int.Parse(columns[0], NumberStyles.None, CultureInfo.InvariantCulture) / 1000.0
                )
        );
    }

    /// <summary>So common that they tell no event.</summary>
    public WordSet Common { get; }

    /// <summary>Endings that a word is compared without, the first that fits.</summary>
    public IReadOnlyList<string> Endings { get; }

    /// <summary>Vowels: a word keeps one at the least.</summary>
    public WordSet Vowels { get; }

    /// <summary>Letters that a word is compared without at its end, once its ending is gone.</summary>
    public WordSet LastLetters { get; }

    /// <summary>Numbers as words, with their figures.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> NumberWords { get; }

    /// <summary>What a headline has that stands over several events, or over a series.</summary>
    public WordSet SeriesTitles { get; }

    /// <summary>Behind such a title: it stands over one event after all.</summary>
    public WordSet OneThing { get; }

    /// <summary>Words that tell what kind of event is told, with the kind.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> EventWords { get; }

    /// <summary>In what part of the news a word stands, from 0 to 1; of those that are not rare.</summary>
    public IReadOnlyList<KeyValuePair<string, double>> NewsWords { get; }
}
