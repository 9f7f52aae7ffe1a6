using System.Text;
using NewsReader.Articles.Mentions;
using NewsReader.Text;

namespace NewsReader.Tests.Text;

/// <summary>
/// Text is compared as Unicode compares it, without ICU. The table itself is proved by Unicode's own test when it is
/// made.
/// </summary>
public sealed class UnicodeTextTests
{
    [Theory]
    [InlineData("Renée", "Rene\u0301e")]
    [InlineData("Å", "\u212B")]
    [InlineData("ṩ", "s\u0307\u0323")]
    [InlineData("각", "\u1100\u1161\u11A8")]
    [InlineData("が", "か\u3099")]
    [InlineData("й", "и\u0306")]
    [InlineData("𑂚", "\U00011099\U000110BA")]
    public void Forms_of_one_text_compose_to_one(string composed, string other)
    {
        Assert.Equal(composed, UnicodeText.Compose(other));
        Assert.Equal(composed, UnicodeText.Compose(composed));
        Assert.Equal(UnicodeText.Decompose(composed), UnicodeText.Decompose(other));
    }

    [Fact]
    public void Every_character_is_the_same_composed_and_taken_apart_again_and_again()
    {
        foreach (var rune in Enumerable.Range(0, 0x30000).Where(Rune.IsValid).Select(c => new Rune(c).ToString()))
        {
            var (composed, decomposed) = (UnicodeText.Compose(rune), UnicodeText.Decompose(rune));
            Assert.Equal(composed, UnicodeText.Compose(decomposed));
            Assert.Equal(decomposed, UnicodeText.Decompose(composed));
            Assert.Equal(UnicodeText.Fold(rune), UnicodeText.Fold(UnicodeText.Fold(decomposed)));
        }
    }

    [Theory]
    [InlineData("Renée Dufresne", "RENÉE DUFRESNE", "Rene\u0301e Dufresne", "Renee Dufresne")]
    [InlineData("Nguyễn Phú Trọng", "Nguyen Phu Trong", "NGUYỄN PHÚ TRỌNG")]
    [InlineData("Αλέξης Τσίπρας", "ΑΛΕΞΗΣ ΤΣΙΠΡΑΣ", "Αλεξης Τσιπρας")]
    [InlineData("İlker Başbuğ", "Ilker Basbug")]
    [InlineData("Андрей Белый", "АНДРЕЙ БЕЛЫЙ", "Андреи\u0306 Белыи\u0306")]
    public void Spellings_of_one_name_have_one_slug(params string[] spellings) =>
        Assert.Single(spellings.Select(EntityAddress.Slug).Distinct());

    [Theory]
    [InlineData("Сергей Белый", "Сергеи Белыи")]
    [InlineData("さかた", "さがた")]
    [InlineData("김철수", "김철스")]
    public void Other_letters_are_another_name(string one, string other) =>
        Assert.NotEqual(EntityAddress.Slug(one), EntityAddress.Slug(other));

    [Theory]
    [InlineData("jan-leike")]
    [InlineData("o-brien-2")]
    [InlineData("renée-dufresne")]
    [InlineData("москва")]
    public void A_slug_has_the_slug_of_its_name(string slug) =>
        Assert.Equal(EntityAddress.Slug(slug.Replace('-', ' ')), EntityAddress.Slug(slug));

    [Fact]
    public void Marks_without_end_and_halves_of_characters_are_text()
    {
        var marks = "e" + string.Concat(Enumerable.Repeat("\u0301\u0323", 50_000));

        Assert.Equal("e\u0323", UnicodeText.Decompose(marks)[..2]);
        Assert.Equal("\uD800x\uDC00", UnicodeText.Compose("\uD800x\uDC00"));
        Assert.Equal("", UnicodeText.Fold(""));
    }
}
