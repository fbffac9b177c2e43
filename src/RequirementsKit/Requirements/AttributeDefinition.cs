using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Requirements.Internal;

namespace RequirementsKit.Requirements;

/// <summary>An attribute of a project's own and what its values must be. Immutable.</summary>
/// <example><code>
/// var level = AttributeDefinition.Text("asil").OneOf("A", "B", "C", "D").RequiredFor(RequirementKind.Quality);
/// </code></example>
public sealed record AttributeDefinition
{
    [JsonConstructor]
    internal AttributeDefinition()
    {
    }

    /// <summary>Gets the name.</summary>
    [JsonInclude]
    public string Name { get; internal init; } = "";

    /// <summary>Gets what the values are.</summary>
    /// <value>The default is Text.</value>
    [JsonInclude]
    public AttributeType Type { get; internal init; } = AttributeType.Text;

    /// <summary>Gets the kinds of requirements that must have it.</summary>
    /// <value>Empty for none, unless <see cref="IsRequired"/> says that all must.</value>
    [JsonInclude]
    public IReadOnlyList<RequirementKind> RequiredKinds { get; internal init; } = [];

    /// <summary>Gets the kinds of requirements that may have it; empty for all.</summary>
    [JsonInclude]
    public IReadOnlyList<RequirementKind> AllowedKinds { get; internal init; } = [];

    /// <summary>Gets whether every requirement that may have it must have it.</summary>
    [JsonInclude]
    public bool IsRequired { get; internal init; }

    /// <summary>Gets the least value, in its canonical text, inclusive; null for none.</summary>
    [JsonInclude]
    public string? Minimum { get; internal init; }

    /// <summary>Gets the greatest value, in its canonical text, inclusive; null for none.</summary>
    [JsonInclude]
    public string? Maximum { get; internal init; }

    /// <summary>Gets the regular expression that the whole value matches; null for none.</summary>
    [JsonInclude]
    public string? Pattern { get; internal init; }

    /// <summary>Gets the values to choose from; empty for any.</summary>
    [JsonInclude]
    public IReadOnlyList<string> Choices { get; internal init; } = [];

    /// <summary>An attribute that holds text.</summary>
    /// <param name="name">The name, one line of 1 to 500 characters without '='.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public static AttributeDefinition Text(string name) => Of(name, AttributeType.Text);

    /// <summary>An attribute that holds a number.</summary>
    /// <param name="name">The name.</param>
    /// <param name="minimum">The least value, inclusive; null for none.</param>
    /// <param name="maximum">The greatest value, inclusive; null for none.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentException">The name is none, or the range is empty.</exception>
    public static AttributeDefinition Number(string name, decimal? minimum = null, decimal? maximum = null) => minimum > maximum
        ? throw new ArgumentOutOfRangeException(nameof(minimum), minimum, $"The range of '{name}' is empty: the least value is above the greatest, {maximum}. Exchange them.")
        : Of(name, AttributeType.Number) with { Minimum = AttributeText.Number(minimum), Maximum = AttributeText.Number(maximum) };

    /// <summary>An attribute that holds a date.</summary>
    /// <param name="name">The name.</param>
    /// <param name="earliest">The earliest, inclusive; null for none.</param>
    /// <param name="latest">The latest, inclusive; null for none.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentException">The name is none, or the range is empty.</exception>
    public static AttributeDefinition Date(string name, LocalDate? earliest = null, LocalDate? latest = null) => earliest > latest
        ? throw new ArgumentOutOfRangeException(nameof(earliest), earliest, $"The range of '{name}' is empty: the earliest date is after the latest, {AttributeText.Date(latest)}. Exchange them.")
        : Of(name, AttributeType.Date) with { Minimum = AttributeText.Date(earliest), Maximum = AttributeText.Date(latest) };

    /// <summary>An attribute that holds <c>true</c> or <c>false</c>.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public static AttributeDefinition Flag(string name) => Of(name, AttributeType.Flag);

    /// <summary>The same, needed by every requirement that may have it.</summary>
    /// <returns>The definition.</returns>
    public AttributeDefinition Required() => this with { IsRequired = true };

    /// <summary>The same, needed by requirements of some kinds.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <returns>The definition.</returns>
    public AttributeDefinition RequiredFor(params IEnumerable<RequirementKind> kinds) => this with { RequiredKinds = [.. kinds.Distinct()] };

    /// <summary>The same, for requirements of some kinds only.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <returns>The definition.</returns>
    public AttributeDefinition For(params IEnumerable<RequirementKind> kinds) => this with { AllowedKinds = [.. kinds.Distinct()] };

    /// <summary>The same, with values to choose from.</summary>
    /// <param name="values">The values, compared ordinally; at least one.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentException">There is no value, or one has several lines.</exception>
    public AttributeDefinition OneOf(params IEnumerable<string> values)
    {
        IReadOnlyList<string> choices = [.. values.Select(v => SingleLine.Required(v, RequirementsKit.Text.MaxName, nameof(values))).Distinct(StringComparer.Ordinal)];
        return choices.Count == 0 ? throw new ArgumentException($"'{Name}' has nothing to choose from. Give at least one value.", nameof(values)) : this with { Choices = choices };
    }

    /// <summary>The same, with a regular expression that the whole value matches. It is run in linear time, so it knows no look-around and no back-references.</summary>
    /// <param name="pattern">The expression of .NET, 1 to 500 characters.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentException">The expression is invalid, too long, or cannot be run in linear time.</exception>
    public AttributeDefinition Matching(string pattern)
    {
        _ = BoundedPattern.Create(RequirementsKit.Text.Required(pattern, RequirementsKit.Text.MaxName));
        return this with { Pattern = pattern };
    }

    /// <summary>Whether a requirement of a kind may have the attribute.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True when it may.</returns>
    public bool IsAllowedFor(RequirementKind kind) => AllowedKinds.Count == 0 || AllowedKinds.Contains(kind);

    /// <summary>Whether a requirement of a kind must have the attribute.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True when it must.</returns>
    public bool IsRequiredFor(RequirementKind kind) => IsAllowedFor(kind) && (IsRequired || RequiredKinds.Contains(kind));

    private static AttributeDefinition Of(string name, AttributeType type) => new() { Name = CustomAttribute.CheckedName(name), Type = type };
}
