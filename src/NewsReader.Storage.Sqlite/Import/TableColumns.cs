namespace NewsReader.Storage.Sqlite.Import;

/// <summary>
/// The columns that rows of a table are written to, each name with its value: no value can come to stand in another's
/// column.
/// </summary>
/// <typeparam name="T">What a row is made of.</typeparam>
internal sealed class TableColumns<T>
{
    private readonly string _table;
    private readonly (string Name, Func<T, object?> Value)[] _columns;

    public TableColumns(string table, params (string Name, Func<T, object?> Value)[] columns)
    {
        (_table, _columns) = (table, columns);
        Insert = $"{Into} VALUES ({Parameters})";
        InsertForId = $"{Insert} RETURNING Id";
        InsertIfNew = $"{Insert} ON CONFLICT DO NOTHING";
        var changed = string.Join(", ", columns.Select((column, i) => $"{column.Name} = ${i + 2}"));
        Update = $"UPDATE {table} SET {changed} WHERE Id = $1";
    }

    /// <summary>Writes a row with these values.</summary>
    public string Insert { get; }

    /// <summary>Writes a row with these values, and gives its id.</summary>
    public string InsertForId { get; }

    /// <summary>Writes a row with these values, unless one is there that has its key.</summary>
    public string InsertIfNew { get; }

    /// <summary>Changes the row whose id is the first value; those of the columns are behind it.</summary>
    public string Update { get; }

    private string Into => $"INSERT INTO {_table} ({string.Join(", ", _columns.Select(column => column.Name))})";

    private string Parameters => string.Join(", ", _columns.Select((_, i) => $"${i + 1}"));

    /// <summary>Writes a row with these values in the place of the one that has its key.</summary>
    /// <param name="key">The columns of the key.</param>
    public string InsertOrReplace(params string[] key)
    {
        var others = _columns.Select(column => column.Name).Except(key).Select(name => $"{name} = excluded.{name}");
        return $"{Insert} ON CONFLICT ({string.Join(", ", key)}) DO UPDATE SET {string.Join(", ", others)}";
    }

    /// <summary>Writes a row with these values, unless one is there that has the same in some of them.</summary>
    /// <param name="same">The columns that are compared.</param>
    public string InsertUnlessSame(params string[] same)
    {
        var compared = same.Select(name => $"{name} IS {Parameter(name)}");
        return $"""
            {Into}
            SELECT {Parameters}
            WHERE NOT EXISTS (SELECT 1 FROM {_table} WHERE {string.Join(" AND ", compared)})
            """;
    }

    /// <summary>The values of a row, in the order of the statements.</summary>
    public object?[] Values(T row) => Array.ConvertAll(_columns, column => column.Value(row));

    /// <summary>These columns and others of the table.</summary>
    /// <param name="part">What their values come from.</param>
    public TableColumns<T> With<TPart>(TableColumns<TPart> others, Func<T, TPart> part) =>
        new(_table, [.. _columns, .. Array.ConvertAll(others._columns, c => (c.Name, Of(c.Value, part)))]);

    private string Parameter(string name) =>
        Array.FindIndex(_columns, column => column.Name == name) is >= 0 and var i
            ? $"${i + 1}"
            : throw new ArgumentException($"{_table} is not written with a {name}.", nameof(name));

    private static Func<T, object?> Of<TPart>(Func<TPart, object?> value, Func<T, TPart> part) =>
        row => value(part(row));
}
