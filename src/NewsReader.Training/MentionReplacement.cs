using NewsReader.Analysis.Names;

namespace NewsReader.Training;

/// <summary>
/// Annotated sentences once more with other names in them: most names are replaced by random ones of their kind
/// (Dai and Adel, "An Analysis of Simple Data Augmentation for Named Entity Recognition", COLING 2020).
/// </summary>
internal sealed class MentionReplacement(RandomNames names)
{
    private const double Replaced = 0.7;
    private const double Hidden = 0.35;

    public TrainingSentence Replace(TrainingSentence sentence)
    {
        var replaced = new TrainingSentence();
        var tags = sentence.Tags;
        for (int first = 0, end; first < tags.Count; first = end)
        {
            end = first + 1;
            if (tags[first] != NameTag.Outside)
            {
                var kind = NameTag.KindOf(tags[first]);
                while (end < tags.Count && tags[end] == NameTag.Inside(kind))
                    end++;
                if (names.Chance() < Replaced && Other(kind, end - first) is { } other)
                {
                    replaced.AddName(other, kind, names.Chance() < Hidden);
                    continue;
                }
            }
            for (var i = first; i < end; i++)
                replaced.Add(sentence.Words[i], tags[i], sentence.IsHidden[i]);
        }
        return replaced;
    }

    private string? Other(NameKind kind, int words) =>
        kind switch
        {
            NameKind.Person => words == 1 ? names.Surname() : names.Person(),
            NameKind.Organisation => words == 1 ? names.ShortForm(null) : names.Organization(null),
            NameKind.Place when words == 1 => names.Place(),
            _ => null,
        };
}
