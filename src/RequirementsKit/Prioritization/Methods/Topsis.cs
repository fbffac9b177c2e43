using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>TOPSIS: D⁻ ÷ (D⁺ + D⁻), the closeness to the ideal item, which has the best of every column, and the distance from the anti-ideal.</summary>
/// <remarks>
/// Normalizes by vector length unless the model says otherwise. Where all items are equal, 0 ÷ 0 gives 0.5 and a diagnostic. Relative: adding an item can reverse the others, and raising a benefit of one item can let another pass it.
/// O(n k); only + − × ÷ √ are used, so the result is bit-identical on every machine. Source: C.-L. Hwang and K. Yoon, Multiple Attribute Decision Making (1981), section 3.3.
/// </remarks>
public sealed class Topsis : PrioritizationMethod
{
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
        var scores = GC.AllocateUninitializedArray<double>(input.Count); // zeroed block by block, in the nearest cache
        var ends = Utilities.Ends(input);
        var isFlat = true;
        Blocks.Each(input.Count, (start, length) =>
        {
            Span<double> toIdeal = stackalloc double[length], utilities = stackalloc double[length];
            var toAnti = scores.AsSpan(start, length);
            toAnti.Clear();
            for (var k = 0; k < ends.Length; k++)
            {
                Utilities.Fill(utilities, input.Values(k).Slice(start, length), input.Transform(k));
                Distances.Add(toIdeal, toAnti, utilities, ends[k], input.Weight(k));
            }

            if (!Distances.Closeness(toIdeal, toAnti))
            {
                Volatile.Write(ref isFlat, false);
            }
        });

        return new(scores, diagnostics: isFlat && input.Count > 1 ? [PrioritizationTexts.AllEqual(Name, 0.5)] : null);
    }
}
