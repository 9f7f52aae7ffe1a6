using NewsReader.Analysis;
using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Names;
using NewsReader.Text;

namespace NewsReader.Tests.Analysis.Knowledge;

public class OwnNamesTests
{
    private static WorldKnowledge With(string lines) =>
        WorldKnowledge.Embedded.With(OwnNames.Read("names.tsv", new StringReader(lines)));

    [Fact]
    public void The_owners_words_go_before_all_that_is_known()
    {
        const string Text = "We met Apple Accord, and Quillon sang. Quill met us.";
        var recognizer = new ArticleRecognizer(
            new TrainedNameRecognizer(),
            () => With("# ours\nApple Accord\tassociation\nQuillon\tperson\tQuill\n")
        );

        var read = recognizer.Recognize(new Prose(Text, [new Paragraph(new TextSpan(0, Text.Length), false)], [], []));

        Assert.Equal(
            [("Apple Accord", OrganizationKind.Association)],
            read.Companies.Select(c => (c.Name, c.Organization!.Value))
        );
        Assert.Equal("Quillon", read.People[0].Name);
    }

    [Fact]
    public void An_owners_name_may_begin_with_a_small_letter()
    {
        const string Text = "On Monday we met mara ellis at the fair.";
        var recognizer = new ArticleRecognizer(new TrainedNameRecognizer(), () => With("mara ellis\tperson\n"));

        var read = recognizer.Recognize(new Prose(Text, [new Paragraph(new TextSpan(0, Text.Length), false)], [], []));

        Assert.Equal(["mara ellis"], read.People.Select(p => p.Name));
    }

    [Theory]
    [InlineData("Quillon\n", "names.tsv:1: it has not two or three columns")]
    [InlineData("# a\nQuillon\tstar\n", "names.tsv:2: 'star' is no kind of name; write one of company")]
    [InlineData("\tperson\n", "names.tsv:1: '' is no name")]
    public void A_line_that_is_no_name_is_told_by_file_and_line(string lines, string message) =>
        Assert.StartsWith(
            message,
            Assert.Throws<InvalidDataException>(() => With(lines)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_damaged_file_is_told()
    {
        using var file = new MemoryStream();
        KnowledgeWriter.Write(
            file,
            new KnowledgeHeader("ours", []),
            [new KnownBearer(KnownKind.Person, 1, [("Ann Peel", KnownForm.None)])]
        );
        file.GetBuffer()[60] ^= 1;
        file.Position = 0;

        Assert.Equal(
            "its checksum does not fit its content",
            Assert.Throws<InvalidDataException>(() => KnowledgeFile.Load(file)).Message
        );
    }
}
