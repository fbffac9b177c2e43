using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>TOPSIS: D⁻ ÷ (D⁺ + D⁻), the closeness to the ideal item, which has the best of every column, and the distance from the anti-ideal.</summary>
/// <remarks>
/// Normalizes by vector length unless the model says otherwise. Where all items are equal, 0 ÷ 0 gives 0.5 and a diagnostic. Relative: adding an item can reverse the others.
/// O(n k); only + − × ÷ √ are used, so the result is bit-identical on every machine. Source: C.-L. Hwang and K. Yoon, Multiple Attribute Decision Making (1981), section 3.3.
/// </remarks>
public sealed class Topsis : PrioritizationMethod
{
    /// <summary>The number of items that are measured together, so that their distances stay in the nearest cache.</summary>
    private const int Block = 1024;

    private Topsis()
    {
    }

    /// <summary>Gets the method.</summary>
    public static Topsis Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "topsis";

    /// <inheritdoc/>
    public override Normalization DefaultNormalization => Normalization.Vector;

    /// <inheritdoc/>
    public override MethodResult Score(MethodInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var scores = new double[input.Count];
        var ends = new (double Worst, double Best)[input.Criteria.Count];
        for (var k = 0; k < ends.Length; k++)
        {
            ends[k] = Utilities.Ends(input, k);
        }

        var (toIdeal, utilities) = (new double[Block], new double[Block]);
        var isFlat = true;
        for (var start = 0; start < scores.Length; start += Block)
        {
            var length = Math.Min(Block, scores.Length - start);
            var toAnti = scores.AsSpan(start, length);
            Array.Clear(toIdeal);
            for (var k = 0; k < ends.Length; k++)
            {
                Utilities.Fill(utilities.AsSpan(0, length), input.Values(k).Slice(start, length), input.Transform(k));
                Distances.Add(toIdeal.AsSpan(0, length), toAnti, utilities.AsSpan(0, length), ends[k], input.Weight(k));
            }

            isFlat &= Distances.Closeness(toIdeal.AsSpan(0, length), toAnti);
        }

        return new(scores, diagnostics: isFlat && input.Count > 1 ? [PrioritizationTexts.AllEqual(Name, 0.5)] : null);
    }
}
