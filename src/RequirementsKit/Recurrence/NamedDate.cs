using NodaTime;

namespace RequirementsKit.Recurrence;

/// <summary>A date with its name.</summary>
/// <param name="Date">The date.</param>
/// <param name="Name">What it is called.</param>
/// <param name="ChineseName">What it is called in Chinese; null when it has no name of its own there.</param>
public sealed record NamedDate(LocalDate Date, string Name, string? ChineseName = null)
{
    /// <summary>The name in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name; the plain one when there is none in that language.</returns>
    public string NameIn(Language language) => language == Language.Chinese ? ChineseName ?? Name : Name;
}
