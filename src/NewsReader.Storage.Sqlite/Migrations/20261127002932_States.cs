using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Storage.Sqlite.Migrations
{
    /// <summary>
    /// An article's state is one value; the members of files are told from files by their origin; what a process died of
    /// has a table. By statements of our own: EF Core would make the table of articles anew, and no transaction could.
    /// </summary>
    public partial class States : Migration
    {
        /// <summary>The file that an origin of today ("/a/export.zip!/one.html") is a member of, read to its end.</summary>
        private const string FileOfMember =
            "FROM Origins f WHERE f.ArticleId IS NULL AND Origins.Path >= f.Path || '!/' AND Origins.Path < f.Path || '!0'";

        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex("IX_Articles_Day_Id", "Articles");
            migrationBuilder.DropIndex("IX_Articles_Source_Id", "Articles");
            // The column keeps its place, before the long texts: behind them it would cost a walk through their pages.
            migrationBuilder.RenameColumn("WithdrawnAt", "Articles", "State");
            migrationBuilder.Sql(
                """
                UPDATE Articles SET State = CASE
                    WHEN State IS NULL THEN 'Listed'
                    WHEN EXISTS (SELECT 1 FROM ArticlePlaces p WHERE p.ArticleId = Articles.Id AND p.CopyOf IS NOT NULL) THEN 'Folded'
                    ELSE 'Withdrawn' END
                """);
            migrationBuilder.CreateIndex("IX_Articles_Day_Id", "Articles", ["Day", "Id"], filter: "State = 'Listed'");
            migrationBuilder.CreateIndex("IX_Articles_Source_Id", "Articles", ["Source", "Id"], filter: "State = 'Listed'");
            migrationBuilder.Sql(
                $"UPDATE Origins SET Path = (SELECT f.Path || '//' || substr(Origins.Path, length(f.Path) + 3) {FileOfMember}) WHERE instr(Path, '!/') > 0 AND EXISTS (SELECT 1 {FileOfMember})");
            migrationBuilder.CreateTable(
                name: "PutAside",
                columns: table => new
                {
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedTicks = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table => table.PrimaryKey("PK_PutAside", x => x.Origin));
        }
    }
}
