using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Planning;

namespace RequirementsKit.Tests.Prioritization.Planning;

/// <summary>What items, releases and orders must be.</summary>
public sealed class PlanInputTests
{
    [Fact]
    public void An_item_may_take_nothing_be_worth_less_than_nothing_and_name_a_need_twice()
    {
        var item = new PlanItem("A", 0, -3, ["B", "C", "B"]);

        Assert.Equal(("A", 0, -3), (item.Key, item.Effort, item.Value));
        Assert.Equal(["B", "C"], item.Needs);
        Assert.Equal((0, 0), (new PlanItem("A", 1).Value, new PlanItem("A", 1).Needs.Count));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Efforts_and_capacities_are_finite_and_not_negative(double amount)
    {
        Assert.StartsWith(
            "The effort of A is a finite number, zero or more.", Assert.Throws<ArgumentOutOfRangeException>("effort", () => new PlanItem("A", amount)).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "The capacity of 1.0 is a finite number, zero or more.", Assert.Throws<ArgumentOutOfRangeException>("capacity", () => new ReleaseCapacity("1.0", amount)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void A_value_is_finite(double value) => Assert.StartsWith(
        "The value of A is a finite number.", Assert.Throws<ArgumentOutOfRangeException>(nameof(value), () => new PlanItem("A", 1, value)).Message, StringComparison.Ordinal);

    [Fact]
    public void Items_and_releases_have_a_key()
    {
        Assert.Throws<ArgumentException>("key", () => new PlanItem(" ", 1));
        Assert.Throws<ArgumentException>("name", () => new ReleaseCapacity(" ", 1));
        Assert.Equal(("1.0", 0), (new ReleaseCapacity("1.0", 0).Name, new ReleaseCapacity("1.0", 0).Capacity));
    }

    [Fact]
    public void Order_items_and_releases_are_there()
    {
        Assert.Throws<ArgumentNullException>("order", () => ReleasePlanner.Fill(null!, [], []));
        Assert.Throws<ArgumentNullException>("items", () => ReleasePlanner.Fill([], null!, []));
        Assert.Throws<ArgumentNullException>("releases", () => ReleasePlanner.Fill([], [], null!));
    }

    [Fact]
    public void What_is_wrong_with_a_plan_comes_with_a_remedy() => Assert.Equal(
        [
            ("The item 'A' occurs more than once. Give each item one row.", "A"),
            ("The release '1.0' occurs more than once. Give each release its own name.", null),
            ("B needs 'X', which is none of the items. Add it with the effort that is left (0 when it is done), or drop the dependency.", "B"),
        ],
        Assert.Throws<PrioritizationException>(() => ReleasePlanner.Fill([], [new("A", 1), new("A", 1), new("B", 1, needs: ["X", "A"])], [new("1.0", 9), new("1.0", 1)]))
            .Problems.Select(problem => (problem.Message, problem.Item)));

    [Fact]
    public void A_circle_names_its_members_from_the_one_that_comes_round() => Assert.Equal(
        [("Dependencies go in a circle: B → C → B. Drop one of them.", "B")],
        Assert.Throws<PrioritizationException>(() => ReleasePlanner.Fill(["D", "A"], [new("A", 1, needs: ["D", "B"]), new("B", 1, needs: ["D", "C"]), new("C", 1, needs: ["B"]), new("D", 1)], []))
            .Problems.Select(problem => (problem.Message, problem.Item)));
}
