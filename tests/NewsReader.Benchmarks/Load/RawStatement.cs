using System.Diagnostics;
using Microsoft.Data.Sqlite;
using NewsReader.Storage.Sqlite;

namespace NewsReader.Benchmarks.Load;

/// <summary>Statements by themselves, prepared, in this process.</summary>
internal static class RawStatement
{
    /// <summary>What half of its runs take at most, in milliseconds.</summary>
    /// <param name="file">The library.</param>
    /// <param name="statements">Asked by turns.</param>
    /// <param name="duration">How long they are asked.</param>
    public static double Measure(string file, IReadOnlyList<string> statements, TimeSpan duration)
    {
        using var connection = new SqliteConnection(LibraryFile.ConnectionString(file));
        connection.Open();
        var times = new List<double>();
        for (var whole = Stopwatch.StartNew(); whole.Elapsed < duration || times.Count < 5; )
        {
            using var command = connection.CreateCommand();
            command.CommandText = statements[times.Count % statements.Count];
            command.Prepare();
            var started = Stopwatch.GetTimestamp();
            using (var reader = command.ExecuteReader())
            {
                while (reader.Read())
                    reader.GetInt64(0);
            }
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        times.Sort();
        return times[times.Count / 2];
    }
}
