using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var statement in SqliteSchema.Drop) migrationBuilder.Sql(statement);

            migrationBuilder.DropIndex(
                name: "IX_Quotations_ArticleId",
                table: "Quotations");

            migrationBuilder.DropIndex(
                name: "IX_Appearances_ArticleId",
                table: "Appearances");

            migrationBuilder.AddColumn<string>(
                name: "IndexTokens",
                table: "Quotations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "Day",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "IndexTokens",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Roles",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            // Long columns go behind the short ones: what lists and filters read of an article lies on one page of the file,
            // however long its text. No table is dropped, so that nothing refers to one that is gone.
            string[] longColumns = ["LeftOut", "Html", "ReadingText", "SourceText"];
            foreach (var column in longColumns) migrationBuilder.Sql($"ALTER TABLE Articles ADD COLUMN {column}_ TEXT NOT NULL DEFAULT ''");
            migrationBuilder.Sql($"UPDATE Articles SET Day = date(COALESCE(PublishedAt, ArrivedAt)), {string.Join(", ", longColumns.Select(column => $"{column}_ = {column}"))}");
            foreach (var column in longColumns)
            {
                migrationBuilder.Sql($"ALTER TABLE Articles DROP COLUMN {column}");
                migrationBuilder.Sql($"ALTER TABLE Articles RENAME COLUMN {column}_ TO {column}");
            }

            migrationBuilder.CreateTable(
                name: "SavedSearches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Query = table.Column<string>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedSearches", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Quotations_ArticleId_Medium",
                table: "Quotations",
                columns: new[] { "ArticleId", "Medium" });

            migrationBuilder.CreateIndex(
                name: "IX_Quotations_Tweets",
                table: "Quotations",
                column: "ArticleId",
                filter: "Kind = 0");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Day_Id",
                table: "Articles",
                columns: new[] { "Day", "Id" },
                filter: "WithdrawnAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Source_Id",
                table: "Articles",
                columns: new[] { "Source", "Id" },
                filter: "WithdrawnAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Appearances_ArticleId_EntityId",
                table: "Appearances",
                columns: new[] { "ArticleId", "EntityId" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedSearches_Name",
                table: "SavedSearches",
                column: "Name",
                unique: true);

            foreach (var statement in SqliteSchema.CreateBeforeStates) migrationBuilder.Sql(statement);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var statement in SqliteSchema.Drop) migrationBuilder.Sql(statement);

            migrationBuilder.DropTable(
                name: "SavedSearches");

            migrationBuilder.DropIndex(
                name: "IX_Quotations_ArticleId_Medium",
                table: "Quotations");

            migrationBuilder.DropIndex(
                name: "IX_Quotations_Tweets",
                table: "Quotations");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Day_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Source_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Appearances_ArticleId_EntityId",
                table: "Appearances");

            migrationBuilder.DropColumn(
                name: "IndexTokens",
                table: "Quotations");

            migrationBuilder.DropColumn(
                name: "Day",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "IndexTokens",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Roles",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_Quotations_ArticleId",
                table: "Quotations",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Appearances_ArticleId",
                table: "Appearances",
                column: "ArticleId");
        }
    }
}
