using System.Text.RegularExpressions;
using NewsReader.Analysis.Names;

namespace NewsReader.Training;

/// <summary>
/// Our own sentences of news, with slots where names stand: {P} a person, {S} a surname, {G} a given name, {N} a person
/// of one name, {O} an organization, {O:team} one of that kind, {A:media} an acronym or short name, {L} a place, {D} a
/// people, {T} a ticker, {M:…} the name of something else.
/// </summary>
internal sealed partial class SentenceSlots(RandomNames names)
{
    private const double Hidden = 0.4;

    public IEnumerable<TrainingSentence> Fill(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            yield return Fill(line, path, number);
        }
    }

    private TrainingSentence Fill(string line, string path, int number)
    {
        var sentence = new TrainingSentence();
        var at = 0;
        // One name for each slot that is written twice, as far as surnames go, would be too much knowledge of a text.
        foreach (Match slot in Slot().Matches(line))
        {
            sentence.AddPlain(line.AsSpan(at, slot.Index - at));
            at = slot.Index + slot.Length;
            var of = slot.Groups["of"].Success ? slot.Groups["of"].Value : null;
            var isHidden = names.Chance() < Hidden;
            switch (slot.Groups["what"].Value)
            {
                case "P":
                    sentence.AddName(names.Person(), NameKind.Person, isHidden);
                    break;
                case "S":
                    sentence.AddName(names.Surname(), NameKind.Person, isHidden);
                    break;
                case "G":
                    sentence.AddName(names.GivenName(), NameKind.Person, isHidden);
                    break;
                case "N":
                    sentence.AddName(names.OneWordPerson(), NameKind.Person, isHidden);
                    break;
                case "O":
                    sentence.AddName(names.Organization(of), NameKind.Organisation, isHidden);
                    break;
                case "A":
                    sentence.AddName(names.ShortForm(of), NameKind.Organisation, isHidden);
                    break;
                case "L":
                    sentence.AddName(names.Place(), NameKind.Place, isHidden);
                    break;
                case "D":
                    sentence.AddName(names.People(), NameKind.Other, isHidden);
                    break;
                case "T":
                    sentence.AddPlain(names.Ticker());
                    break;
                case "M":
                    sentence.AddName(
                        of ?? throw new InvalidDataException($"{path}:{number}: {{M:…}} names nothing."),
                        NameKind.Other,
                        isHidden
                    );
                    break;
            }
        }
        sentence.AddPlain(line.AsSpan(at));
        if (line.AsSpan(at).Contains('{'))
            throw new InvalidDataException($"{path}:{number}: '{line[at..]}' has a slot that is none.");
        return sentence;
    }

    [GeneratedRegex(@"\{(?<what>[PSGNOALDTM])(?::(?<of>[^{}]+))?\}")]
    private static partial Regex Slot();
}
