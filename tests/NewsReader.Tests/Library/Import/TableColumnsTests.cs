using NewsReader.Library.Stories;
using NewsReader.Storage.Sqlite.Import;

namespace NewsReader.Tests.Library.Import;

/// <summary>Each value stands with the name of its column.</summary>
public sealed class TableColumnsTests
{
    private static readonly TableColumns<ArticlePlace> Places = new(
        "ArticlePlaces",
        ("ArticleId", row => row.ArticleId),
        ("StoryId", row => row.StoryId),
        ("CopyOf", row => row.CopyOf)
    );

    [Fact]
    public void A_row_is_written_by_the_names_of_its_columns()
    {
        Assert.Equal("INSERT INTO ArticlePlaces (ArticleId, StoryId, CopyOf) VALUES ($1, $2, $3)", Places.Insert);
        Assert.Equal("UPDATE ArticlePlaces SET ArticleId = $2, StoryId = $3, CopyOf = $4 WHERE Id = $1", Places.Update);
        Assert.Equal([7L, 8L, null], Places.Values(new ArticlePlace { ArticleId = 7, StoryId = 8 }));
    }

    [Fact]
    public void Whatever_is_not_of_the_key_is_replaced() =>
        Assert.Equal(
            $"{Places.Insert} ON CONFLICT (ArticleId) DO UPDATE SET "
                + "StoryId = excluded.StoryId, CopyOf = excluded.CopyOf",
            Places.InsertOrReplace("ArticleId")
        );

    [Fact]
    public void A_column_is_compared_with_its_own_value() =>
        Assert.EndsWith(
            "WHERE NOT EXISTS (SELECT 1 FROM ArticlePlaces WHERE CopyOf IS $3 AND ArticleId IS $1)",
            Places.InsertUnlessSame("CopyOf", "ArticleId"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_column_that_is_not_written_is_not_compared() =>
        Assert.Throws<ArgumentException>(() => Places.InsertUnlessSame("AddressKey"));
}
