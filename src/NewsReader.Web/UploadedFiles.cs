using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using NewsReader.Storage.Sqlite;

namespace NewsReader.Web;

/// <summary>One file of a form, as it comes.</summary>
/// <param name="Name">As the browser names it.</param>
/// <param name="Content">To be read before the next comes.</param>
internal sealed record UploadedFile(string Name, Stream Content);

/// <summary>What was sent is not taken; the message is a sentence for whoever sent it.</summary>
internal sealed class UploadRefusedException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// The files of a form (RFC 7578), one after the other as they come: nothing is laid down anywhere before it is written
/// where it belongs.
/// </summary>
internal static class UploadedFiles
{
    private const string NoFile = "Choose a file first.";

    private const string SendAgain = "Nothing of it was kept. Load the page again, and send it once more.";

    /// <summary>Of a boundary, which has 70 characters at most (RFC 2046), with its quotes.</summary>
    private const int LongestBoundary = 72;

    /// <summary>Reads a form to its end.</summary>
    /// <param name="take">Told of each file.</param>
    /// <exception cref="UploadRefusedException">It has no file or too many, or cannot be read or written.</exception>
    public static async Task ReadAsync(HttpRequest request, Func<UploadedFile, Task> take, CancellationToken cancel)
    {
        try
        {
            var reader = new MultipartReader(Boundary(request), request.Body);
            var files = 0;
            while (await reader.ReadNextSectionAsync(cancel) is { } section)
            {
                if (NameOf(section) is not { } name)
                    continue;
                if (++files > Limits.MostFilesOfUpload)
                {
                    throw new UploadRefusedException(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"It has more than {Limits.MostFilesOfUpload:N0} files, the most of one upload. "
                                + $"Nothing of it was kept. Bring them in parts, or in a ZIP archive."
                        )
                    );
                }
                await take(new UploadedFile(name, section.Body));
            }
            if (files == 0)
                throw new UploadRefusedException(NoFile);
        }
        catch (Exception e) when (DiskSpace.IsFull(e))
        {
            throw new UploadRefusedException(
                "The server's disk has no room left for it. Nothing of it was kept. Free some space on it, "
                    + "or ask whoever runs this reader to, and bring it again.",
                e
            );
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new UploadRefusedException(
                $"What was sent cannot be read as a form with files ({e.Message.TrimEnd('.')}). {SendAgain}",
                e
            );
        }
    }

    private static string Boundary(HttpRequest request)
    {
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        )
            throw new UploadRefusedException(NoFile);
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is > 0 and <= LongestBoundary)
            return boundary;
        throw new UploadRefusedException(
            $"What was sent cannot be read as a form with files (its boundary is “{boundary}”). {SendAgain}"
        );
    }

    /// <summary>The name of a file; null where the section is a field of the form, or no file was chosen.</summary>
    private static string? NameOf(MultipartSection section)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
        {
            throw new UploadRefusedException(
                $"The name of a file cannot be read: “{section.ContentDisposition}”. Nothing of it was "
                    + "kept. Give the file another name, without quotes, and bring it again."
            );
        }
        if (!disposition.IsFileDisposition())
            return null;
        var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
        return HeaderUtilities.RemoveQuotes(name).ToString();
    }
}
