using NewsReader.Search.Language;

namespace NewsReader.Tests.Search.Language;

public sealed class WordFormsTests
{
    [Theory]
    [InlineData("harbour", "harbour|harbor")]
    [InlineData("Harbor", "harbor|harbour")]
    [InlineData("organisation’s", "organisation|organization")]
    [InlineData("e-mail", "e mail|email")]
    [InlineData("email", "email|e mail")]
    [InlineData("wind-farm", "wind farm|windfarm")]
    [InlineData("windfarm", "windfarm|wind farm")]
    [InlineData("re-election", "re election|reelection")]
    [InlineData("#SaveOurMill", "saveourmill|save our mill")]
    [InlineData("G.O.P.", "g o p|gop")]
    [InlineData("GOP", "gop|g o p")]
    [InlineData("gop", "gop|g o p")]
    [InlineData("U.N.", "u n|un|united nations")]
    [InlineData("US", "u s|US|united states|u s a|usa")]
    [InlineData("U.S.", "u s|US|united states|u s a|usa")]
    [InlineData("NH", "nh|n h|new hampshire")]
    [InlineData("33m", "33m|33 million")]
    [InlineData("seven", "seven|7")]
    [InlineData("7", "7|seven")]
    [InlineData("centre", "centre|center")]
    [InlineData("Lee's", "lee")]
    [InlineData("Jones'", "jones")]
    [InlineData("O'Brien", "o brien|obrien")]
    [InlineData("hour", "hour")]
    [InlineData("Oregon", "oregon")]
    [InlineData("Ore.", "ore|oregon")]
    [InlineData("24/7", "24 7")]
    [InlineData("20,000", "20 000|20000")]
    [InlineData("1200000", "1200000|1 200 000")]
    [InlineData("Sept.", "sept|sep|september")]
    [InlineData("US-Mexico", "us mexico|usmexico|u s mexico")]
    [InlineData("stalled", "stalled")]
    [InlineData("jones", "jones")]
    [InlineData("NATO", "nato|n a t o")]
    [InlineData("Müller", "muller")]
    [InlineData("東京", "東京")]
    public void A_word_has_all_its_forms(string typed, string forms) =>
        Assert.Equal(forms.Split('|'), WordForms.Of(typed));

    [Theory]
    [InlineData("the", true)]
    [InlineData("What’s", true)]
    [InlineData("you're", true)]
    [InlineData("us", true)]
    [InlineData("US", false)]
    [InlineData("WHO", false)]
    [InlineData("mill", false)]
    [InlineData("won", false)]
    public void Words_that_hold_a_sentence_together_are_known(string typed, bool isFunctionWord) =>
        Assert.Equal(isFunctionWord, WordForms.IsFunctionWord(typed));
}
