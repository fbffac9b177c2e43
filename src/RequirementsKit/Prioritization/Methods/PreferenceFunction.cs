namespace RequirementsKit.Prioritization.Methods;

/// <summary>How a difference between two items on one criterion becomes a preference from 0 to 1.</summary>
public sealed record PreferenceFunction
{
    private PreferenceFunction(PreferenceShape shape, double indifference, double preference) => (Shape, Indifference, Preference) = (shape, indifference, preference);

    /// <summary>Gets the function by which any difference is a full preference. The default.</summary>
    public static PreferenceFunction Usual { get; } = new(PreferenceShape.Usual, 0, 0);

    /// <summary>Gets the shape.</summary>
    public PreferenceShape Shape { get; }

    /// <summary>Gets q, the largest difference that does not count, in the unit of the normalized criterion.</summary>
    public double Indifference { get; }

    /// <summary>Gets p, the difference from which the preference is full; for a Gaussian function its inflection point.</summary>
    public double Preference { get; }

    /// <summary>Makes the function by which a difference above a threshold is a full preference.</summary>
    /// <param name="indifference">The threshold q, 0 or more.</param>
    /// <returns>The function.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is negative or not finite.</exception>
    public static PreferenceFunction UShape(double indifference) => Create(PreferenceShape.UShape, indifference, indifference);

    /// <summary>Makes the function that grows from 0 to a full preference.</summary>
    /// <param name="preference">The threshold p, 0 or more; 0 gives the usual function.</param>
    /// <returns>The function.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is negative or not finite.</exception>
    public static PreferenceFunction VShape(double preference) => Create(PreferenceShape.VShape, 0, preference);

    /// <summary>Makes the function with half a preference between two thresholds.</summary>
    /// <param name="indifference">The threshold q, 0 or more.</param>
    /// <param name="preference">The threshold p, not below q.</param>
    /// <returns>The function.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A threshold is negative or not finite, or p is below q.</exception>
    public static PreferenceFunction Level(double indifference, double preference) => Create(PreferenceShape.Level, indifference, preference);

    /// <summary>Makes the function that grows between two thresholds.</summary>
    /// <param name="indifference">The threshold q, 0 or more.</param>
    /// <param name="preference">The threshold p, not below q.</param>
    /// <returns>The function.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A threshold is negative or not finite, or p is below q.</exception>
    public static PreferenceFunction Linear(double indifference, double preference) => Create(PreferenceShape.Linear, indifference, preference);

    /// <summary>Makes the function 1 − exp(−d² ÷ 2s²). It compares every item with every other, so it suits some thousand items; its last bits may differ between runtimes.</summary>
    /// <param name="inflection">The inflection point s, above 0.</param>
    /// <returns>The function.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The inflection point is not a finite number above 0.</exception>
    public static PreferenceFunction Gaussian(double inflection)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inflection);
        return Create(PreferenceShape.Gaussian, 0, inflection);
    }

    /// <summary>Finds the preference for a difference.</summary>
    /// <param name="difference">How much better one item is than the other; negative when it is worse.</param>
    /// <returns>From 0 to 1.</returns>
    public double Of(double difference) =>
        difference <= Indifference ? 0
        : Shape == PreferenceShape.Gaussian ? 1 - Math.Exp(-(difference * difference) / (2 * Preference * Preference))
        : difference > Preference ? 1
        : Shape == PreferenceShape.Level ? 0.5
        : (difference - Indifference) / (Preference - Indifference);

    private static PreferenceFunction Create(PreferenceShape shape, double indifference, double preference)
    {
        if (!double.IsFinite(indifference) || indifference < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(indifference), indifference, "The indifference threshold is a finite number, zero or more.");
        }

        return double.IsFinite(preference) && preference >= indifference
            ? new(shape, indifference, preference)
            : throw new ArgumentOutOfRangeException(nameof(preference), preference, "The preference threshold is a finite number, not below the indifference threshold.");
    }
}
