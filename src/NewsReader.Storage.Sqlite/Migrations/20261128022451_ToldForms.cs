using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Storage.Sqlite.Migrations
{
    /// <summary>
    /// What articles call somebody by the user's word alone; and by which aliases of the lists somebody is found, which
    /// is learnt with the next article that names them; and which articles are derived again.
    /// </summary>
    public partial class ToldForms : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Told",
                table: "EntityForms",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ToldForms",
                table: "Appearances",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "Reopened",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reopened", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_Reopened_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("UPDATE Entities SET KnownAs = NULL WHERE KnownAs IS NOT NULL");
            migrationBuilder.Sql(
                """
                INSERT INTO Reopened SELECT DISTINCT ArticleId FROM Appearances WHERE Reason = 'you said so'
                """
            );
        }
    }
}
