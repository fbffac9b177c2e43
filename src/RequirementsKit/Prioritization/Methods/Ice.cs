using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>ICE: impact × confidence × ease, or by name their mean.</summary>
/// <remarks>
/// Needs the criteria <c>impact</c>, <c>confidence</c> and <c>ease</c> (<see cref="Model"/> has them), usually from 1 to 10. One that is scored on <see cref="Scale.Percent"/>
/// counts as its share: 80 % is 0.8, not 80. Weights change nothing. O(n), bit-identical on every machine. Source: S. Ellis and M. Brown, Hacking Growth (2017), chapter 4.
/// </remarks>
public sealed class Ice : PrioritizationMethod
{
    private static readonly string[] Keys = ["impact", "confidence", "ease"];
    private readonly bool _isMean;

    private Ice(bool isMean) => _isMean = isMean;

    /// <summary>Gets the method that multiplies.</summary>
    public static Ice Product { get; } = new(false);

    /// <summary>Gets the method that takes the mean of the three.</summary>
    public static Ice Mean { get; } = new(true);

    /// <summary>Gets the model with the three criteria, each from 1 to 10, multiplied.</summary>
    public static PrioritizationModel Model { get; } = PrioritizationModel.Named("ICE")
        .With(Criterion.Benefit("impact", 1, Scale.Between(1, 10)).Named("impact", "影响"))
        .With(Criterion.Benefit("confidence", 1, Scale.Between(1, 10)).Named("confidence", "信心"))
        .With(Criterion.Benefit("ease", 1, Scale.Between(1, 10)).Named("ease", "易行"))
        .By(Product)
        .Build();

    /// <inheritdoc/>
    public override string Name => _isMean ? "ice-mean" : "ice";

    /// <inheritdoc/>
    public override bool IsItemwise => true;

    /// <inheritdoc/>
    public override IEnumerable<PrioritizationProblem> Check(IReadOnlyList<Criterion> criteria) =>
        [.. MethodChecks.NeedsKeys(Name, criteria, Keys), .. MethodChecks.NeedsDirections(Name, criteria, [.. Keys.Select(key => (key, Direction.Benefit))])];

    /// <inheritdoc/>
    public override MethodResult Score(MethodInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var scores = new double[input.Count];
        scores.AsSpan().Fill(_isMean ? 0 : 1);
        for (var k = 0; k < input.Criteria.Count; k++)
        {
            for (var i = 0; Keys.Contains(input.Criteria[k].Key) && i < scores.Length; i++)
            {
                var factor = Factors.Of(input.Criteria[k], input.Values(k)[i]);
                scores[i] = _isMean ? scores[i] + (factor / Keys.Length) : scores[i] * factor;
            }
        }

        return new(scores);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Contribution> Explain(MethodInput input, int item)
    {
        ArgumentNullException.ThrowIfNull(input);
        return [.. input.Criteria.Select((criterion, k) =>
        {
            var (value, factor) = (input.Values(k)[item], Factors.Of(criterion, input.Values(k)[item]));
            var counts = Keys.Contains(criterion.Key);
            var role = !counts ? ContributionRole.Considered : _isMean ? ContributionRole.Added : ContributionRole.Multiplied;
            return new Contribution(criterion, value, factor, _isMean ? 1.0 / Keys.Length : 1, !counts ? 0 : _isMean ? factor / Keys.Length : factor, role);
        })];
    }
}
