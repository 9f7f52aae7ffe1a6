using System.CommandLine;
using NewsReader.Training;

var data = new Argument<DirectoryInfo>("data") { Description = "The folder with the annotated sets (entities/) and the lists of names (names/)." };
var output = new Argument<FileInfo>("model") { Description = "The model file to write: src/NewsReader/Recognition/Data/names.model." };
var epochs = new Option<int>("--epochs") { Description = "How often the sets are gone through.", DefaultValueFactory = _ => 12 };
var command = new RootCommand("Trains the recogniser of names from open data. The same data give the same model, to the bit.") { data, output, epochs };
command.SetAction(result => NameTraining.Run(result.GetRequiredValue(data), result.GetRequiredValue(output), result.GetRequiredValue(epochs)));
return await command.Parse(args).InvokeAsync();
