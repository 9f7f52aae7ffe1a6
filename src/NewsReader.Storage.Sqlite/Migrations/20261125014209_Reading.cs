using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Reading : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ArchivedAt",
                table: "ReadingStates",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LaterAt",
                table: "ReadingStates",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Position",
                table: "ReadingStates",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "StarredAt",
                table: "ReadingStates",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Day",
                table: "Quotations",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<int>(
                name: "Fields",
                table: "Entities",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Day",
                table: "Appearances",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.CreateTable(
                name: "Highlights",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    Passage = table.Column<string>(type: "TEXT", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    Colour = table.Column<byte>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Highlights", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Highlights_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReadingStates_Archived",
                table: "ReadingStates",
                column: "ArticleId",
                filter: "ArchivedAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReadingStates_Later",
                table: "ReadingStates",
                column: "ArticleId",
                filter: "LaterAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReadingStates_ReadAt",
                table: "ReadingStates",
                column: "ReadAt");

            migrationBuilder.CreateIndex(
                name: "IX_ReadingStates_Starred",
                table: "ReadingStates",
                column: "ArticleId",
                filter: "StarredAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Quotations_Medium_Id",
                table: "Quotations",
                columns: new[] { "Medium", "Id" },
                filter: "Medium IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Highlights_ArticleId",
                table: "Highlights",
                column: "ArticleId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Highlights");

            migrationBuilder.DropIndex(
                name: "IX_ReadingStates_Archived",
                table: "ReadingStates");

            migrationBuilder.DropIndex(
                name: "IX_ReadingStates_Later",
                table: "ReadingStates");

            migrationBuilder.DropIndex(
                name: "IX_ReadingStates_ReadAt",
                table: "ReadingStates");

            migrationBuilder.DropIndex(
                name: "IX_ReadingStates_Starred",
                table: "ReadingStates");

            migrationBuilder.DropIndex(
                name: "IX_Quotations_Medium_Id",
                table: "Quotations");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "ReadingStates");

            migrationBuilder.DropColumn(
                name: "LaterAt",
                table: "ReadingStates");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "ReadingStates");

            migrationBuilder.DropColumn(
                name: "StarredAt",
                table: "ReadingStates");

            migrationBuilder.DropColumn(
                name: "Day",
                table: "Quotations");

            migrationBuilder.DropColumn(
                name: "Fields",
                table: "Entities");

            migrationBuilder.DropColumn(
                name: "Day",
                table: "Appearances");
        }
    }
}
