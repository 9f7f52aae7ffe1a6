using NewsReader.Search.Language;
using NewsReader.Search.Results;

namespace NewsReader.Tests.Search;

public sealed class HitRankingTests
{
    private static readonly string Filler = string.Join(' ', Enumerable.Range(0, 80).Select(i => $"filler{i}"));

    [Fact]
    public void Phrase_is_before_near_before_lede_before_anywhere_and_rare_words_weigh_more()
    {
        RankedArticle[] articles =
        [
            Article(1, "Nothing", $"{Filler} mill {Filler} flood {Filler}"),
            Article(2, "Nothing", $"{Filler} mill of that flood {Filler} {Filler}"),
            Article(3, "Nothing", $"{Filler} mill flood {Filler} {Filler}"),
            Article(4, "Nothing", $"The flood. {Filler} mill {Filler} {Filler}"),
            Article(5, "Nothing", $"{Filler} flood {Filler} {Filler}"),
            Article(6, "Nothing", $"{Filler} mill {Filler} {Filler}"),
        ];

        var ranked = new HitRanking([Term("mill"), Term("flood")], [1, 4], wanted: 2).Of(articles);

        Assert.Equal([3, 2, 4, 1, 5], ranked.Select(hit => hit.Article.Id));
        Assert.Equal([0, 0, 0, 0, 1], ranked.Select(hit => hit.Without.Count));
        Assert.Equal("mill", Assert.Single(ranked[4].Without));
    }

    [Fact]
    public void Who_is_the_subject_is_before_who_is_mentioned_and_the_newer_before_the_older()
    {
        RankedArticle[] articles =
        [
            Article(1, "Nothing", $"okoye {Filler}", mentions: 1),
            Article(2, "Nothing", $"okoye {Filler}", mentions: 9),
            Article(3, "Nothing", $"okoye {Filler}", mentions: 1, day: 2),
        ];

        var ranked = new HitRanking([Term("okoye")], [1], wanted: 1).Of(articles);

        Assert.Equal([2, 3, 1], ranked.Select(hit => hit.Article.Id));
    }

    [Fact]
    public void One_story_does_not_fill_the_first_ten()
    {
        var articles = Enumerable
            .Range(1, 30)
            .Select(i =>
                Article(i, i <= 12 ? "The quake" : "Nothing", $"quake {Filler}", story: i <= 12 ? 7 : i, day: 31 - i)
            );

        var ranked = new HitRanking([Term("quake")], [1], wanted: 1).Of(articles);

        Assert.Equal(
            [
                .. Enumerable.Range(1, 3),
                .. Enumerable.Range(13, 7),
                .. Enumerable.Range(4, 9),
                .. Enumerable.Range(20, 11),
            ],
            ranked.Select(hit => (int)hit.Article.Id)
        );
    }

    private static TermNode Term(string word) => new(default, word, [word]);

    private static RankedArticle Article(
        long id,
        string headline,
        string text,
        int mentions = 0,
        long? story = null,
        int day = 1
    ) =>
        new(id, headline, "", text, new DateOnly(2026, 3, day), story)
        {
            Mentions = mentions == 0 ? [] : new Dictionary<int, int> { [0] = mentions },
        };
}
