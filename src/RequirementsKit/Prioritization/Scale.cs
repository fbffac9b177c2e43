using System.Globalization;

namespace RequirementsKit.Prioritization;

/// <summary>The scale that people score a criterion on: its ends and, where it has them, its steps.</summary>
/// <remarks>
/// The ends anchor the scores: the share of the scale that an item reaches depends on the scale alone, so that adding an item never moves the others.
/// A value between two steps is allowed (the mean of several people's scores is one); a value beyond an end is not.
/// Two scales are equal when their names, ends and steps are.
/// </remarks>
public sealed class Scale : IEquatable<Scale>
{
    private static readonly double[] FibonacciNumbers = [1, 2, 3, 5, 8, 13, 21];
    private static readonly string[] ShirtSizes = ["XS", "S", "M", "L", "XL", "XXL"];

    private Scale(string name, double min, double max, IEnumerable<ScaleStep> steps) => (Name, Min, Max, Steps) = (name, min, max, [.. steps]);

    /// <summary>Gets the scale from 1 to 9 in steps of 1, the scale of Wiegers and of Saaty.</summary>
    public static Scale OneToNine { get; } = Stepped("1-9", Enumerable.Range(1, 9).Select(n => Numbered(n)));

    /// <summary>Gets the Fibonacci numbers of planning poker: 1, 2, 3, 5, 8, 13, 21.</summary>
    public static Scale Fibonacci { get; } = Stepped("fibonacci", FibonacciNumbers.Select(Numbered));

    /// <summary>Gets the T-shirt sizes XS, S, M, L, XL, XXL, which count 1, 2, 3, 5, 8, 13.</summary>
    public static Scale TShirt { get; } = Stepped("t-shirt", ShirtSizes.Select((size, i) => new ScaleStep(FibonacciNumbers[i], size)));

    /// <summary>Gets the percentages from 0 to 100, without steps.</summary>
    public static Scale Percent { get; } = new("percent", 0, 100, []);

    /// <summary>Gets amounts of money of one currency: 0 or more, without an upper end. It cannot be anchored.</summary>
    public static Scale Money { get; } = new("money", 0, double.PositiveInfinity, []);

    /// <summary>Gets the non-negative numbers: counts, days, points. It cannot be anchored.</summary>
    public static Scale Amount { get; } = new("amount", 0, double.PositiveInfinity, []);

    /// <summary>Gets all finite numbers. It cannot be anchored.</summary>
    public static Scale Any { get; } = new("any", double.NegativeInfinity, double.PositiveInfinity, []);

    /// <summary>Gets the name of the scale.</summary>
    public string Name { get; }

    /// <summary>Gets the lower end, inclusive.</summary>
    /// <value>Negative infinity when the scale has no lower end.</value>
    public double Min { get; }

    /// <summary>Gets the upper end, inclusive.</summary>
    /// <value>Positive infinity when the scale has no upper end.</value>
    public double Max { get; }

    /// <summary>Gets the steps, from the smallest value to the largest; empty when every value between the ends may be given.</summary>
    public IReadOnlyList<ScaleStep> Steps { get; }

    /// <summary>Gets whether both ends are given and their distance is a number, so that scores on it can be anchored.</summary>
    public bool IsBounded => double.IsFinite(Max - Min);

    /// <summary>Makes a scale without steps.</summary>
    /// <param name="min">The lower end, inclusive; negative infinity for none.</param>
    /// <param name="max">The upper end, inclusive; positive infinity for none.</param>
    /// <param name="name">The name; <c>min-max</c> by default.</param>
    /// <returns>The scale.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An end is NaN, or <paramref name="max"/> is not above <paramref name="min"/>.</exception>
    public static Scale Between(double min, double max, string? name = null)
    {
        if (!(min < max))
        {
            throw new ArgumentOutOfRangeException(nameof(max), max, $"A scale needs an upper end above its lower end {min.ToString(CultureInfo.InvariantCulture)}.");
        }

        return new(name ?? string.Create(CultureInfo.InvariantCulture, $"{min}-{max}"), min, max, []);
    }

    /// <summary>Makes a scale of steps; its ends are the smallest and the largest value.</summary>
    /// <param name="name">The name.</param>
    /// <param name="steps">Two steps or more, in any order, with different finite values and labels.</param>
    /// <returns>The scale.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank, there are fewer than two steps, or two share a value or a label.</exception>
    public static Scale Stepped(string name, IEnumerable<ScaleStep> steps)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(steps);
        ScaleStep[] sorted = [.. steps.OrderBy(step => step.Value)];
        if (sorted.Length < 2 || sorted.Any(step => !double.IsFinite(step.Value) || string.IsNullOrWhiteSpace(step.Label))
            || sorted.DistinctBy(step => step.Value).Count() < sorted.Length
            || sorted.DistinctBy(step => step.Label, StringComparer.Ordinal).Count() < sorted.Length)
        {
            throw new ArgumentException($"The scale '{name}' needs two steps or more, each with its own finite value and its own label.", nameof(steps));
        }

        return new(name, sorted[0].Value, sorted[^1].Value, sorted);
    }

    /// <summary>Tells whether a value lies on the scale, its ends included.</summary>
    /// <param name="value">The value; NaN and infinities never do.</param>
    /// <returns>Whether it does.</returns>
    public bool Contains(double value) => double.IsFinite(value) && value >= Min && value <= Max;

    /// <summary>Tells whether a person may pick a value: it is a step or, on a scale without steps, between the ends.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether a person may pick it.</returns>
    public bool Offers(double value) => Steps.Count == 0 ? Contains(value) : Steps.Any(step => step.Value.Equals(value));

    /// <summary>Finds the value of a step by its label, such as 3 for the T-shirt size <c>M</c>.</summary>
    /// <param name="label">The label, compared without regard to case.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">No step has that label; the message lists those there are.</exception>
    public double ValueOf(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return Steps.FirstOrDefault(step => string.Equals(step.Label, label, StringComparison.OrdinalIgnoreCase))?.Value
            ?? throw new ArgumentException($"The scale '{Name}' has no step '{label}'. Steps: {string.Join(", ", Steps.Select(step => step.Label))}.", nameof(label));
    }

    /// <summary>Makes the same scale with a text that says what each step means.</summary>
    /// <param name="rubric">The text by label; steps that are not named keep theirs.</param>
    /// <returns>The scale.</returns>
    /// <exception cref="ArgumentException">A label is no step of this scale.</exception>
    public Scale WithRubric(IReadOnlyDictionary<string, string> rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        foreach (var label in rubric.Keys)
        {
            ValueOf(label);
        }

        return new(Name, Min, Max, Steps.Select(step => rubric.TryGetValue(step.Label, out var text) ? step with { Rubric = text } : step));
    }

    /// <summary>Tells whether two scales have the same name, ends and steps.</summary>
    /// <param name="other">The other scale.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Scale? other) =>
        other is not null && Name == other.Name && Min.Equals(other.Min) && Max.Equals(other.Max) && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Scale);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Min, Max, Steps.Count);

    /// <summary>Tells whether two scales are equal.</summary>
    /// <param name="left">One scale.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are.</returns>
    public static bool operator ==(Scale? left, Scale? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Tells whether two scales differ.</summary>
    /// <param name="left">One scale.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they do.</returns>
    public static bool operator !=(Scale? left, Scale? right) => !(left == right);

    /// <summary>Writes the name and the ends.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} [{Min}, {Max}]");

    private static ScaleStep Numbered(int value) => Numbered((double)value);

    private static ScaleStep Numbered(double value) => new(value, value.ToString(CultureInfo.InvariantCulture));
}
