using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Storage.Sqlite.Migrations
{
    /// <summary>
    /// Who is who is decided by evidence: what articles call somebody, by which keys they are found, whom the lists
    /// know them as, and where the address of a page that was joined with another leads.
    /// </summary>
    public partial class Identities : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte>(
                name: "Gender",
                table: "Entities",
                type: "INTEGER",
                nullable: false,
                defaultValue: (byte)0);

            migrationBuilder.AddColumn<string>(
                name: "KnownAs",
                table: "Entities",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MovedTo",
                table: "Entities",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Wikidata",
                table: "Entities",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Context",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "Doubt",
                table: "Appearances",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Forms",
                table: "Appearances",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Appearances",
                type: "TEXT",
                nullable: true);

            // Rows are little more than their keys: the keys are the tables.
            migrationBuilder.Sql(
                """
                CREATE TABLE EntityForms (
                    EntityId INTEGER NOT NULL,
                    Form TEXT NOT NULL,
                    Slug TEXT NOT NULL,
                    Articles INTEGER NOT NULL,
                    CONSTRAINT PK_EntityForms PRIMARY KEY (EntityId, Form),
                    CONSTRAINT FK_EntityForms_Entities_EntityId
                        FOREIGN KEY (EntityId) REFERENCES Entities (Id) ON DELETE CASCADE
                ) WITHOUT ROWID
                """
            );
            migrationBuilder.Sql(
                """
                CREATE TABLE EntityKeys (
                    Key INTEGER NOT NULL,
                    EntityId INTEGER NOT NULL,
                    CONSTRAINT PK_EntityKeys PRIMARY KEY (Key, EntityId)
                ) WITHOUT ROWID
                """
            );

            migrationBuilder.CreateIndex(
                name: "IX_Appearances_Doubt_ArticleId",
                table: "Appearances",
                columns: new[] { "Doubt", "ArticleId" },
                filter: "Doubt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_EntityForms_Slug",
                table: "EntityForms",
                column: "Slug");

        }
    }
}
