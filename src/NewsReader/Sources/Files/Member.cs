namespace NewsReader.Sources.Files;

/// <summary>The origin of an article that is one of several in a file: "/a/export.zip!/one.html".</summary>
public static class Member
{
    private const string Mark = "!/";

    public static string Of(string file, string member) => file + Mark + MarkdownArticle.OneLine(member, 500);

    /// <summary>The file of an origin, which may be the file itself.</summary>
    public static string FileOf(string origin) => origin.IndexOf(Mark, StringComparison.Ordinal) is > 0 and var at ? origin[..at] : origin;

    /// <summary>What the origin of every member of a file begins with.</summary>
    public static string Beginning(string file) => file + Mark;
}
