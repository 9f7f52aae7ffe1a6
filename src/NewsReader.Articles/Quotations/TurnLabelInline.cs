using Markdig.Syntax.Inlines;

namespace NewsReader.Articles.Quotations;

/// <summary>The label before a turn of an interview or a transcript: "LEE:".</summary>
internal sealed class TurnLabelInline : ContainerInline;
