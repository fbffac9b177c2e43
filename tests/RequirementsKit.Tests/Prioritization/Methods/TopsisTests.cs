using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

public sealed class TopsisTests
{
    /// <summary>The ideal is (4, 3) and the anti-ideal (0, 0); with equal weights the distances are halves of those in the plane.</summary>
    [Fact]
    public void Closeness_is_the_share_of_the_way_from_the_worst_to_the_best()
    {
        var ranking = Model(Normalization.None).Rank(Table(("A", 4, 0), ("B", 0, 3), ("C", 4, 3), ("D", 0, 0)));

        Assert.Equal([("C", 1), ("A", 4 / 7.0), ("B", 3 / 7.0), ("D", 0)], ranking.Items.Select(item => (item.Key, item.Score)));
        Assert.Empty(ranking.Diagnostics);
    }

    /// <summary>The lengths of the columns are 5 and 13, so A is (0.6, 12⁄13) and B (0.8, 5⁄13), each best on one of them.</summary>
    [Fact]
    public void Columns_are_divided_by_their_length_unless_the_model_says_otherwise()
    {
        var ranking = Model(null).Rank(Table(("A", 3, 12), ("B", 4, 5)));
        var (x, y) = (0.2, 7 / 13.0);

        Assert.Equal(y / (x + y), ranking["A"].Score, 1e-12);
        Assert.Equal(x / (x + y), ranking["B"].Score, 1e-12);
    }

    [Fact]
    public void An_item_alone_is_half_way_without_a_diagnostic_of_the_method()
    {
        var ranking = Model(null).Rank(Table(("A", 3, 12)));

        Assert.Equal(0.5, ranking["A"].Score);
        Assert.DoesNotContain("prioritization.all-equal", ranking.Diagnostics.Select(problem => problem.Code));
    }

    private static PrioritizationModel Model(Normalization? normalization)
    {
        var builder = PrioritizationModel.Named("m").By(Topsis.Instance).With(Criterion.Benefit("x", 1, Scale.Any)).With(Criterion.Benefit("y", 1, Scale.Any));
        return (normalization is null ? builder : builder.Normalize(normalization)).Build();
    }

    private static ScoreTable Table(params (string Key, double X, double Y)[] rows) =>
        rows.Aggregate(ScoreTable.WithCriteria("x", "y"), (table, row) => table.Add(row.Key, row.X, row.Y)).Build();
}
