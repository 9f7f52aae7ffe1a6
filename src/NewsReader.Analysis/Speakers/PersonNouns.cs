namespace NewsReader.Analysis.Speakers;

/// <summary>Which nouns are of a person.</summary>
internal static class PersonNouns
{
    /// <summary>A noun of a list: an office, a trade, kin, anybody; or one of a man or a woman: "lawman".</summary>
    public static bool IsListed(Lexicon lexicon, ReadOnlySpan<char> noun) =>
        lexicon.Roles.Nouns.Contains(noun)
        || lexicon.Descriptions.People.Contains(noun)
        || lexicon.Descriptions.Kin.Contains(noun)
        || lexicon.Descriptions.IsSaidOfSomebody(noun)
        || lexicon.Descriptions.WomenEndings.EndsIn(noun)
        || lexicon.Descriptions.MenEndings.EndsIn(noun);

    /// <summary>"officers", "residents", "police": several people.</summary>
    public static bool AreSeveral(Lexicon lexicon, ReadOnlySpan<char> noun) =>
        lexicon.Grammar.Indefinite.Contains(noun)
        || noun.Length > 3
            && lexicon.Grammar.PluralEndings.EndsIn(noun)
            && (IsLikely(lexicon, noun[..^1]) || IsListed(lexicon, noun));

    /// <summary>One of a list, or what ends as who does something: "ranger", "beekeeper".</summary>
    public static bool IsLikely(Lexicon lexicon, ReadOnlySpan<char> noun) =>
        IsListed(lexicon, noun) || lexicon.Roles.AgentEndings.EndsIn(noun) && !lexicon.Roles.NotAgents.Contains(noun);
}
