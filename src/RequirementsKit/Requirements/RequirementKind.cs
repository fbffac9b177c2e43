using System.Text.Json.Serialization;
using RequirementsKit.Requirements.Internal;

namespace RequirementsKit.Requirements;

/// <summary>What kind of requirement it is (ISO/IEC/IEEE 29148); a project may add kinds of its own.</summary>
/// <remarks>Equal by name, ordinal.</remarks>
[JsonConverter(typeof(RequirementKindJsonConverter))]
public sealed record RequirementKind
{
    /// <summary>Names a kind.</summary>
    /// <param name="name">The name, one line of 1 to 500 characters.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null, blank, too long or has several lines.</exception>
    public RequirementKind(string name) => Name = SingleLine.Required(name, Text.MaxName);

    /// <summary>Gets the kind for what it does.</summary>
    public static RequirementKind Functional { get; } = new("Functional");

    /// <summary>Gets the kind for how well it does it.</summary>
    public static RequirementKind Quality { get; } = new("Quality");

    /// <summary>Gets the kind for what limits the solution.</summary>
    public static RequirementKind Constraint { get; } = new("Constraint");

    /// <summary>Gets the kind for what it exchanges with others.</summary>
    public static RequirementKind Interface { get; } = new("Interface");

    /// <summary>Gets the kinds that every project starts with.</summary>
    public static IReadOnlyList<RequirementKind> All { get; } = [Functional, Quality, Constraint, Interface];

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>The name.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name;
}
