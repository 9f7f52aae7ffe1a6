using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Storage.Sqlite.Migrations
{
    /// <summary>
    /// What tells each article's event, and how rare its terms are: it comes with the next reading of each article, and
    /// until then the stories stay as they are. What users say of stories, and when they looked.
    /// </summary>
    public partial class Events : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "StoryCorrections",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    OtherId = table.Column<long>(type: "INTEGER", nullable: false),
                    IsTogether = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoryCorrections", x => new { x.ArticleId, x.OtherId });
                    table.ForeignKey(
                        name: "FK_StoryCorrections_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_StoryCorrections_Articles_OtherId",
                        column: x => x.OtherId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StoryLooks",
                columns: table => new
                {
                    ReaderId = table.Column<long>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoryLooks", x => new { x.ReaderId, x.ArticleId });
                    table.ForeignKey(
                        name: "FK_StoryLooks_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_StoryCorrections_OtherId",
                table: "StoryCorrections",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_StoryLooks_ArticleId",
                table: "StoryLooks",
                column: "ArticleId");

            foreach (var statement in SqliteSchema.CreateEventTables) migrationBuilder.Sql(statement);
        }
    }
}
