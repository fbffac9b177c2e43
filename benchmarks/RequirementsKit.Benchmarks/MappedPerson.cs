using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;
using RequirementsKit.Stakeholders;

namespace RequirementsKit.Benchmarks;

/// <summary>A stakeholder as a table with a column for every member gives it.</summary>
internal sealed record MappedPerson(
    Guid ProjectId, Guid Id, long Version, long KeyNumber, StakeholderKind Kind, string Name, Guid? Organisation, string Language, string Zone,
    LocalTime? From, LocalTime? To, LocalTime? QuietFrom, LocalTime? QuietTo, Influence Power, Influence Interest, string? Salience, Guid? MergedInto, bool IsErased)
{
    private static readonly LocalTimePattern Hours = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public List<string> Roles { get; } = [];

    public static MappedPerson Read(SqliteDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.GetInt64(2), row.GetInt64(3), Enum.Parse<StakeholderKind>(row.GetString(4)), row.GetString(5), OptionalId(row, 6), row.GetString(7), row.GetString(8),
        Time(row, 9), Time(row, 10), Time(row, 11), Time(row, 12), Enum.Parse<Influence>(row.GetString(13)), Enum.Parse<Influence>(row.GetString(14)),
        row.IsDBNull(15) ? null : row.GetString(15), OptionalId(row, 16), row.GetBoolean(17));

    private static Guid? OptionalId(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetGuid(column);

    private static LocalTime? Time(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Hours.Parse(row.GetString(column)).Value;
}
