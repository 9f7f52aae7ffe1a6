using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Tokens;
using NewsReader.Text.Languages;

namespace NewsReader.Tests.Analysis.Knowledge;

public class WorldKnowledgeTests
{
    [Theory]
    [InlineData("Accenture", KnownKind.Company, "Accenture")]
    [InlineData("Rio Tinto", KnownKind.Company, "Rio Tinto")]
    [InlineData("L’Oréal", KnownKind.Company, "L'Oréal")]
    [InlineData("L'Oreal", KnownKind.Company, "L'Oréal")]
    [InlineData("W.H.O.", KnownKind.Intergovernmental, "World Health Organization")]
    [InlineData("Barack Obama", KnownKind.Person, "Barack Obama")]
    [InlineData("Arsenal", KnownKind.Team, "Arsenal")]
    [InlineData("GDP", KnownKind.Term, "GDP")]
    public void KnowsWhoBearsAName(string form, KnownKind kind, string name)
    {
        var known = Assert.NotNull(WorldKnowledge.Embedded.Find(form));

        Assert.Equal((kind, name), (known.Kind, known.Name.ToString()));
    }

    [Theory]
    [InlineData("us")]
    [InlineData("apple")]
    [InlineData("Zxqvbn Holdings of Nowhere")]
    [InlineData("")]
    public void KnowsNobodyByAnotherWord(string form) => Assert.Null(WorldKnowledge.Embedded.Find(form));

    [Fact]
    public void FindsTheLongestNameAtEachPlace()
    {
        const string Text = "Shares of Marks & Spencer and Rio Tinto rose, said bell hooks of the New York Times.";
        var tokens = Tokeniser.Tokenise(Text, Lexicon.English);

        var known = KnownSpans.In(WorldKnowledge.Embedded, Text, tokens, new bool[tokens.Count]);

        Assert.Equal(
            ["Marks & Spencer", "Rio Tinto", "New York Times"],
            known
                .Spans.Where(s => s.Name.Prominence >= 60 && s.Name.IsOrganization)
                .Select(s => Text[tokens[s.First].Start..tokens[s.End - 1].End])
        );
    }
}
