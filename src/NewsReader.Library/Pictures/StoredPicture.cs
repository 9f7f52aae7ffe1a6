using NewsReader.Articles;

namespace NewsReader.Library.Pictures;

/// <summary>A picture that an article shows: only these are fetched.</summary>
public sealed class StoredPicture
{
    /// <summary>As pages name it: <see cref="PictureAddress.Key"/> of the address.</summary>
    public required string Key { get; set; }

    public required string Address { get; set; }
}
