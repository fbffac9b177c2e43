using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>TOPSIS: D⁻ ÷ (D⁺ + D⁻), the closeness to the ideal item, which has the best of every column, and the distance from the anti-ideal.</summary>
/// <remarks>
/// Normalizes by vector length unless the model says otherwise. Where all items are equal, 0 ÷ 0 gives 0.5 and a diagnostic. Relative: adding an item can reverse the others.
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
        var (toIdeal, toAnti) = (new double[input.Count], new double[input.Count]);
        var utilities = new double[input.Count];
        for (var k = 0; k < input.Criteria.Count; k++)
        {
            var (worst, best) = Utilities.Fill(utilities, input, k);
            Distances.Add(toIdeal, toAnti, utilities, best, worst, input.Weight(k));
        }

        var isFlat = Distances.Closeness(toIdeal, toAnti);
        return new(toAnti, diagnostics: isFlat && input.Count > 1 ? [PrioritizationTexts.AllEqual(Name, 0.5)] : null);
    }
}
