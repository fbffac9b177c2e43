using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>RICE: reach × impact × confidence ÷ effort.</summary>
/// <remarks>
/// Needs the criteria <c>reach</c>, <c>impact</c>, <c>confidence</c> (on <see cref="Scale.Percent"/>: 80 % counts as 0.8) and <c>effort</c>, as <see cref="Prioritize.RiceModel"/> has them.
/// Weights change nothing. An effort of 0 is an error that names the item. O(n), bit-identical on every machine.
/// Source: S. McBride, RICE: simple prioritization for product managers, Intercom (2016).
/// </remarks>
public sealed class Rice : PrioritizationMethod
{
    private Rice()
    {
    }

    /// <summary>Gets the method.</summary>
    public static Rice Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "rice";

    /// <inheritdoc/>
    public override bool IsItemwise => true;

    /// <inheritdoc/>
    public override IEnumerable<PrioritizationProblem> Check(IReadOnlyList<Criterion> criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        return
        [
            .. MethodChecks.NeedsKeys(Name, criteria, "reach", "impact", "confidence", "effort"),
            .. MethodChecks.NeedsDirections(Name, criteria, ("reach", Direction.Benefit), ("impact", Direction.Benefit), ("confidence", Direction.Benefit), ("effort", Direction.Cost)),
            .. criteria.Where(criterion => criterion.Key == "confidence" && criterion.Scale != Scale.Percent).Select(PrioritizationTexts.NotPercent),
        ];
    }

    /// <inheritdoc/>
    public override MethodResult Score(MethodInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (gain, effort) = (new double[input.Count], new double[input.Count]);
        gain.AsSpan().Fill(1);
        for (var k = 0; k < input.Criteria.Count; k++)
        {
            var role = Role(input.Criteria[k]);
            for (var i = 0; role != ContributionRole.Considered && i < gain.Length; i++)
            {
                var factor = Factors.Of(input.Criteria[k], input.Values(k)[i]);
                (gain[i], effort[i]) = role == ContributionRole.Divisor ? (gain[i], factor) : (gain[i] * factor, effort[i]);
            }
        }

        return Ratios.Divide(Name, input, gain, effort);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Contribution> Explain(MethodInput input, int item)
    {
        ArgumentNullException.ThrowIfNull(input);
        return [.. input.Criteria.Select((criterion, k) =>
        {
            var (value, factor) = (input.Values(k)[item], Factors.Of(criterion, input.Values(k)[item]));
            return new Contribution(criterion, value, factor, 1, factor, Role(criterion));
        })];
    }

    private static ContributionRole Role(Criterion criterion) => criterion.Key switch
    {
        "reach" or "impact" or "confidence" => ContributionRole.Multiplied,
        "effort" => ContributionRole.Divisor,
        _ => ContributionRole.Considered,
    };
}
