using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization;

/// <summary>Simple additive weighting: Σ w·r, with the weights divided by their sum. The default method.</summary>
/// <remarks>
/// Only + − × ÷ are used, in the order of the criteria, and vector lanes do exactly what the scalar code does: the result is bit-identical on every machine.
/// O(n k). Source: P. C. Fishburn, Additive utilities with incomplete product sets, Operations Research 15 (1967).
/// </remarks>
public sealed class WeightedSum : PrioritizationMethod
{
    private WeightedSum()
    {
    }

    /// <summary>Gets the method.</summary>
    public static WeightedSum Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "weighted-sum";

    /// <inheritdoc/>
    public override bool IsItemwise => true;

    /// <inheritdoc/>
    public override bool AllowsReweight => true;

    /// <inheritdoc/>
    public override Normalization DefaultNormalization => Normalization.Anchored;

    /// <inheritdoc/>
    public override MethodResult Score(MethodInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var scores = GC.AllocateUninitializedArray<double>(input.Count); // zeroed block by block, in the nearest cache
        var reweighted = Enumerable.Range(0, input.Criteria.Count).Any(input.HasMissing);
        Blocks.Each(input.Count, (start, length) =>
        {
            var block = scores.AsSpan(start, length);
            block.Clear();
            if (!reweighted)
            {
                WeightedColumns.Add(block, input, start);
                return;
            }

            for (var k = 0; k < input.Criteria.Count; k++)
            {
                AddPresent(block, input.Values(k).Slice(start, length), input.Transform(k), input.Weight(k));
            }

            for (var i = 0; i < length; i++)
            {
                block[i] = Divide(block[i], PresentWeight(input, start + i));
            }
        });

        return new(scores);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Contribution> Explain(MethodInput input, int item)
    {
        ArgumentNullException.ThrowIfNull(input);
        var present = PresentWeight(input, item);
        return [.. input.Criteria.Select((criterion, k) =>
        {
            var value = input.Values(k)[item];
            var normalized = input.Transform(k).Apply(value);
            var weight = Divide(input.Weight(k), present);
            return double.IsNaN(value)
                ? new Contribution(criterion, null, 0, 0, 0, ContributionRole.Added)
                : new Contribution(criterion, value, normalized, weight, weight * normalized, ContributionRole.Added);
        })];
    }

    private static void AddPresent(Span<double> sums, ReadOnlySpan<double> values, ColumnTransform transform, double weight)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += double.IsNaN(values[i]) ? 0 : weight * transform.Apply(values[i]);
        }
    }

    private static double PresentWeight(MethodInput input, int item)
    {
        double present = 0;
        var missing = false;
        for (var k = 0; k < input.Criteria.Count; k++)
        {
            var isMissing = double.IsNaN(input.Values(k)[item]);
            missing |= isMissing;
            present += isMissing ? 0 : input.Weight(k);
        }

        return missing ? present : 1;
    }

    private static double Divide(double value, double by) => by == 0 ? 0 : value / by;
}
