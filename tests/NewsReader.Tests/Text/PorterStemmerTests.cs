using Microsoft.Data.Sqlite;
using NewsReader.Text.Languages;

namespace NewsReader.Tests.Text;

public sealed class PorterStemmerTests
{
    [Fact]
    public void Words_have_the_stems_of_the_text_index()
    {
        var words = Words().Distinct().ToList();
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Execute("CREATE VIRTUAL TABLE t USING fts5(w, tokenize='porter unicode61 remove_diacritics 2')");
        Execute("CREATE VIRTUAL TABLE v USING fts5vocab(t, instance)");
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO t(rowid, w) VALUES ($id, $w)";
            var (id, word) = (
                insert.Parameters.Add("$id", SqliteType.Integer),
                insert.Parameters.Add("$w", SqliteType.Text)
            );
            for (var i = 0; i < words.Count; i++)
            {
                (id.Value, word.Value) = (i, words[i]);
                insert.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        var stems = new string[words.Count];
        using (var read = connection.CreateCommand())
        {
            read.CommandText = "SELECT doc, term FROM v";
            using var reader = read.ExecuteReader();
            while (reader.Read())
                stems[reader.GetInt32(0)] = reader.GetString(1);
        }

        Assert.True(words.Count > 40_000);
        Assert.Equal(
            words.Select((word, i) => (word, stems[i])),
            words.Select(word => (word, PorterStemmer.Stem(word)))
        );

        void Execute(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    /// <summary>The words of the list, with endings behind them, and all of few letters.</summary>
    private static IEnumerable<string> Words()
    {
        string[] endings =
        [
            "s",
            "ing",
            "ed",
            "ization",
            "ational",
            "fulness",
            "ibility",
            "eed",
            "ement",
            "ously",
            "ical",
        ];
        using var list = new StreamReader(
            typeof(Lexicon).Assembly.GetManifestResourceStream("Languages/en/vocabulary.txt")!
        );
        var number = 0;
        while (list.ReadLine() is { } line)
        {
            var word = line.Trim().ToLowerInvariant();
            if (word.Length == 0 || !word.All(char.IsAsciiLetterLower))
                continue;
            yield return word;
            yield return word + endings[number++ % endings.Length];
        }
        string[] letters = ["a", "e", "y", "s", "l", "t", "d", "g", "n"];
        var made =
            from a in letters
            from b in letters
            from c in letters
            from d in letters
            from ending in (string[])["", "ing", "ed"]
            // Of two of them no word is made, and the index takes neither for a vowel.
            where !(a + b + c + d).Contains("yy")
            select a + b + c + d + ending;
        foreach (var word in made)
            yield return word;
        yield return new string('a', 62) + "s";
        yield return new string('a', 63) + "s";
        yield return new string('a', 64) + "s";
    }
}
