using Microsoft.AspNetCore.Identity;

namespace NewsReader.Library.Accounts;

/// <summary>
/// A person who signs in. Its number is the reader's in the library (<see cref="Reading.Readers"/>).
/// </summary>
public sealed class Account : IdentityUser<long>
{
    /// <summary>In UTC.</summary>
    public DateTime MadeAt { get; set; }

    /// <summary>
    /// When the owner closed it, in UTC: nobody signs in with it, and what is its reader's stays. Null while it is
    /// open.
    /// </summary>
    public DateTime? ClosedAt { get; set; }
}

/// <summary>One browser that is signed in.</summary>
public sealed class Session
{
    public long Id { get; set; }

    /// <summary>SHA-256 of what the browser's cookie holds, lower-case hexadecimal.</summary>
    public required string KeyHash { get; set; }

    public long AccountId { get; set; }

    public Account? Account { get; set; }

    /// <summary>All times are UTC.</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>When it was seen last, to a few minutes.</summary>
    public DateTime SeenAt { get; set; }

    public DateTime EndsAt { get; set; }

    /// <summary>"Firefox on Linux".</summary>
    public required string Device { get; set; }

    /// <summary>The network address that it was seen at first.</summary>
    public string? Address { get; set; }

    /// <summary>The claims, as ASP.NET Core writes them.</summary>
    public required byte[] Ticket { get; set; }
}

/// <summary>Lets a program in, for what its scopes say. The token itself is shown once and kept nowhere.</summary>
public sealed class ApiToken
{
    public long Id { get; set; }

    public long AccountId { get; set; }

    public Account? Account { get; set; }

    public required string Name { get; set; }

    /// <summary>SHA-256 of the token, lower-case hexadecimal.</summary>
    public required string Hash { get; set; }

    public Scope Scopes { get; set; }

    /// <summary>All times are UTC.</summary>
    public DateTime MadeAt { get; set; }

    /// <summary>When it was used last, to a few minutes.</summary>
    public DateTime? UsedAt { get; set; }
}

/// <summary>What a token may do.</summary>
[Flags]
public enum Scope
{
    None = 0,

    /// <summary>
    /// Read articles, search, follow feeds: everything under /api and /feeds, and what ends in .md or .opml.
    /// </summary>
    Read = 1,

    /// <summary>Mark articles, highlight, save searches.</summary>
    Mark = 2,

    /// <summary>Bring articles and feeds.</summary>
    Add = 4,

    /// <summary>Read the server's figures under /metrics.</summary>
    Metrics = 8,
}

/// <summary>
/// The way in for somebody who has no account yet, or lost its password. Its code is shown once, and good once.
/// </summary>
public sealed class Invitation
{
    public long Id { get; set; }

    /// <summary>SHA-256 of the code, lower-case hexadecimal.</summary>
    public required string Hash { get; set; }

    /// <summary>Whose password it sets; null where it makes an account.</summary>
    public long? AccountId { get; set; }

    public Account? Account { get; set; }

    /// <summary>All times are UTC.</summary>
    public DateTime MadeAt { get; set; }

    public DateTime EndsAt { get; set; }
}
