using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>VIKOR: a compromise between the greatest benefit of the whole (S) and the smallest regret on one criterion (R). The smallest Q is the best.</summary>
/// <remarks>
/// S = Σ w·(best − x) ÷ (best − worst), R = the largest of these terms, Q = v·(S − S*) ÷ (S⁻ − S*) + (1 − v)·(R − R*) ÷ (R⁻ − R*). A constant column contributes 0; where all S or all R
/// are equal, that part is 0. Relative: adding an item can reverse the others, and raising a benefit of one item can let another pass it. O(n k), bit-identical on every machine.
/// Source: S. Opricovic and G.-H. Tzeng, Extended VIKOR method in comparison with outranking methods, European J. of Operational Research 178 (2007).
/// </remarks>
public sealed class Vikor : PrioritizationMethod
{
    private const double Balanced = 0.5;

    private Vikor(double groupWeight) => GroupWeight = groupWeight;

    /// <summary>Gets the method with v = 0.5.</summary>
    public static Vikor Instance { get; } = new(Balanced);

    /// <summary>Gets v: how much the whole counts against the worst regret.</summary>
    /// <value>From 0 to 1; 0.5 by default.</value>
    public double GroupWeight { get; }

    /// <inheritdoc/>
    public override string Name => "vikor";

    /// <inheritdoc/>
    public override bool SmallerIsBetter => true;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, double> Parameters => new Dictionary<string, double> { ["groupWeight"] = GroupWeight };

    /// <summary>Makes the method with another v.</summary>
    /// <param name="groupWeight">From 0 (only the worst regret) to 1 (only the whole).</param>
    /// <returns>The method.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="groupWeight"/> is not from 0 to 1.</exception>
    public static Vikor WithGroupWeight(double groupWeight) => groupWeight is >= 0 and <= 1
        ? new(groupWeight)
        : throw new ArgumentOutOfRangeException(nameof(groupWeight), groupWeight, "The weight of the group goes from 0 to 1.");

    /// <summary>Finds S, R and Q of every item and the compromise set.</summary>
    /// <param name="ranking">A ranking by this method.</param>
    /// <returns>The solution. O(n k).</returns>
    /// <exception cref="ArgumentException">The ranking was made by another method.</exception>
    public static VikorSolution Solve(Ranking ranking)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        return ranking.Model.Method is Vikor vikor
            ? new(ranking, vikor.Parts(ranking.Input))
            : throw new ArgumentException($"The ranking was made by {ranking.Model.Method.Name}. Rank with Vikor first.", nameof(ranking));
    }

    /// <inheritdoc/>
    public override MethodResult Score(MethodInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (s, r) = Parts(input);
        return new(Mix(s, r, s));
    }

    private (double[] S, double[] R) Parts(MethodInput input)
    {
        var (s, r) = (GC.AllocateUninitializedArray<double>(input.Count), GC.AllocateUninitializedArray<double>(input.Count)); // zeroed block by block, in the nearest cache
        var ends = Utilities.Ends(input);
        Blocks.Each(input.Count, (start, length) =>
        {
            Span<double> utilities = stackalloc double[length], sums = s.AsSpan(start, length), largest = r.AsSpan(start, length);
            sums.Clear();
            largest.Clear();
            for (var k = 0; k < ends.Length; k++)
            {
                if (ends[k].Best > ends[k].Worst)
                {
                    Utilities.Fill(utilities, input.Values(k).Slice(start, length), input.Transform(k));
                    Regrets.Add(sums, largest, utilities, ends[k], input.Weight(k));
                }
            }
        });

        return (s, r);
    }

    /// <summary>Puts Q where S or another column was.</summary>
    private double[] Mix(double[] s, double[] r, double[] q)
    {
        var (whole, regret) = (ColumnFigures.Ends(s), ColumnFigures.Ends(r));
        Blocks.Each(q.Length, (start, length) =>
        {
            for (var i = start; i < start + length; i++)
            {
                q[i] = (GroupWeight * Share(s[i], whole)) + ((1 - GroupWeight) * Share(r[i], regret));
            }
        });

        return q;
    }

    private static double Share(double value, (double Min, double Max) ends) => ends.Max > ends.Min ? (value - ends.Min) / (ends.Max - ends.Min) : 0;
}
