using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Storage.Sqlite.Migrations
{
    /// <summary>The words of headlines as they are written, for what is near to a word that stands nowhere.</summary>
    public partial class HeadlineWords : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql(SqliteSchema.CreateHeadlineWords);

        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("DROP TABLE IF EXISTS HeadlineWords");
    }
}
