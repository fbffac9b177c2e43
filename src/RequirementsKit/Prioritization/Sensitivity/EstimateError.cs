namespace RequirementsKit.Prioritization.Sensitivity;

/// <summary>An estimate and what it turned out to be.</summary>
/// <param name="Key">The key of the item.</param>
/// <param name="Estimate">The score that was ranked.</param>
/// <param name="Actual">What it turned out to be.</param>
public sealed record EstimateError(string Key, double Estimate, double Actual)
{
    /// <summary>Gets how far off the estimate was: |actual − estimate| ÷ |actual|.</summary>
    /// <value>0 when it was right; null when the actual figure is 0 and the estimate is not.</value>
    public double? Relative => Actual.Equals(Estimate) ? 0 : Actual == 0 ? null : Math.Abs((Actual - Estimate) / Actual);
}
