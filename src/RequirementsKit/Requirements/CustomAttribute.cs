using System.Diagnostics.CodeAnalysis;
using RequirementsKit.Requirements.Internal;

namespace RequirementsKit.Requirements;

/// <summary>The value that a requirement has for an attribute of the project's own, such as "asil = B". What it may be says the scheme of the project.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "The word of the field for an attribute of a requirement; it is no attribute of the language.")]
public sealed record CustomAttribute
{
    /// <summary>Gives a value.</summary>
    /// <param name="name">The attribute, one line of 1 to 500 characters without '='.</param>
    /// <param name="value">The value in its canonical text, one line of 1 to 1,000,000 characters.</param>
    /// <exception cref="ArgumentException">A part is null, blank, too long, has several lines, or the name holds '='.</exception>
    public CustomAttribute(string name, string value)
    {
        Name = CheckedName(name);
        Value = SingleLine.Required(value, Text.MaxBody);
    }

    /// <summary>Gets the name of the attribute.</summary>
    public string Name { get; }

    /// <summary>Gets the value: text, an invariant number, an ISO date, <c>true</c> or <c>false</c>.</summary>
    public string Value { get; }

    /// <summary>Name and value: <c>asil = B</c>.</summary>
    /// <returns>The text, which <see cref="RequirementEdit.Set"/> reads back.</returns>
    public override string ToString() => $"{Name} = {Value}";

    internal static CustomAttribute Read(string line)
    {
        var sign = line.IndexOf('=', StringComparison.Ordinal);
        return sign > 0
            ? new(line[..sign], line[(sign + 1)..])
            : throw new ArgumentException($"'{line}' is no attribute. Write one a line, as name = value.", nameof(line));
    }

    internal static string CheckedName(string name) => SingleLine.Required(name, Text.MaxName).Contains('=', StringComparison.Ordinal)
        ? throw new ArgumentException($"The name '{name}' holds '=', which separates name and value. Leave it out.", nameof(name))
        : name.Trim();
}
