using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Storage.Sqlite.Migrations
{
    /// <summary>
    /// What articles call somebody by the user's word alone; and by which aliases of the lists somebody is found, which
    /// is learnt with the next article that names them.
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

            migrationBuilder.Sql("UPDATE Entities SET KnownAs = NULL WHERE KnownAs IS NOT NULL");
            migrationBuilder.Sql(
                """
                UPDATE Articles SET ReaderVersion = 0
                WHERE Id IN (SELECT ArticleId FROM Appearances WHERE Reason = 'you said so')
                """
            );
        }
    }
}
