using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class News : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Origins_Articles_ArticleId",
                table: "Origins");

            migrationBuilder.AlterColumn<long>(
                name: "ArticleId",
                table: "Origins",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "INTEGER");

            migrationBuilder.CreateTable(
                name: "ArticlePlaces",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    StoryId = table.Column<long>(type: "INTEGER", nullable: false),
                    CopyOf = table.Column<long>(type: "INTEGER", nullable: true),
                    AddressKey = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticlePlaces", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_ArticlePlaces_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Feeds",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Address = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Site = table.Column<string>(type: "TEXT", nullable: true),
                    Folder = table.Column<string>(type: "TEXT", nullable: true),
                    WantsPages = table.Column<bool>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ETag = table.Column<string>(type: "TEXT", nullable: true),
                    LastModified = table.Column<string>(type: "TEXT", nullable: true),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NextCheckAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IntervalMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    Error = table.Column<string>(type: "TEXT", nullable: true),
                    GoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Feeds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Pictures",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pictures", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Unfolded",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Unfolded", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_Unfolded_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WantedPages",
                columns: table => new
                {
                    Address = table.Column<string>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NextTryAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WantedPages", x => x.Address);
                });

            migrationBuilder.CreateTable(
                name: "FeedLines",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FeedId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FeedLines_Feeds_FeedId",
                        column: x => x.FeedId,
                        principalTable: "Feeds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ArticlePlaces_AddressKey",
                table: "ArticlePlaces",
                column: "AddressKey",
                filter: "AddressKey IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ArticlePlaces_CopyOf",
                table: "ArticlePlaces",
                column: "CopyOf",
                filter: "CopyOf IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ArticlePlaces_StoryId_ArticleId",
                table: "ArticlePlaces",
                columns: new[] { "StoryId", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_FeedLines_FeedId_Id",
                table: "FeedLines",
                columns: new[] { "FeedId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Feeds_Address",
                table: "Feeds",
                column: "Address",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Feeds_NextCheckAt",
                table: "Feeds",
                column: "NextCheckAt",
                filter: "GoneAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WantedPages_NextTryAt",
                table: "WantedPages",
                column: "NextTryAt");

            migrationBuilder.AddForeignKey(
                name: "FK_Origins_Articles_ArticleId",
                table: "Origins",
                column: "ArticleId",
                principalTable: "Articles",
                principalColumn: "Id");

            foreach (var statement in SqliteSchema.CreateStoryIndex) migrationBuilder.Sql(statement);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in new[] { "TextBands", "StoryTerms" }) migrationBuilder.Sql($"DROP TABLE {table}");

            migrationBuilder.DropForeignKey(
                name: "FK_Origins_Articles_ArticleId",
                table: "Origins");

            migrationBuilder.DropTable(
                name: "ArticlePlaces");

            migrationBuilder.DropTable(
                name: "FeedLines");

            migrationBuilder.DropTable(
                name: "Pictures");

            migrationBuilder.DropTable(
                name: "Unfolded");

            migrationBuilder.DropTable(
                name: "WantedPages");

            migrationBuilder.DropTable(
                name: "Feeds");

            migrationBuilder.AlterColumn<long>(
                name: "ArticleId",
                table: "Origins",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Origins_Articles_ArticleId",
                table: "Origins",
                column: "ArticleId",
                principalTable: "Articles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
