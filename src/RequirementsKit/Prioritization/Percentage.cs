using System.Globalization;

namespace RequirementsKit.Prioritization;

/// <summary>A share from 0 to 100 percent, so that 80 % can be taken neither for 80 nor for 0.8 of a percent.</summary>
public readonly record struct Percentage : IComparable<Percentage>
{
    private Percentage(double percent) => Percent = percent;

    /// <summary>Gets the number of percent, from 0 to 100: 80 for 80 %.</summary>
    public double Percent { get; }

    /// <summary>Gets the share, from 0 to 1: 0.8 for 80 %.</summary>
    public double Share => Percent / 100;

    /// <summary>Makes it from a number of percent.</summary>
    /// <param name="percent">From 0 to 100, both included.</param>
    /// <returns>The percentage.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is not from 0 to 100.</exception>
    public static Percentage Of(double percent) => percent is >= 0 and <= 100
        ? new(percent)
        : throw new ArgumentOutOfRangeException(nameof(percent), percent, "A percentage goes from 0 to 100: 80 for 80 %.");

    /// <summary>Makes it from a share.</summary>
    /// <param name="share">From 0 to 1, both included.</param>
    /// <returns>The percentage.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not from 0 to 1.</exception>
    public static Percentage FromShare(double share) => share is >= 0 and <= 1
        ? new(share * 100)
        : throw new ArgumentOutOfRangeException(nameof(share), share, "A share goes from 0 to 1: 0.8 for 80 %.");

    /// <summary>Compares by size.</summary>
    /// <param name="other">The other percentage.</param>
    /// <returns>Negative when this one is smaller, 0 when both are equal, positive when it is larger.</returns>
    public int CompareTo(Percentage other) => Percent.CompareTo(other.Percent);

    /// <summary>Tells whether one percentage is smaller.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether it is.</returns>
    public static bool operator <(Percentage left, Percentage right) => left.CompareTo(right) < 0;

    /// <summary>Tells whether one percentage is larger.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether it is.</returns>
    public static bool operator >(Percentage left, Percentage right) => left.CompareTo(right) > 0;

    /// <summary>Tells whether one percentage is not larger.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether it is not.</returns>
    public static bool operator <=(Percentage left, Percentage right) => left.CompareTo(right) <= 0;

    /// <summary>Tells whether one percentage is not smaller.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether it is not.</returns>
    public static bool operator >=(Percentage left, Percentage right) => left.CompareTo(right) >= 0;

    /// <summary>Writes it, such as <c>80 %</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Percent:0.####} %");
}
