using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Storage.Sqlite.Migrations
{
    /// <summary>
    /// An organization has a kind. Until its articles are derived again it is a company, as all were called.
    /// </summary>
    public partial class OrganizationKinds : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte>(
                name: "Organization",
                table: "Entities",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<byte>(
                name: "TargetOrganization",
                table: "Corrections",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<byte>(
                name: "Organization",
                table: "Appearances",
                type: "INTEGER",
                nullable: true);

            // A row is its key and a number: the key is the table.
            migrationBuilder.Sql(
                """
                CREATE TABLE OrganizationKinds (
                    EntityId INTEGER NOT NULL,
                    Kind INTEGER NOT NULL,
                    Articles INTEGER NOT NULL,
                    CONSTRAINT PK_OrganizationKinds PRIMARY KEY (EntityId, Kind),
                    CONSTRAINT FK_OrganizationKinds_Entities_EntityId
                        FOREIGN KEY (EntityId) REFERENCES Entities (Id) ON DELETE CASCADE
                ) WITHOUT ROWID
                """
            );

            migrationBuilder.Sql("UPDATE Entities SET Organization = 0 WHERE Kind = 1");
            migrationBuilder.CreateIndex(
                name: "IX_Entities_Organization_ArticleCount_Id",
                table: "Entities",
                columns: new[] { "Organization", "ArticleCount", "Id" },
                filter: "Organization IS NOT NULL");
        }
    }
}
