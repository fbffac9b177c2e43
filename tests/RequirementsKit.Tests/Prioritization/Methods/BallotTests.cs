using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

public sealed class BallotTests
{
    [Fact]
    public void Zero_points_and_a_weight_of_zero_are_allowed()
    {
        var ballot = new Ballot("Anna", [new("A", 0)], 0);

        Assert.Equal(("Anna", 0, 0), (ballot.Voter, ballot.Points["A"], ballot.Weight));
        Assert.Equal(1, new Ballot("Anna", []).Weight);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Points_and_weights_are_finite_and_not_negative(double value)
    {
        var points = Assert.Throws<ArgumentOutOfRangeException>("points", () => new Ballot("Anna", [new("A", 1), new("B", value)]));
        var weight = Assert.Throws<ArgumentOutOfRangeException>("weight", () => new Ballot("Anna", [], value));

        Assert.All([points, weight], error =>
        {
            Assert.Equal(value, error.ActualValue);
            Assert.StartsWith("Points and weights are finite numbers, zero or more.", error.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_ballot_has_a_voter_and_points()
    {
        Assert.Throws<ArgumentException>("voter", () => new Ballot(" ", []));
        Assert.Throws<ArgumentNullException>("points", () => new Ballot("Anna", null!));
    }
}
