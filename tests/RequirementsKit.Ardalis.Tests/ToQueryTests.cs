using Ardalis.Specification;
using RequirementsKit.Communication;

namespace RequirementsKit.Ardalis.Tests;

/// <summary>Specifications of Ardalis.Specification as queries of the kit; its own evaluator in memory is the oracle.</summary>
public sealed class ToQueryTests
{
    public static TheoryData<int> Which => [.. Enumerable.Range(0, Carried.Length)];

    // Each ends its order with the key, so that the order is total in both.
    private static Action<ISpecificationBuilder<Point>>[] Carried { get; } =
    [
        q => q.OrderBy(p => p.KeyNumber),
        q => q.OrderByDescending(p => p.KeyNumber),
        q => q.Where(p => p.Kind == PointKind.Question).OrderByDescending(p => p.KeyNumber),
        q => q.Where(p => p.Kind == PointKind.Question).Where(p => p.KeyNumber > 4).OrderBy(p => p.KeyNumber),
        q => q.Where(p => p.Due < Given.Date || p.KeyNumber == 3).OrderBy(p => p.KeyNumber).Skip(1).Take(3),
        q => q.Where(p => !(p.Due >= Given.Date)).OrderBy(p => p.KeyNumber).Skip(2),
        q => q.OrderBy(p => p.KeyNumber).Take(0),
        q => q.OrderBy(p => p.KeyNumber).Skip(0).Take(100),
        q => q.OrderBy(p => p.KeyNumber).Skip(100),
        q => q.OrderBy(p => p.Kind == PointKind.Question ? p.KeyNumber : p.KeyNumber).Take(1),
        q => q.OrderBy(p => p.State).ThenByDescending(p => p.KeyNumber).AsNoTracking().AsSplitQuery().IgnoreQueryFilters().TagWith("tag").EnableCache("points"),
    ];

    [Theory]
    [MemberData(nameof(Which))]
    public async Task What_is_carried_answers_as_Ardalis_does(int which)
    {
        var (store, points) = await Given.PointsAsync();
        var specification = new Points(more: Carried[which]);
        if (which == 9)
        {
            Assert.Contains("Queryable members", Assert.Throws<NotSupportedException>(() => specification.ToQuery()).Message, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(specification.Evaluate(points), await store.AsReadRepository<Point>().ListAsync(specification));
    }

    [Fact]
    public void Nothing_set_is_no_skip_and_no_take()
    {
        var specification = new Points();
        Assert.Equal((-1, -1), (specification.Skip, specification.Take));
        var (query, skip, take) = specification.ToQuery();
        Assert.Equal((0, null), (skip, take));
        Assert.Empty(query.Order);
    }

    [Fact]
    public void Search_is_refused_by_name() => Refused("Search", new Points(more: q => q.Search(p => p.Summary, "%1%")));

    [Fact]
    public void A_post_processing_action_is_refused_by_name() => Refused("PostProcessingAction", new Points(more: q => q.PostProcessingAction(all => all.Reverse())));

    [Fact]
    public void A_second_order_chain_throws_as_in_Ardalis()
    {
        var twice = new Points(more: q =>
        {
            q.OrderBy(p => p.KeyNumber);
            q.OrderByDescending(p => p.Due);
        });
        Assert.Throws<DuplicateOrderChainException>(() => twice.Evaluate([]).ToList());
        Assert.Throws<DuplicateOrderChainException>(() => twice.ToQuery());
    }

    [Fact]
    public void A_condition_over_something_else_is_refused_with_the_members()
    {
        var problem = Assert.Throws<NotSupportedException>(() => new Points(more: q => q.Where(p => p.Summary.Length > 3)).ToQuery());
        Assert.Contains("Queryable members: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(Point.Due), problem.Message, StringComparison.Ordinal);
    }

    private static void Refused(string part, ISpecification<Point> specification)
    {
        var problem = Assert.Throws<NotSupportedException>(() => specification.ToQuery());
        Assert.Contains(part, problem.Message, StringComparison.Ordinal);
    }
}
