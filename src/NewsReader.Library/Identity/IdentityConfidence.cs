namespace NewsReader.Library.Identity;

/// <summary>How sure it is, from 0 to 1, that a name in an article means the one whose page it leads to.</summary>
public static class IdentityConfidence
{
    /// <summary>The same name, and evidence for it: a role in the same field, or somebody named with both.</summary>
    public const double Supported = 0.95;

    /// <summary>The same full name and nothing against it.</summary>
    public const double SameName = 0.8;

    /// <summary>One of several of the name, and no evidence which.</summary>
    public const double OneOfSeveral = 0.5;

    /// <summary>A single name ("Smith"): articles that have no more of it may mean different people.</summary>
    public const double SingleName = 0.3;
}
