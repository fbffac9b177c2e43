using Ardalis.Specification;
using RequirementsKit.Communication;
using RequirementsKit.Storage;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Ardalis.Tests;

public sealed class ReadRepositoryTests
{
    [Fact]
    public async Task A_document_is_found_by_any_form_of_its_id()
    {
        var (store, points) = await Given.PointsAsync();
        var repository = store.AsReadRepository<Point>();
        Assert.Equal(points[3], await repository.GetByIdAsync(points[3].Id));
        Assert.Equal(points[3], await repository.GetByIdAsync(points[3].Id.Value));
        Assert.Equal(points[3], await repository.GetByIdAsync(points[3].Id.ToString()));
        Assert.Null(await repository.GetByIdAsync(new Guid(7, 0, 0, new byte[8])));
        Assert.Contains("'7' is no id of a point", (await Assert.ThrowsAsync<ArgumentException>(() => repository.GetByIdAsync(7))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Count_and_Any_ignore_skip_take_and_order()
    {
        var (store, _) = await Given.PointsAsync();
        var repository = store.AsReadRepository<Point>();
        var none = new Points(more: q =>
        {
            q.Where(p => p.Kind == PointKind.Question).OrderBy(p => p.KeyNumber).Skip(100).Take(0);
            q.OrderBy(p => p.Due);
        });
        Assert.Equal(Given.Count / 2, await repository.CountAsync(none));
        Assert.True(await repository.AnyAsync(none));
        Assert.False(await repository.AnyAsync(new Points(more: q => q.Where(p => p.KeyNumber > 1_000))));
        Assert.Equal(Given.Count, await repository.CountAsync());
        Assert.True(await repository.AnyAsync());
    }

    [Fact]
    public async Task First_single_and_all()
    {
        var (store, points) = await Given.PointsAsync();
        var repository = store.AsReadRepository<Point>();
        Assert.Equal(points[^1], await repository.FirstOrDefaultAsync(new Points(more: q => q.OrderByDescending(p => p.KeyNumber))));
        Assert.Null(await repository.FirstOrDefaultAsync(new Points(more: q => q.Take(0))));
        Assert.Equal(points[1], await repository.SingleOrDefaultAsync(new NumberedPoint(points[1].KeyNumber)));
        Assert.Null(await repository.SingleOrDefaultAsync(new NumberedPoint()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => repository.SingleOrDefaultAsync(new NumberedPoint(points[1].KeyNumber, points[2].KeyNumber)));
        Assert.Equal(points.OrderBy(p => p.DocumentId), await repository.ListAsync());
        Assert.Equal(points.OrderBy(p => p.KeyNumber), await repository.AsAsyncEnumerable(new Points(more: q => q.OrderBy(p => p.KeyNumber))).ToListAsync());
    }

    [Fact]
    public async Task A_projection_is_carried_and_what_is_none_is_refused()
    {
        var (store, points) = await Given.PointsAsync();
        var repository = store.AsReadRepository<Point>();
        var summaries = new Summaries(q => q.OrderBy(p => p.KeyNumber).Take(2).Select(p => p.Summary));
        Assert.Equal(summaries.Evaluate(points), await repository.ListAsync(summaries));
        Assert.Equal("Point 0", await repository.FirstOrDefaultAsync(summaries));
        await Assert.ThrowsAsync<SelectorNotFoundException>(() => repository.ListAsync(new Summaries(q => q.Take(1))));
        var many = await Assert.ThrowsAsync<NotSupportedException>(() => repository.ListAsync(new Summaries(q => q.SelectMany(p => new[] { p.Summary }))));
        Assert.Contains("SelectorMany", many.Message, StringComparison.Ordinal);
        var processed = await Assert.ThrowsAsync<NotSupportedException>(() => repository.ListAsync(new Summaries(q => q.PostProcessingAction(all => all.Reverse()).Select(p => p.Summary))));
        Assert.Contains("PostProcessingAction", processed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_goes_on_in_the_context_of_the_caller()
    {
        var (store, _) = await Given.PointsAsync();
        var slow = new SlowCallStore(new InMemoryStore());
        var repository = new SlowCallProjectStore(slow, store).AsReadRepository<Point>();
        var summaries = new Summaries(q => q.OrderBy(p => p.KeyNumber).Skip(1).Take(2).Select(p => p.Summary));
        Func<Task>[] reads =
        [
            () => repository.ListAsync(),
            () => repository.ListAsync(new Points(more: q => q.Skip(2).Take(3))),
            () => repository.ListAsync(summaries),
            () => repository.FirstOrDefaultAsync(new Points()),
            () => repository.FirstOrDefaultAsync(summaries),
            () => repository.SingleOrDefaultAsync(new NumberedPoint(1)),
            () => repository.CountAsync(),
            () => repository.AnyAsync(),
        ];
        foreach (var read in reads)
        {
            Assert.Empty(await CallersContext.ReturnsAsync(slow, read));
        }
    }
}
