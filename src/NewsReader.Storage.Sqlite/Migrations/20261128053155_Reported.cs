using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Storage.Sqlite.Migrations
{
    /// <summary>
    /// For whom somebody speaks; and what is reported without quotation marks, which comes with the next reading of
    /// each article, has an index of its own.
    /// </summary>
    public partial class Reported : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Quotations_SpeakerId_Id",
                table: "Quotations");

            migrationBuilder.AddColumn<long>(
                name: "OnBehalfOfId",
                table: "Quotations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Quotations_OnBehalfOfId",
                table: "Quotations",
                column: "OnBehalfOfId",
                filter: "OnBehalfOfId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Quotations_Reported",
                table: "Quotations",
                columns: new[] { "SpeakerId", "Id" },
                filter: "Kind = 5");

            migrationBuilder.CreateIndex(
                name: "IX_Quotations_SpeakerId_Id",
                table: "Quotations",
                columns: new[] { "SpeakerId", "Id" },
                filter: "Kind <> 5");

            migrationBuilder.AddForeignKey(
                name: "FK_Quotations_Entities_OnBehalfOfId",
                table: "Quotations",
                column: "OnBehalfOfId",
                principalTable: "Entities",
                principalColumn: "Id");
        }
    }
}
