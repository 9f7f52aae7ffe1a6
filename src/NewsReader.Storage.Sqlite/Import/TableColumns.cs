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
        var names = string.Join(", ", columns.Select(column => column.Name));
        var values = string.Join(", ", columns.Select((_, i) => $"${i + 1}"));
        Insert = $"INSERT INTO {table} ({names}) VALUES ({values}) RETURNING Id";
        var changed = string.Join(", ", columns.Select((column, i) => $"{column.Name} = ${i + 2}"));
        Update = $"UPDATE {table} SET {changed} WHERE Id = $1";
    }

    /// <summary>Writes a row with these values, and gives its id.</summary>
    public string Insert { get; }

    /// <summary>Changes the row whose id is the first value; those of the columns are behind it.</summary>
    public string Update { get; }

    /// <summary>The values of a row, in the order of the statements.</summary>
    public object?[] Values(T row) => Array.ConvertAll(_columns, column => column.Value(row));

    /// <summary>These columns and others of the table, made of both.</summary>
    public TableColumns<(T, TOther)> With<TOther>(TableColumns<TOther> others) =>
        new(
            _table,
            [
                .. Array.ConvertAll(_columns, c => (c.Name, Value<TOther>(row => c.Value(row.Item1)))),
                .. Array.ConvertAll(others._columns, c => (c.Name, Value<TOther>(row => c.Value(row.Item2)))),
            ]
        );

    private static Func<(T, TOther), object?> Value<TOther>(Func<(T, TOther), object?> value) => value;
}
