using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Corrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<double>(
                name: "Confidence",
                table: "Quotations",
                type: "REAL",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<string>(
                name: "StatedAt",
                table: "Quotations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Thread",
                table: "Quotations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NameSlug",
                table: "Entities",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<double>(
                name: "Confidence",
                table: "Appearances",
                type: "REAL",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.CreateTable(
                name: "Corrections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<byte>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EntityKind = table.Column<byte>(type: "INTEGER", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: true),
                    TargetKind = table.Column<byte>(type: "INTEGER", nullable: true),
                    TargetSlug = table.Column<string>(type: "TEXT", nullable: true),
                    TargetName = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Corrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Corrections_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id");
                });

            migrationBuilder.Sql("UPDATE Entities SET NameSlug = Slug");

            migrationBuilder.CreateIndex(
                name: "IX_Entities_NameSlug_Kind",
                table: "Entities",
                columns: new[] { "NameSlug", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_ArticleId",
                table: "Corrections",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_Slug_EntityKind",
                table: "Corrections",
                columns: new[] { "Slug", "EntityKind" });

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_TargetSlug_TargetKind",
                table: "Corrections",
                columns: new[] { "TargetSlug", "TargetKind" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Corrections");

            migrationBuilder.DropIndex(
                name: "IX_Entities_NameSlug_Kind",
                table: "Entities");

            migrationBuilder.DropColumn(
                name: "Confidence",
                table: "Quotations");

            migrationBuilder.DropColumn(
                name: "StatedAt",
                table: "Quotations");

            migrationBuilder.DropColumn(
                name: "Thread",
                table: "Quotations");

            migrationBuilder.DropColumn(
                name: "NameSlug",
                table: "Entities");

            migrationBuilder.DropColumn(
                name: "Confidence",
                table: "Appearances");
        }
    }
}
