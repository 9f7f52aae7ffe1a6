using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsReader.Library;

/// <summary>Every time that is stored is in UTC, and is so when it is read.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTime, DateTime>(time => time, stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    /// <summary>Has all times of a model be in UTC.</summary>
    public static void Use(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
}
