using NewsReader.Analysis.Entities;

namespace NewsReader.Analysis.Speakers;

/// <summary>The words that give a quotation to its speaker.</summary>
internal static class SpeechVerbs
{
    private static readonly WordSet Verbs = WordSet.AnyCase(
        """
        said says say saying told tells telling announced announces announcing stated states stating added adds adding
        continued continues continuing asked asks asking replied replies replying responded responds
        responding wrote writes writing written tweeted tweets tweeting retweeted posted posts posting noted notes
        noting explained explains explaining argued argues arguing insisted insists insisting claimed claims
        claiming admitted admits admitting acknowledged acknowledges acknowledging recalled recalls recalling revealed
        reveals revealing inquired inquires enquired wondered wonders declared declares declaring
        warned warns warning urged urges urging concluded concludes concluding remarked remarks joked jokes joking
        quipped quips quipping exclaimed exclaims shouted shouts shouting yelled yells screamed screams
        whispered mused muses observed observes observing suggested suggests suggesting predicted predicts promised
        promises vowed vows vowing pledged pledges confirmed confirms confirming denied denies denying
        complained complains lamented laments boasted boasts bragged brags asserted asserts asserting alleged alleges
        contended contends countered counters conceded concedes cautioned cautions emphasized emphasizes
        emphasised stressed stresses stressing reiterated reiterates repeated repeats testified testifies testifying
        commented comments commenting opined opines proclaimed proclaims read reads reading reported reports
        reporting quoted demanded demands offered offers elaborated elaborates clarified clarifies chimed joked shot
        fired snapped thundered bellowed intoned pleaded begged prayed sang chanted chanting cried
        praised praises praising called calls calling described describes describing dubbed dubs labeled labelled labels
        blasted blasts slammed slams criticized criticised criticizes condemned condemns condemning
        denounced denounces denouncing accused accuses mocked mocks characterized characterised hailed thanked thanks
        referred advised advises estimated agreed agrees agreeing disagreed apologized apologised hoped
        believes believed thinks thought maintains maintained tells deadpanned gushed raved reasoned pointed signaled
        signalled informed instructed ordered ruled echoed recounted reflected disclosed captioned mentioned
        answered answers answering charged charges barked fumed scoffed sighed laughed grinned roared sneered taunted
        teased texted emailed interjected interrupted pressed chided scolded retorted rejoined volunteered marveled
        marvelled confessed
        confided guessed figured reminded reminds reassured assured assures cheered hissed murmured muttered mumbled
        blurted enthused swore lectured preached speculated theorized surmised summarized summarised vented shouts booed
        bragging
        began begins quoting calling describing labeling labelling slamming blasting branding branded dismissing
        dismissed dismisses likening likened ridiculed lauded applauded touted rejected rejects
        """
    );

    /// <summary>Verbs that take up a few words of a speaker rather than introduce speech.</summary>
    private static readonly WordSet Attitudes = WordSet.AnyCase(
        "praised praises praising called calls calling described describes describing dubbed dubs labeled "
            + "labelled labels blasted slammed criticized criticised condemned denounced accused mocked "
            + "characterized hailed thanked referred calling describing labeling labelling slamming blasting "
            + "branding branded dismissing dismissed dismisses likening likened ridiculed lauded applauded "
            + "touted rejected rejects believes believed thought"
    );

    /// <summary>Verbs that go on with what was said before, by the same means.</summary>
    private static readonly WordSet Continuing = WordSet.AnyCase(
        "added adds adding continued continues continuing concluded concludes revealed elaborated went finished ended"
    );

    private static readonly WordSet OfWriting = WordSet.AnyCase("wrote writes writing written penned");

    private static readonly WordSet OfPosting = WordSet.AnyCase("tweeted tweets tweeting retweeted");

    /// <summary>Nouns of what somebody says: their owner is the speaker ("Lee's announcement").</summary>
    private static readonly WordSet Messages = WordSet.AnyCase(
        "announcement statement tweet tweets post posts letter memo message email e-mail response reply "
            + "report note article essay op-ed column blog thread release speech remarks comment comments "
            + "testimony book warning complaint filing lawsuit editorial answer words video caption question "
            + "opening"
    );

    /// <summary>
    /// Words of saying that are nouns as well: a verb only where a name or a pronoun stands before them.
    /// </summary>
    private static readonly WordSet AlsoNouns = WordSet.AnyCase(
        "tweets posts reports comments notes states offers demands claims calls promises pledges estimated "
            + "written thanks labels answers charges figures shouts begins"
    );

    public static bool IsAlsoNoun(ReadOnlySpan<char> word) => AlsoNouns.Contains(word);

    public static bool IsVerb(ReadOnlySpan<char> word) => Verbs.Contains(word);

    public static bool IsAttitude(ReadOnlySpan<char> word) => Attitudes.Contains(word);

    public static bool IsContinuing(ReadOnlySpan<char> word) => Continuing.Contains(word);

    public static bool IsWriting(ReadOnlySpan<char> word) => OfWriting.Contains(word);

    public static bool IsPosting(ReadOnlySpan<char> word) => OfPosting.Contains(word);

    public static bool IsMessage(ReadOnlySpan<char> word) => Messages.Contains(word);

    /// <summary>"adding", "saying": their subject is that of the verb before.</summary>
    public static bool IsParticiple(ReadOnlySpan<char> word) =>
        word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal);
}
