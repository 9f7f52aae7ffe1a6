using Markdig.Renderers;
using NewsReader.Analysis;

namespace NewsReader.Articles.Quotations;

/// <summary>Who spoke, as what, by what means and when: what is known of it.</summary>
internal sealed record QuotationNote(string Speaker, string? Role, string Rest)
{
    /// <summary>Null where nothing is known.</summary>
    public static QuotationNote? Of(Quotation quotation)
    {
        var speaker = quotation.Speaker?.Name ?? AsItStands(quotation.SpeakerText);
        var rest = string.Join(" · ", new[] { quotation.Medium, quotation.StatedTime }.Where(part => part is not null));
        if (quotation is { Speaker: not null, Confidence: < Quotation.Sure })
            speaker = $"Probably {speaker}";
        // "a spokesman" alone says little: for whom, where the words themselves do not.
        if (
            quotation is { OnBehalfOf: { } whom, Speaker: null }
            && speaker?.Contains(whom.Name, StringComparison.Ordinal) != true
        )
            speaker = speaker is null ? $"For {whom.Name}" : $"{speaker}, for {whom.Name}";
        return speaker is null && rest.Length == 0
            ? null
            : new QuotationNote(
                speaker ?? "Not named",
                quotation.Speaker is { Roles: [var role, ..] } ? role : null,
                rest
            );
    }

    public void Write(HtmlRenderer renderer)
    {
        renderer.Write("<b>");
        renderer.WriteText(Speaker);
        renderer.Write("</b>");
        foreach (var line in new[] { Role, Rest })
        {
            if (string.IsNullOrEmpty(line))
                continue;
            renderer.Write(" <span>");
            renderer.WriteText(line);
            renderer.Write("</span>");
        }
    }

    /// <summary>"a user" as a name: with a capital. A pronoun names nobody.</summary>
    private static string? AsItStands(string? text) =>
        text is null || English.Speech.NotNames.Contains(text) ? null : char.ToUpperInvariant(text[0]) + text[1..];
}
