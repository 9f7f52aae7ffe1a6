namespace NewsReader.Library.Identity;

/// <summary>How sure it is, from 0 to 1, that a name in an article means the one whose page it leads to.</summary>
public static class IdentityConfidence
{
    /// <summary>From here on a single name is not decided on again because somebody new bears it too.</summary>
    public const double Settled = 0.99;

    /// <summary>From here on nothing is said of it; below, the name means somebody probably.</summary>
    public const double Sure = 0.8;

    /// <summary>From here on a name means somebody of the library; below, somebody new.</summary>
    public const double Probable = 0.5;

    /// <summary>Somebody new: nobody else is called so.</summary>
    public const double New = 0.95;

    /// <summary>A single name ("Smith") that may be anybody's: articles that have no more of it may mean different
    /// people.</summary>
    public const double SingleName = 0.3;

    /// <summary>
    /// Whether it is so uncertain whom a name means that it should be said. The page of a bare name is whoever's it is.
    /// </summary>
    public static bool IsProbable(double confidence) => confidence < Sure && confidence != SingleName;
}
