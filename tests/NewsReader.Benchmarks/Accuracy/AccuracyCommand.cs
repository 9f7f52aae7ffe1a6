using System.CommandLine;
using NewsReader.Benchmarks.Accuracy.Events;
using NewsReader.Benchmarks.Accuracy.Identity;

namespace NewsReader.Benchmarks.Accuracy;

/// <summary><c>accuracy</c>: who is named and who spoke, held against annotated texts.</summary>
internal static class AccuracyCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "The folder with entities/ and quotations/.",
            DefaultValueFactory = _ => new DirectoryInfo("../shared/data"),
        };
        var set = new Option<string>("--quotations")
        {
            Description = "The set of quotations, without its ending.",
            DefaultValueFactory = _ => "dev",
        };
        var errors = new Option<bool>("--errors") { Description = "Also print what is wrong." };
        var check = new Option<bool>("--check")
        {
            Description = "Fail where a figure has fallen by more than a point.",
        };
        var names = new Option<bool>("--names") { Description = "Names alone." };
        var ownNames = new Option<DirectoryInfo>("--own")
        {
            Description = "The folder with our own names and kinds.",
            DefaultValueFactory = _ => new DirectoryInfo("tests/Naming"),
        };
        var held = new Option<bool>("--held") { Description = "Of our own the half that is opened at the end." };
        var identity = new Option<bool>("--identity") { Description = "Who is who across articles alone." };
        var libraries = new Option<bool>("--libraries")
        {
            Description = "Of who is who our own small libraries alone.",
        };
        var ownIdentity = new Option<DirectoryInfo>("--own-identity")
        {
            Description = "The folder with our own articles and lists of who is who.",
            DefaultValueFactory = _ => new DirectoryInfo("tests/Identity"),
        };
        var said = new Option<bool>("--said") { Description = "Who said what in our own articles alone." };
        var ownSaid = new Option<DirectoryInfo>("--own-said")
        {
            Description = "The folder with our own articles of who said what.",
            DefaultValueFactory = _ => new DirectoryInfo("tests/Said"),
        };
        var events = new Option<bool>("--events") { Description = "Stories of our own events alone." };
        var copies = new Option<bool>("--copies") { Description = "Copies among our own pairs alone." };
        var orders = new Option<int>("--orders")
        {
            Description = "In how many other orders the articles of the events come, too.",
        };
        var ownEvents = new Option<DirectoryInfo>("--own-events")
        {
            Description = "The folder with our own events and copies.",
            DefaultValueFactory = _ => new DirectoryInfo("tests/Events"),
        };
        var speed = new Option<bool>("--speed") { Description = "Words a second alone." };
        var command = new Command(
            "accuracy",
            "Names, quotations and speakers on annotated texts, and words a second on one core."
        )
        {
            data,
            set,
            errors,
            check,
            names,
            ownNames,
            held,
            identity,
            libraries,
            ownIdentity,
            said,
            ownSaid,
            events,
            copies,
            orders,
            ownEvents,
            speed,
        };
        command.SetAction(async result =>
        {
            var half = result.GetValue(held) ? "held" : "dev";
            if (result.GetValue(events) || result.GetValue(copies))
            {
                var own = result.GetRequiredValue(ownEvents);
                if (result.GetValue(events))
                    await EventAccuracy.PrintAsync(own, half, result.GetValue(errors), result.GetValue(orders));
                if (result.GetValue(copies))
                    await CopyPairs.PrintAsync(own, half, result.GetValue(errors));
                return 0;
            }
            var folder = result.GetRequiredValue(data);
            if (!folder.Exists)
            {
                Console.Error.WriteLine(
                    $"{folder.FullName}: There is no such folder. Give the one that holds entities/ and "
                        + "quotations/ with --data."
                );
                return 1;
            }
            try
            {
                if (result.GetValue(speed))
                {
                    KnowledgeCost.Print();
                    WordsASecond.Print(folder);
                    return 0;
                }
                if (result.GetValue(libraries))
                {
                    var small = new DirectoryInfo(Path.Combine(result.GetRequiredValue(ownIdentity).FullName, half));
                    await ConstructedIdentity.PrintAsync(small, result.GetValue(errors));
                    await WrittenLibraries.PrintAsync(small, result.GetValue(errors));
                    return 0;
                }
                if (result.GetValue(identity))
                {
                    await PrintIdentityAsync(
                        folder,
                        result.GetRequiredValue(ownIdentity),
                        half,
                        result.GetValue(errors)
                    );
                    return 0;
                }
                if (result.GetValue(said))
                {
                    SpeakerAccuracy.Print(result.GetRequiredValue(ownSaid), half, result.GetValue(errors));
                    SpeakerAccuracy.PrintPronouns(result.GetRequiredValue(ownSaid), folder, result.GetValue(errors));
                    return 0;
                }
                var reached = new ReachedFigures();
                KnowledgeCost.Print();
                NamingAccuracy.Print(result.GetRequiredValue(ownNames), half, result.GetValue(errors));
                EntityAccuracy.Print(folder, result.GetValue(errors), reached);
                if (!result.GetValue(names))
                {
                    QuotationAccuracy.Print(folder, result.GetRequiredValue(set), result.GetValue(errors), reached);
                    SpeakerAccuracy.Print(result.GetRequiredValue(ownSaid), half, result.GetValue(errors));
                    SpeakerAccuracy.PrintPronouns(result.GetRequiredValue(ownSaid), folder, result.GetValue(errors));
                    WordsASecond.Print(folder);
                    await PrintIdentityAsync(
                        folder,
                        result.GetRequiredValue(ownIdentity),
                        half,
                        result.GetValue(errors)
                    );
                }
                foreach (var fallen in reached.Fallen)
                    Console.Error.WriteLine(fallen);
                return result.GetValue(check) && reached.Fallen.Count > 0 ? 1 : 0;
            }
            catch (FileNotFoundException e)
            {
                Console.Error.WriteLine(e.Message);
                return 1;
            }
        });
        return command;
    }

    private static async Task PrintIdentityAsync(DirectoryInfo data, DirectoryInfo own, string half, bool errors)
    {
        var set = new DirectoryInfo(Path.Combine(own.FullName, half));
        var calibration = new Calibration();
        await ConstructedIdentity.PrintAsync(set, errors);
        await WrittenLibraries.PrintAsync(set, errors);
        await AgencyIdentity.PrintAsync(data, calibration);
        await CampaignIdentity.PrintAsync(data, set, errors, calibration);
        calibration.Print();
    }

    /// <summary>A file of the data folder.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public static string At(DirectoryInfo data, string path)
    {
        var full = Path.Combine(data.FullName, path);
        return File.Exists(full)
            ? full
            : throw new FileNotFoundException(
                $"{full}: This set is not there. It is needed to measure; see the README for where it comes from."
            );
    }
}
