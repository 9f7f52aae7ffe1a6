using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Storage.Sqlite.Migrations
{
    /// <summary>
    /// The text indexes have words as they are written, and no stems; and the words of headlines, for what is near to
    /// one that stands nowhere. Every article is derived again while the library is read: for its words in capitals, and
    /// for what tells its event.
    /// </summary>
    public partial class WholeWords : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var sql in (string[])[.. SqliteSchema.Drop, .. SqliteSchema.Create])
                migrationBuilder.Sql(sql);
            migrationBuilder.Sql("INSERT OR IGNORE INTO Reopened SELECT Id FROM Articles WHERE State <> 'Withdrawn'");
        }

        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("DROP TABLE IF EXISTS HeadlineWords");
    }
}
