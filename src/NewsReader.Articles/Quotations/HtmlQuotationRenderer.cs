using Markdig.Renderers;
using Markdig.Renderers.Html;
using NewsReader.Articles.Mentions;

namespace NewsReader.Articles.Quotations;

/// <summary>
/// Writes a quotation with a note that says who spoke, shown on hover and focus, in the margin where there is one.
/// </summary>
internal sealed class HtmlQuotationRenderer(EntityLinks links) : HtmlObjectRenderer<QuotationInline>
{
    protected override void Write(HtmlRenderer renderer, QuotationInline obj)
    {
        if (!renderer.EnableHtmlForInline)
        {
            renderer.WriteChildren(obj);
            return;
        }
        var note = QuotationNote.Of(obj.Quotation);
        if (obj.ChangesSpeaker && obj.Quotation.Speaker is { } by)
        {
            renderer.Write($"<span class=\"{ArticleHtml.Rail}\" aria-hidden=\"true\">");
            renderer.WriteText(by.Name);
            renderer.Write("</span>");
        }
        renderer.Write("<q class=\"quotation\"");
        if (obj.Quotation.Speaker is { } speaker && links.AddressOf(renderer, speaker) is { } page)
            renderer.Write($" data-by=\"{page}\"");
        if (note is not null)
            renderer.Write($" tabindex=\"0\" aria-describedby=\"q{obj.Number}\"");
        if (obj.IsLast)
            renderer.Write($" data-quotation=\"{obj.Number}\"");
        renderer.Write(">");
        renderer.WriteChildren(obj);
        renderer.Write("</q>");
        if (note is null || !obj.IsLast)
            return;
        renderer.Write($"<span class=\"{ArticleHtml.Note}\" role=\"tooltip\" id=\"q{obj.Number}\">");
        note.Write(renderer);
        renderer.Write("</span>");
    }
}
