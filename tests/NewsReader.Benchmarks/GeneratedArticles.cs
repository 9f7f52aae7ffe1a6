using System.Text;

namespace NewsReader.Benchmarks;

/// <summary>
/// Articles made by chance, the same for the same number: words, people and companies as often as they are in the news
/// (Zipf's law), quotations before and behind their speakers, a tweet in every fourth.
/// </summary>
internal sealed class GeneratedArticles
{
    private const int Vocabulary = 20_000;
    private const int People = 200_000;
    private const int Companies = 20_000;
    private const int Papers = 20;

    /// <summary>So many come on a day.</summary>
    private const int ADay = 280;

    private static readonly DateOnly FirstDay = new(2015, 1, 1);

    private static readonly string[] Syllables =
    [
        "ba",
        "con",
        "der",
        "el",
        "fir",
        "gan",
        "hol",
        "in",
        "jo",
        "ker",
        "lan",
        "mor",
        "nes",
        "or",
        "pel",
        "qui",
        "ran",
        "sol",
        "ter",
        "un",
        "ver",
        "wil",
        "yor",
        "zen",
    ];
    private static readonly string[] GivenNames =
    [
        "Anna",
        "Boris",
        "Carla",
        "David",
        "Elena",
        "Frank",
        "Grace",
        "Henry",
        "Irene",
        "James",
        "Karen",
        "Louis",
        "Maria",
        "Nathan",
        "Olga",
        "Peter",
        "Rosa",
        "Simon",
        "Teresa",
        "Victor",
    ];
    private static readonly string[] Endings =
    [
        "Inc.",
        "Group",
        "Holdings",
        "Bank",
        "Industries",
        "University",
        "Airlines",
        "Technologies",
    ];
    private static readonly string[] Verbs =
    [
        "said",
        "added",
        "told reporters",
        "warned",
        "wrote in a statement",
        "replied",
        "argued",
    ];
    private static readonly string[] Offices = ["chief executive", "spokeswoman", "chairman", "economist", "director"];

    private readonly string[] _words = [.. Enumerable.Range(0, Vocabulary).Select(i => Spelled(i + 30))];
    private readonly string[] _people =
    [
        .. Enumerable
            .Range(0, People)
            .Select(i =>
                $"{GivenNames[i % GivenNames.Length]} {Capital(Spelled(i / GivenNames.Length * 7 + 900))}"
                + $"{(char)('a' + i % 5)}s"
            ),
    ];
    private readonly string[] _companies =
    [
        .. Enumerable
            .Range(0, Companies)
            .Select(i => $"{Capital(Spelled(i * 11 + 5000))} {Endings[i % Endings.Length]}"),
    ];

    /// <summary>The person of this rank, 0 the one that most articles name.</summary>
    public string Person(int rank) => _people[rank % People];

    public string Company(int rank) => _companies[rank % Companies];

    /// <summary>The word of this rank, 0 the one that most articles have.</summary>
    public string Word(int rank) => _words[rank % Vocabulary];

    /// <summary>One of the words that some articles in a hundred have.</summary>
    public string CommonWord(int number) => _words[200 + number % 800];

    public string Text(int number)
    {
        var random = new Random(number * 7919 + 17);
        var person = _people[Zipf(random, People)];
        var other = _people[Zipf(random, People)];
        var company = _companies[Zipf(random, Companies)];
        var surname = person.Split(' ')[1];
        var text = new StringBuilder();
        text.Append(Capital(_words[Zipf(random, Vocabulary)]))
            .Append(' ')
            .Append(Words(random, 6))
            .Append(' ')
            .Append(number)
            .Append("\n\nBy ")
            .Append(other)
            .Append(", Staff Writer\n\n")
            .Append(FirstDay.AddDays(number / ADay).ToString("MMMM d, yyyy"))
            .Append("\n\n");
        text.Append(
            $"{person}, the {Offices[random.Next(Offices.Length)]} of {company}, {Words(random, 22)} on Tuesday.\n\n"
        );
        text.Append(
            $"“{Capital(Words(random, 14))},” {surname} {Verbs[random.Next(Verbs.Length)]}. “"
                + $"{Capital(Words(random, 12))}.”\n\n"
        );
        for (var paragraph = 0; paragraph < 6; paragraph++)
            text.Append($"{Capital(Words(random, 18))}. {Capital(Words(random, 20))}.\n\n");
        text.Append(
            $"{other} disagreed. “{Capital(Words(random, 10))},” {(random.Next(2) == 0 ? "he" : "she")} "
                + $"said, according to {company}.\n\n"
        );
        if (number % 4 == 0)
            text.Append($"“{Capital(Words(random, 9))},” {surname} wrote on Twitter at 7:00 p.m. Tuesday.\n\n");
        text.Append($"{Capital(Words(random, 24))}.\n");
        return text.ToString();
    }

    /// <summary>Writes so many articles from a number on, into a folder for each paper.</summary>
    public void Write(string folder, int first, int count)
    {
        for (var paper = 0; paper < Math.Min(count, Papers); paper++)
            Directory.CreateDirectory(Paper(folder, paper));
        for (var i = first; i < first + count; i++)
            File.WriteAllText(Path.Combine(Paper(folder, i), $"{i:0000000}.txt"), Text(i));
    }

    private static string Paper(string folder, int number) => Path.Combine(folder, $"Paper {number % Papers + 1:00}");

    private string Words(Random random, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => _words[Zipf(random, Vocabulary)]));

    private static int Zipf(Random random, int count) => (int)(Math.Pow(count + 1.0, random.NextDouble()) - 1) % count;

    private static string Spelled(int number)
    {
        var word = new StringBuilder();
        for (var rest = number; rest > 0; rest /= Syllables.Length)
            word.Append(Syllables[rest % Syllables.Length]);
        return word.ToString();
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
