namespace NewsReader.Analysis.Speakers;

/// <summary>What is said in a place on a network.</summary>
[Flags]
internal enum PostPlace : byte
{
    None = 0,

    /// <summary>A post for all to read.</summary>
    Public = 1,

    /// <summary>Words to some alone.</summary>
    Private = 2,

    /// <summary>A message: private on a network for private words, a post on another.</summary>
    Message = 4,

    /// <summary>Words said aloud: a video.</summary>
    Spoken = 8,

    /// <summary>More than a post: an essay.</summary>
    Written = 16,

    /// <summary>No place but whoever posts there: a user.</summary>
    Person = 32,
}
