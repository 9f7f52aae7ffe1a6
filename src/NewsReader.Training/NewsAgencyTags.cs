using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Names;
using static NewsReader.Text.Languages.Lexicon;

namespace NewsReader.Training;

/// <summary>
/// Puts right what the machine-made set of news reports gets wrong in the same way again and again: countries taken for
/// organisations, titles and offices taken into names, "U.S. Special Prosecutor Patrick Fitzgerald" taken for one name.
/// </summary>
internal sealed class NewsAgencyTags(Gazetteers gazetteers)
{
    public void Correct(List<string> words, List<int> tags)
    {
        for (var first = 0; first < tags.Count; )
        {
            if (tags[first] == NameTag.Outside)
            {
                first++;
                continue;
            }
            var kind = NameTag.KindOf(tags[first]);
            var end = first + 1;
            while (end < tags.Count && tags[end] == NameTag.Inside(kind))
                end++;
            Correct(words, tags, first, end, kind);
            first = end;
        }
    }

    private void Correct(List<string> words, List<int> tags, int first, int end, NameKind kind)
    {
        if (kind is NameKind.Place or NameKind.Other)
            return;
        for (var i = end - 1; i >= first; i--)
        {
            if (!IsOffice(words[i]) || (i == first && end - first == 1))
                continue;
            // What stands behind an office is its holder; what stands before it is whose office it is.
            for (var k = i; k < end; k++)
                tags[k] = NameTag.Outside;
            if (i + 1 < end && (kind == NameKind.Person || gazetteers.IsGivenName(words[i + 1])))
                Mark(tags, i + 1, end, NameKind.Person);
            while (
                i > first
                && (
                    IsOffice(words[i - 1])
                    || words[i - 1] is "Special" or "Deputy" or "Vice" or "Prime" or "Chief" or "of" or "and"
                )
            )
                tags[--i] = NameTag.Outside;
            if (i > first)
                MarkWhole(words, tags, first, i, NameKind.Organisation);
            return;
        }
        MarkWhole(words, tags, first, end, kind);
    }

    private static void MarkWhole(List<string> words, List<int> tags, int first, int end, NameKind kind)
    {
        var name = string.Join(' ', words.GetRange(first, end - first));
        if (KnownPlaces.IsPeople(name))
            kind = NameKind.Other;
        else if (KnownPlaces.Contains(name))
            kind = NameKind.Place;
        else if (KnownOrganisations.Contains(name))
            kind = NameKind.Organisation;
        Mark(tags, first, end, kind);
    }

    private static void Mark(List<int> tags, int first, int end, NameKind kind)
    {
        for (var i = first; i < end; i++)
            tags[i] = i == first ? NameTag.Begin(kind) : NameTag.Inside(kind);
    }

    private static bool IsOffice(string word) =>
        word.TrimEnd('.') is var bare && (English.People.Titles.Contains(bare) || English.Roles.Nouns.Contains(bare));
}
