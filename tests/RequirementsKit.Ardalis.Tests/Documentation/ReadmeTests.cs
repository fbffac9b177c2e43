using Ardalis.Specification;
using RequirementsKit.Communication;
using RequirementsKit.Requirements;

namespace RequirementsKit.Ardalis.Tests.Documentation;

/// <summary>The code of the package's README, compiled and run.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task Their_specifications_read_our_record_and_our_queries_are_specifications()
    {
        var (store, _) = await Given.PointsAsync();

        #region ardalis
        IReadRepositoryBase<Point> points = store.AsReadRepository<Point>();                    // kit.Store
        var questions = await points.ListAsync(new OpenQuestions());

        var (query, skip, take) = new OpenQuestions().ToQuery();                                // theirs as ours
        var specification = RequirementQueries.ByKey.ToSpecification(take: 10);                 // ours as theirs
        #endregion

        Assert.NotEmpty(questions);
        Assert.Equal((0, 20), (skip, take));
        Assert.NotNull(query);
        Assert.NotNull(specification);
    }
}
