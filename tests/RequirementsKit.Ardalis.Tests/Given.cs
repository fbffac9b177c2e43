using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Storage;
using RequirementsKit.Testing;

namespace RequirementsKit.Ardalis.Tests;

/// <summary>Twelve points in a project, two without a date.</summary>
internal static class Given
{
    public const int Count = 12;

    public static LocalDate Date { get; } = new(2026, 1, 6);

    public static async Task<(IProjectStore Store, IReadOnlyList<Point> Points)> PointsAsync()
    {
        var record = new RecordBuilder();
        List<Point> points = [.. Enumerable.Range(0, Count).Select(i => record.Point(
            i % 2 == 0 ? PointKind.Question : PointKind.Promise, $"Point {i % 4}", i < 2 ? null : Date.PlusDays((i * 5 % 7) - 3)))];
        var store = new InMemoryStore().InProject(record.ProjectId);
        Assert.IsType<Committed>(await store.CommitAsync(record.Commit(points)));
        return (store, points);
    }
}
