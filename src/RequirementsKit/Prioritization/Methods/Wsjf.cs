using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>Weighted shortest job first: the cost of delay (the sum of the benefits) divided by the job size (the sum of the costs).</summary>
/// <remarks>
/// The usual criteria are business value, time criticality and risk reduction over job size (<see cref="Prioritize.WsjfModel"/>); any others and any weights do.
/// Weights count as they are given. A job size of 0 or less is an error that names the item. O(n k), bit-identical on every machine.
/// Source: D. G. Reinertsen, The Principles of Product Development Flow (2009), principle Q-10; Scaled Agile Framework, WSJF.
/// </remarks>
public sealed class Wsjf : PrioritizationMethod
{
    private Wsjf()
    {
    }

    /// <summary>Gets the method.</summary>
    public static Wsjf Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "wsjf";

    /// <inheritdoc/>
    public override bool IsItemwise => true;

    /// <inheritdoc/>
    public override IEnumerable<PrioritizationProblem> Check(IReadOnlyList<Criterion> criteria) => MethodChecks.NeedsBoth(Name, criteria);

    /// <inheritdoc/>
    public override MethodResult Score(MethodInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (delay, size) = (new double[input.Count], new double[input.Count]);
        for (var k = 0; k < input.Criteria.Count; k++)
        {
            var values = input.Values(k);
            var (sums, weight) = (input.Criteria[k].Direction == Direction.Benefit ? delay : size, input.Criteria[k].Weight);
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += weight * values[i];
            }
        }

        return Ratios.Divide(Name, input, delay, size);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Contribution> Explain(MethodInput input, int item)
    {
        ArgumentNullException.ThrowIfNull(input);
        return [.. input.Criteria.Select((criterion, k) => new Contribution(
            criterion,
            input.Values(k)[item],
            input.Values(k)[item],
            criterion.Weight,
            criterion.Weight * input.Values(k)[item],
            criterion.Direction == Direction.Benefit ? ContributionRole.Added : ContributionRole.Divisor))];
    }
}
