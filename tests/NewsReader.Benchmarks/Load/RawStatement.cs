using System.Diagnostics;
using Microsoft.Data.Sqlite;
using NewsReader.Storage.Sqlite;

namespace NewsReader.Benchmarks.Load;

/// <summary>A statement by itself, prepared, in this process.</summary>
internal static class RawStatement
{
    /// <summary>What half of its runs take at most, in milliseconds.</summary>
    public static double Measure(string file, string sql, TimeSpan duration)
    {
        using var connection = new SqliteConnection(LibraryFile.ConnectionString(file));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Prepare();
        var times = new List<double>();
        for (var whole = Stopwatch.StartNew(); whole.Elapsed < duration || times.Count < 5; )
        {
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
