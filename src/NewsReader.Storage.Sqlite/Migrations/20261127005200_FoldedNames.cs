using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Storage.Sqlite.Migrations
{
    /// <summary>
    /// Slugs of names are folded: one person has one, however the name is written. The function is the program's own,
    /// which it gives to the connection (<see cref="LibraryFile"/>). Where another has the folded slug already, a page
    /// keeps its own until its articles are derived again, which go to the other; its address leads there then.
    /// </summary>
    public partial class FoldedNames : Migration
    {
        private const string IsNotPlain = "GLOB '*[^a-z0-9-]*'";

        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql($"UPDATE OR IGNORE Entities SET Slug = name_slug(Slug) WHERE Slug {IsNotPlain}");
            migrationBuilder.Sql($"UPDATE Entities SET NameSlug = name_slug(NameSlug) WHERE NameSlug {IsNotPlain} AND Slug = name_slug(Slug)");
            migrationBuilder.Sql($"UPDATE Corrections SET Slug = name_slug(Slug) WHERE Slug {IsNotPlain}");
            migrationBuilder.Sql($"UPDATE Corrections SET TargetSlug = name_slug(TargetSlug) WHERE TargetSlug {IsNotPlain}");
        }
    }
}
