using NewsReader.Search.Language;

namespace NewsReader.Search.Results;

/// <summary>An article that may be found, as far as it tells how well it matches.</summary>
/// <param name="Beside">Its authors and roles.</param>
/// <param name="Story">The story it is of; null where it stands alone.</param>
public sealed record RankedArticle(long Id, string Headline, string Beside, string Text, DateOnly Day, long? Story)
{
    /// <summary>Whether the index says that it has all that was typed.</summary>
    public bool HasAll { get; init; }

    /// <summary>How often it names whom a term means, by the term.</summary>
    public IReadOnlyDictionary<int, int> Mentions { get; init; } = new Dictionary<int, int>();
}

/// <summary>An article in its place among those found.</summary>
/// <param name="Places">Where its text has what was looked for.</param>
/// <param name="Without">The terms that it has not, as they were typed.</param>
public sealed record RankedHit(RankedArticle Article, IReadOnlyList<FoundPlace> Places, IReadOnlyList<string> Without)
{
    /// <summary>The terms that the headline has.</summary>
    public required IReadOnlySet<int> InHeadline { get; init; }

    /// <summary>Where it has them.</summary>
    public required IReadOnlyList<FoundPlace> HeadlinePlaces { get; init; }

    internal double Score { get; init; }
}

/// <summary>
/// Puts articles in the order of how well they match what was typed. Those that have all of it come first. Beside how
/// often the words stand in a text for its length (BM25; Robertson and Zaragoza, "The Probabilistic Relevance
/// Framework", 2009) count that they stand in their order, near each other, in the headline and the lede, and that the
/// article is about whoever is meant. Rare words weigh more.
/// </summary>
/// <param name="terms">What is wanted.</param>
/// <param name="weights">How much each of the terms tells, the rarer the more.</param>
/// <param name="wanted">So many of the first terms an article is to have; of the others it may have any.</param>
/// <param name="phrase">All that was typed in its order; null where it is no phrase.</param>
public sealed class HitRanking(
    IReadOnlyList<SearchNode> terms,
    IReadOnlyList<double> weights,
    int wanted,
    SearchNode? phrase = null
)
{
    /// <summary>So many words of a text are its lede.</summary>
    private const int LedeWords = 60;

    /// <summary>The words of an article as papers have them.</summary>
    private const double UsualWords = 700;

    private const double LettersAWord = 6;

    /// <summary>How soon more of the same word tells no more, and how much the length of a text counts.</summary>
    private const double Saturation = 1.2;
    private const double Length = 0.8;

    /// <summary>So many of one story stand among the first ten.</summary>
    private const int MostOfAStory = 3;
    private const int FirstHits = 10;

    /// <summary>
    /// An article that has less of what was typed, and not most of the words, is none that was meant.
    /// </summary>
    private const double LeastShare = 0.5;

    private const double InText = 1.5;
    private const double InHeadline = 2.5;
    private const double InLede = 0.3;
    private const double AsPhrase = 0.8;
    private const double Near = 0.7;
    private const double TogetherInHeadline = 3.0;

    /// <summary>All of what was typed in its order.</summary>
    private const double WholePhrase = 1.5;
    private const double WholePhraseInHeadline = 2.5;
    private const double AsSubject = 0.6;

    /// <summary>How much it counts what share of what was typed an article has, where it has not all.</summary>
    private const double MissingCounts = 3.0;

    /// <summary>Differences smaller than this tell nothing: then the newer comes first.</summary>
    private const double Alike = 0.02;

    private readonly TextTerms _terms = new(terms);
    private readonly TextTerms _phrase = new(phrase is null ? [] : [phrase]);
    private readonly double _wanted = Math.Max(double.Epsilon, weights.Take(wanted).Sum());
    private readonly double _all = Math.Max(double.Epsilon, weights.Sum());

    /// <summary>The articles in their order, those that have too little of what was typed left out.</summary>
    public List<RankedHit> Of(IEnumerable<RankedArticle> articles) =>
        Spread([
            .. articles
                .Select(Hit)
                .OfType<RankedHit>()
                .OrderBy(hit => hit.Without.Count > 0)
                .ThenByDescending(hit => Math.Round(hit.Score / Alike))
                .ThenByDescending(hit => hit.Article.Day)
                .ThenByDescending(hit => hit.Article.Id),
        ]);

    /// <summary>How well one article matches; null where it has too little of what was typed.</summary>
    public RankedHit? Hit(RankedArticle article)
    {
        var places = _terms.In(article.Text);
        var headline = _terms.In(article.Headline);
        var beside = _terms.In(article.Beside).ConvertAll(place => place.Term);
        var words = Math.Max(1, article.Text.Length / LettersAWord);
        var count = new double[terms.Count];
        var isInLede = new bool[terms.Count];
        var whole = WholeTerms([.. places, .. headline]);
        foreach (var place in places)
        {
            count[place.Term]++;
            isInLede[place.Term] |= place.Word < LedeWords;
        }
        var inHeadline = headline.Select(place => place.Term).ToHashSet();
        var (score, share) = (0.0, 0.0);
        var without = new List<string>();
        for (var term = 0; term < terms.Count; term++)
        {
            var weight = weights[term] / _all;
            var mentions = article.Mentions.GetValueOrDefault(term);
            var often = Math.Max(count[term], mentions);
            if (!Has(term, article, mentions > 0 || whole.Contains(term) || beside.Contains(term)))
            {
                if (term < wanted && !article.HasAll)
                    without.Add(Typed(terms[term]));
                continue;
            }
            share += term < wanted ? weights[term] / _wanted : 0;
            score += weight * InText * often / (often + (Saturation * (1 - Length + (Length * words / UsualWords))));
            score += inHeadline.Contains(term) ? weight * InHeadline : 0;
            score += isInLede[term] ? weight * InLede : 0;
            score += weight * AsSubject * mentions / (mentions + 3.0);
        }
        if (without.Count > 0 && share < LeastShare && without.Count * 2 >= wanted)
            return null;
        score += Together(places) + (TogetherInHeadline * Together(headline));
        score +=
            _phrase.In(article.Headline).Count > 0 ? WholePhraseInHeadline
            : _phrase.In(article.Text).Count > 0 ? WholePhrase
            : 0;
        return new RankedHit(article, places, without)
        {
            Score = score + (without.Count > 0 ? MissingCounts * share : 0),
            InHeadline = inHeadline,
            HeadlinePlaces = headline,
        };
    }

    /// <summary>The terms that are there as a whole, or with all of their words.</summary>
    private HashSet<int> WholeTerms(IEnumerable<FoundPlace> places) =>
        [
            .. places
                .GroupBy(place => place.Term)
                .Where(of =>
                    of.Any(place => place.Part == 0)
                    || of.Select(place => place.Part).Distinct().Count() == ((TermNode)terms[of.Key]).Words.Count
                )
                .Select(of => of.Key),
        ];

    /// <summary>Whether an article has a term, by its words or by what the index knows of it.</summary>
    private bool Has(int term, RankedArticle article, bool isFound) =>
        terms[term] switch
        {
            TermNode { Period: { First: { } first, Last: { } last } } => isFound
                || (article.Day >= first && article.Day <= last),
            _ => isFound,
        };

    /// <summary>How much of what was typed stands in its order, and how near to each other all of it stands.</summary>
    private double Together(List<FoundPlace> places)
    {
        if (terms.Count < 2 || places.Count < 2)
            return 0;
        var inOrder = new bool[terms.Count];
        for (var i = 1; i < places.Count; i++)
        {
            var (one, other) = (places[i - 1], places[i]);
            // A small word may stand between them.
            if (other.Term == one.Term + 1 && other.Word - one.Word <= 2 + WordsOf(one.Term))
                inOrder[other.Term] = true;
        }
        var phrase = 0.0;
        for (var term = 1; term < terms.Count; term++)
            phrase += inOrder[term] ? (weights[term] + weights[term - 1]) / _all : 0;
        phrase /= 2;
        var (window, of) = Window(places);
        var near = of < 2 ? 0 : of / (double)terms.Count * (of / (double)Math.Max(of, window));
        return (AsPhrase * phrase) + (Near * Math.Sqrt(near));
    }

    private int WordsOf(int term) => terms[term] is TermNode { Words.Count: > 0 } typed ? typed.Words.Count - 1 : 0;

    /// <summary>The fewest words that have as many of the terms as the text has, and how many these are.</summary>
    private (int Words, int Terms) Window(List<FoundPlace> places)
    {
        var wanted = places.Select(place => place.Term).Distinct().Count();
        var (fewest, first, have) = (int.MaxValue, 0, 0);
        var count = new int[terms.Count];
        for (var last = 0; last < places.Count; last++)
        {
            have += count[places[last].Term]++ == 0 ? 1 : 0;
            while (have == wanted)
            {
                fewest = Math.Min(fewest, places[last].Word - places[first].Word + 1);
                have -= --count[places[first].Term] == 0 ? 1 : 0;
                first++;
            }
        }
        return (fewest, wanted);
    }

    /// <summary>Puts those of a story of which enough stand before them behind the first.</summary>
    private static List<RankedHit> Spread(List<RankedHit> hits)
    {
        var (first, behind) = (new List<RankedHit>(), new List<RankedHit>());
        var stories = new Dictionary<long, int>();
        foreach (var hit in hits)
        {
            if (
                first.Count >= FirstHits
                || hit.Article.Story is not { } story
                || (stories[story] = stories.GetValueOrDefault(story) + 1) <= MostOfAStory
            )
                first.Add(hit);
            else
                behind.Add(hit);
        }
        return [.. first.Take(FirstHits), .. behind, .. first.Skip(FirstHits)];
    }

    private static string Typed(SearchNode node) =>
        node switch
        {
            TermNode term => term.Typed,
            WordsNode words => words.Words,
            NearNode near => string.Join(' ', near.Words),
            _ => "",
        };
}
