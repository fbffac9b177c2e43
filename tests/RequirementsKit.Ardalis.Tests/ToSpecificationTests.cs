using Ardalis.Specification;
using RequirementsKit.Communication;
using RequirementsKit.Storage;

namespace RequirementsKit.Ardalis.Tests;

/// <summary>Queries of the kit as specifications, evaluated by themselves, by Ardalis.Specification, and on the way back.</summary>
public sealed class ToSpecificationTests
{
    private static Query<Point>[] Queries { get; } =
    [
        Query.All<Point>().OrderBy(p => p.KeyNumber),
        Query.Where<Point>(p => p.Kind == PointKind.Question).OrderByDescending(p => p.KeyNumber),
        Query.Where<Point>(p => p.Due < Given.Date).Or(Query.Where<Point>(q => q.KeyNumber == 1)).OrderBy(p => p.KeyNumber),
        Query.Where<Point>(p => p.Due < Given.Date).Not().And(Query.Where<Point>(q => q.KeyNumber > 2)).OrderBy(p => p.State).OrderByDescending(p => p.KeyNumber),
    ];

    public static TheoryData<int, int?, int?> Cases
    {
        get
        {
            var cases = new TheoryData<int, int?, int?>();
            for (var query = 0; query < Queries.Length; query++)
            {
                foreach (var (skip, take) in new (int?, int?)[] { (null, null), (0, 0), (2, null), (null, 3), (1, 2), (100, 1) })
                {
                    cases.Add(query, skip, take);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_specification_made_of_a_query_gives_its_answers(int which, int? skip, int? take)
    {
        var (store, points) = await Given.PointsAsync();
        var query = Queries[which];
        var expected = query.Evaluate(points).Skip(skip ?? 0).Take(take ?? int.MaxValue).ToList();
        var specification = query.ToSpecification(skip, take);
        Assert.Equal(expected, specification.Evaluate(points));
        Assert.Equal(expected, InMemorySpecificationEvaluator.Default.Evaluate(points, specification));
        Assert.Equal(expected, await store.AsReadRepository<Point>().ListAsync(specification));
        Assert.Equal(points.Where(query.IsSatisfiedBy), points.Where(specification.IsSatisfiedBy));
    }

    [Fact]
    public async Task A_projection_runs_on_what_was_read()
    {
        var (store, points) = await Given.PointsAsync();
        var specification = Queries[0].ToSpecification(p => p.Summary + "!", skip: 1, take: 2);
        string[] expected = ["Point 1!", "Point 2!"];
        Assert.Equal(expected, specification.Evaluate(points));
        Assert.Equal(expected, InMemorySpecificationEvaluator.Default.Evaluate(points, specification));
        Assert.Equal(expected, await store.AsReadRepository<Point>().ListAsync(specification));
    }

    [Fact]
    public void Text_is_ordered_by_bytes_as_in_a_store()
    {
        var record = new Testing.RecordBuilder();
        Stakeholders.Stakeholder[] people = [record.Stakeholder("a"), record.Stakeholder("B"), record.Stakeholder("ä"), record.Stakeholder("Z")];
        var specification = Query.All<Stakeholders.Stakeholder>().OrderBy(s => s.Name).ToSpecification();
        Assert.Equal(["B", "Z", "a", "ä"], specification.Evaluate(people).Select(p => p.Name));
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(null, -1)]
    public void A_negative_page_is_refused(int? skip, int? take) => Assert.Throws<ArgumentOutOfRangeException>(() => Queries[0].ToSpecification(skip, take));
}
