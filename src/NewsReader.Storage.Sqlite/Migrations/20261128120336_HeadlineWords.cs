using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Storage.Sqlite.Migrations
{
    /// <summary>The words of headlines and texts as they are written, for what is near to one that stands nowhere.</summary>
    public partial class HeadlineWords : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var sql in SqliteSchema.CreateVocabularies)
                migrationBuilder.Sql(sql);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE IF EXISTS ArticleWordPlaces");
            migrationBuilder.Sql("DROP TABLE IF EXISTS HeadlineWords");
        }
    }
}
