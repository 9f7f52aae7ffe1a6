using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Storage.Sqlite.Migrations
{
    /// <summary>
    /// What was the only reader's is the owner's. The tables are made anew by statements of our own: those of EF Core turn
    /// foreign keys off for it, which no transaction can, and an upgrade that is killed would stop halfway.
    /// </summary>
    public partial class Readers : Migration
    {
        private static readonly (string Table, string Columns, string Definition)[] Tables =
        [
            ("ReadingStates", "ArticleId, ArchivedAt, LaterAt, Position, ReadAt, StarredAt",
                """
                ReaderId INTEGER NOT NULL,
                ArticleId INTEGER NOT NULL REFERENCES Articles (Id) ON DELETE CASCADE,
                ArchivedAt TEXT NULL,
                LaterAt TEXT NULL,
                Position INTEGER NOT NULL,
                ReadAt TEXT NULL,
                StarredAt TEXT NULL,
                PRIMARY KEY (ReaderId, ArticleId)
                """),
            ("Highlights", "Id, ArticleId, Before, Colour, MadeAt, Note, Passage",
                """
                Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
                ReaderId INTEGER NOT NULL,
                ArticleId INTEGER NOT NULL REFERENCES Articles (Id) ON DELETE CASCADE,
                Before TEXT NOT NULL,
                Colour INTEGER NOT NULL,
                MadeAt TEXT NOT NULL,
                Note TEXT NOT NULL,
                Passage TEXT NOT NULL
                """),
            ("SavedSearches", "Id, MadeAt, Name, Query",
                """
                Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
                ReaderId INTEGER NOT NULL,
                MadeAt TEXT NOT NULL,
                Name TEXT NOT NULL,
                Query TEXT NOT NULL
                """),
            ("AwaitedArticles", "ContentHash, Line",
                """
                ContentHash TEXT NOT NULL,
                ReaderId INTEGER NOT NULL,
                Line TEXT NOT NULL,
                PRIMARY KEY (ContentHash, ReaderId)
                """),
        ];

        /// <summary>A migration stays as it was, whatever the program calls its owner later.</summary>
        private const long Owner = 1;

        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, columns, definition) in Tables)
            {
                migrationBuilder.Sql($"CREATE TABLE {table}_ ({definition})");
                migrationBuilder.Sql($"INSERT INTO {table}_ (ReaderId, {columns}) SELECT {Owner}, {columns} FROM {table}");
                migrationBuilder.Sql($"DROP TABLE {table}");
                migrationBuilder.Sql($"ALTER TABLE {table}_ RENAME TO {table}");
            }
            migrationBuilder.CreateIndex("IX_ReadingStates_ArticleId", "ReadingStates", "ArticleId");
            migrationBuilder.CreateIndex("IX_ReadingStates_ReaderId_ReadAt", "ReadingStates", ["ReaderId", "ReadAt"]);
            foreach (var shelf in new[] { "Starred", "Later", "Archived" }) migrationBuilder.CreateIndex($"IX_ReadingStates_{shelf}", "ReadingStates", ["ReaderId", "ArticleId"], filter: $"{shelf}At IS NOT NULL");
            migrationBuilder.CreateIndex("IX_Highlights_ArticleId", "Highlights", "ArticleId");
            migrationBuilder.CreateIndex("IX_Highlights_ReaderId_ArticleId", "Highlights", ["ReaderId", "ArticleId"]);
            migrationBuilder.CreateIndex("IX_SavedSearches_ReaderId_Name", "SavedSearches", ["ReaderId", "Name"], unique: true);
        }
    }
}
