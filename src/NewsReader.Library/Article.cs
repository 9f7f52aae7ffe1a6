using NewsReader.Articles;
using NewsReader.Library.Reading;
using NewsReader.Library.Stories;

namespace NewsReader.Library;

/// <summary>An article of the library: its source text, whole, and what was derived from it.</summary>
public sealed class Article
{
    public long Id { get; set; }

    /// <summary>Its part of the address: never changes, whatever happens to the file.</summary>
    public required string Slug { get; set; }

    /// <summary>SHA-256 of the bytes it was read from, lower-case hexadecimal: what the article is.</summary>
    public required string ContentHash { get; set; }

    /// <summary>The decoded source text. Everything but what the reader did is derived from it.</summary>
    public required string SourceText { get; set; }

    public bool IsMarkdown { get; set; }

    /// <summary>When the reader first saw it, in UTC.</summary>
    public DateTime ArrivedAt { get; set; }

    public ArticleState State { get; set; }

    /// <summary>The <see cref="NewsArticle.ReaderVersion"/> that derived what follows.</summary>
    public int ReaderVersion { get; set; }

    public required string Headline { get; set; }

    /// <summary>Authors as they are shown, "Ann Lee and Bo Chan"; empty where the article names none.</summary>
    public required string Authors { get; set; }

    public string? AuthorRole { get; set; }

    public string? Dateline { get; set; }

    /// <summary>The tag of its language, "es-MX"; null where nothing tells it.</summary>
    public string? Language { get; set; }

    /// <summary>The paper, else the folder.</summary>
    public required string Source { get; set; }

    /// <summary>Where it stands on the web.</summary>
    public string? Address { get; set; }

    public DateTime? PublishedAt { get; set; }

    /// <summary>The day it was published, else came.</summary>
    public DateOnly Day { get; set; }

    public required string Lede { get; set; }

    /// <summary>The body as it is searched.</summary>
    public required string ReadingText { get; set; }

    /// <summary>The body as it is shown.</summary>
    public required string Html { get; set; }

    /// <summary>The roles that it gives people, one a line.</summary>
    public required string Roles { get; set; }

    /// <summary>What it is about, roughly, as <see cref="Identity.ArticleContext.Stored"/> writes it.</summary>
    public required string Context { get; set; }

    /// <summary>
    /// What the full-text index has of it beside the words: <see cref="IndexToken"/>s with a space between.
    /// </summary>
    public required string IndexTokens { get; set; }

    public int Words { get; set; }

    public int ReadingMinutes { get; set; }

    /// <summary>What was kept out of the text, as <see cref="LeftOutLine.Stored"/> writes it.</summary>
    public required string LeftOut { get; set; }

    public List<Appearance> Appearances { get; } = [];

    public List<StoredQuotation> Statements { get; } = [];

    /// <summary>The state that the reader has it in (<see cref="LibraryContext.Reader"/>): one, or none.</summary>
    public List<ReadingState> States { get; } = [];

    public ArticlePlace? Place { get; set; }
}
