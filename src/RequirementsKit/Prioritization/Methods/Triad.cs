namespace RequirementsKit.Prioritization.Methods;

/// <summary>Three items whose comparisons do not fit together.</summary>
/// <param name="First">The first item.</param>
/// <param name="Second">The second item.</param>
/// <param name="Third">The third item.</param>
/// <param name="Given">How many times as important the first was said to be as the third.</param>
/// <param name="Implied">How many times it is by way of the second.</param>
public sealed record Triad(string First, string Second, string Third, double Given, double Implied)
{
    /// <summary>Gets how far apart both are: the larger divided by the smaller, 1 when they agree.</summary>
    public double Inconsistency => Math.Max(Given / Implied, Implied / Given);
}
