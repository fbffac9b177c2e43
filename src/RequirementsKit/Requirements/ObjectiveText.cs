using System.Text.Json.Serialization;

namespace RequirementsKit.Requirements;

/// <summary>What an objective wants and how anybody can tell that it is reached.</summary>
public sealed record ObjectiveText
{
    /// <summary>States an objective.</summary>
    /// <param name="title">What is wanted, 1 to 500 characters.</param>
    /// <param name="measure">What is measured, such as "complaints a month"; 1 to 500 characters.</param>
    /// <param name="target">What it should reach, such as "at most 3"; 1 to 500 characters.</param>
    /// <exception cref="ArgumentException">A part is null, blank or too long.</exception>
    [JsonConstructor]
    public ObjectiveText(string title, string measure, string target)
    {
        Title = Text.Required(title, Text.MaxName);
        Measure = Text.Required(measure, Text.MaxName);
        Target = Text.Required(target, Text.MaxName);
    }

    /// <summary>Gets what is wanted.</summary>
    public string Title { get; }

    /// <summary>Gets what is measured.</summary>
    public string Measure { get; }

    /// <summary>Gets what it should reach.</summary>
    public string Target { get; }
}
