namespace NewsReader.Sources;

/// <summary>How an article's text is written.</summary>
public enum ArticleFormat
{
    /// <summary>Text as a page shows it: a <c>*</c>, a <c>_</c> or a <c>1.</c> is just that.</summary>
    PlainText,

    /// <summary>CommonMark, with YAML front matter where there is some.</summary>
    Markdown,
}
