namespace NewsReader.Sources.Files;

/// <summary>
/// The origin of an article that is one of several in a file: "/a/export.zip//one.html". The name between the two is
/// empty, as none is in the full path of a file: so a member is never taken for a file, or a file for a member.
/// </summary>
public static class Member
{
    private const string Mark = "//";

    public static string Of(string file, string member) => file + Mark + MarkdownArticle.OneLine(member, 500);

    /// <summary>The file of an origin, which may be the file itself.</summary>
    public static string FileOf(string origin) =>
        origin.IndexOf(Mark, StringComparison.Ordinal) is > 0 and var at ? origin[..at] : origin;
}
