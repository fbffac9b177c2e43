using System.Numerics;
using System.Runtime.InteropServices;

namespace RequirementsKit.Prioritization;

/// <summary>Simple additive weighting: Σ w·r, with the weights divided by their sum. The default method.</summary>
/// <remarks>
/// Only + − × ÷ are used, in the order of the criteria, and vector lanes do exactly what the scalar code does: the result is bit-identical on every machine.
/// O(n k). Source: P. C. Fishburn, Additive utilities with incomplete product sets, Operations Research 15 (1967).
/// </remarks>
public sealed class WeightedSum : PrioritizationMethod
{
    /// <summary>The number of items that are scored together, so that their scores stay in the nearest cache.</summary>
    private const int Block = 2048;

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
        var scores = new double[input.Count];
        var reweighted = Enumerable.Range(0, input.Criteria.Count).Any(input.HasMissing);
        for (var start = 0; start < scores.Length; start += Block)
        {
            var length = Math.Min(Block, scores.Length - start);
            var block = scores.AsSpan(start, length);
            for (var k = 0; k < input.Criteria.Count; k++)
            {
                if (reweighted)
                {
                    AddPresent(block, input.Values(k).Slice(start, length), input.Transform(k), input.Weight(k));
                }
                else
                {
                    Add(block, input.Values(k).Slice(start, length), input.Transform(k), input.Weight(k));
                }
            }

            for (var i = 0; reweighted && i < length; i++)
            {
                block[i] = Divide(block[i], PresentWeight(input, start + i));
            }
        }

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

    private static void Add(Span<double> sums, ReadOnlySpan<double> values, ColumnTransform transform, double weight)
    {
        var i = 0;
        var (shift, divisor) = transform.Line;
        if (!transform.IsReciprocal && divisor != 0)
        {
            var sumLanes = MemoryMarshal.Cast<double, Vector<double>>(sums);
            var valueLanes = MemoryMarshal.Cast<double, Vector<double>>(values);
            var (shifts, weights) = (new Vector<double>(shift), new Vector<double>(weight));
            if (transform.HasExactReciprocal)
            {
                var factors = new Vector<double>(1 / divisor); // the same bits as a division, in a fraction of its time
                for (var lane = 0; lane < sumLanes.Length; lane++)
                {
                    sumLanes[lane] += weights * ((valueLanes[lane] - shifts) * factors);
                }
            }
            else
            {
                var divisors = new Vector<double>(divisor);
                for (var lane = 0; lane < sumLanes.Length; lane++)
                {
                    sumLanes[lane] += weights * ((valueLanes[lane] - shifts) / divisors);
                }
            }

            i = sumLanes.Length * Vector<double>.Count;
        }

        for (; i < sums.Length; i++)
        {
            sums[i] += weight * transform.Apply(values[i]);
        }
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
