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

            migrationBuilder.CreateTable(
                name: "OrganizationKinds",
                columns: table => new
                {
                    EntityId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<byte>(type: "INTEGER", nullable: false),
                    Articles = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganizationKinds", x => new { x.EntityId, x.Kind });
                    table.ForeignKey(
                        name: "FK_OrganizationKinds_Entities_EntityId",
                        column: x => x.EntityId,
                        principalTable: "Entities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("UPDATE Entities SET Organization = 0 WHERE Kind = 1");
            migrationBuilder.CreateIndex(
                name: "IX_Entities_Organization_ArticleCount_Id",
                table: "Entities",
                columns: new[] { "Organization", "ArticleCount", "Id" },
                filter: "Organization IS NOT NULL");
        }
    }
}
