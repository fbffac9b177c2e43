namespace RequirementsKit.Prioritization;

/// <summary>A normalization fitted to one column: <c>(x − shift) ÷ divisor</c>, or <c>factor ÷ x</c>, or <c>1 − x ÷ divisor</c>.</summary>
/// <remarks>A division by zero gives 0 and never NaN; a missing score (NaN) stays missing.</remarks>
public readonly record struct ColumnTransform
{
    private ColumnTransform(double shift, double divisor, double factor) => (Shift, Divisor, Factor) = (shift, divisor, factor);

    private double Shift { get; }

    private double Divisor { get; }

    private double Factor { get; }

    internal bool IsReciprocal => Factor != 0;

    /// <summary>Whether it is a line that tells values apart: neither a reciprocal nor a division by zero.</summary>
    internal bool IsLine => !IsReciprocal && Divisor != 0;

    internal bool IsFinite => double.IsFinite(Shift) && double.IsFinite(Divisor) && double.IsFinite(Factor);

    internal (double Shift, double Divisor) Line => (Shift, Divisor);

    /// <summary>Whether dividing by the divisor and multiplying by its reciprocal give the same bits: it is a power of two, as on a scale from 1 to 9.</summary>
    internal bool HasExactReciprocal => double.IsPow2(Math.Abs(Divisor)) && double.IsFinite(1 / Divisor);

    /// <summary>Makes the transform <c>(x − shift) ÷ divisor</c>.</summary>
    /// <param name="shift">What is taken away.</param>
    /// <param name="divisor">What is divided by; negative for a cost, 0 gives 0 for every value.</param>
    /// <returns>The transform.</returns>
    public static ColumnTransform Linear(double shift, double divisor) => new(shift, divisor, 0);

    /// <summary>Makes the transform <c>factor ÷ x</c>, for costs.</summary>
    /// <param name="factor">What is divided; not 0.</param>
    /// <returns>The transform.</returns>
    public static ColumnTransform Reciprocal(double factor) => new(0, 1, factor);

    /// <summary>Applies the transform to one value.</summary>
    /// <param name="value">The raw value.</param>
    /// <returns>The normalized value.</returns>
    public double Apply(double value) => double.IsNaN(value) ? value
        : IsReciprocal ? (value == 0 ? 0 : Factor / value)
        : Divisor == 0 ? 0 : (value - Shift) / Divisor;
}
