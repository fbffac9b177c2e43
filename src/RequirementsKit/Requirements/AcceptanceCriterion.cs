using RequirementsKit.Requirements.Internal;

namespace RequirementsKit.Requirements;

/// <summary>How anybody can tell that a requirement is met, and how that is checked.</summary>
/// <example><code>
/// var edit = new RequirementEdit().AcceptanceCriteria("Ready within 2 s", new("The file opens", VerificationMethod.Demonstration));
/// </code></example>
public sealed record AcceptanceCriterion
{
    /// <summary>States a criterion.</summary>
    /// <param name="text">What must hold, one line of 1 to 1,000,000 characters.</param>
    /// <param name="verification">How it is checked; null for the way that the requirement names.</param>
    /// <exception cref="ArgumentException"><paramref name="text"/> is null, blank, too long or has several lines, or there is no such <paramref name="verification"/>.</exception>
    public AcceptanceCriterion(string text, VerificationMethod? verification = null)
    {
        Text = SingleLine.Required(text, RequirementsKit.Text.MaxBody);
        Verification = Member.Defined(verification);
    }

    /// <summary>Gets what must hold.</summary>
    public string Text { get; }

    /// <summary>Gets how it is checked; null for the way that the requirement names.</summary>
    public VerificationMethod? Verification { get; }

    /// <summary>A criterion that is checked the way the requirement names.</summary>
    /// <param name="text">What must hold.</param>
    public static implicit operator AcceptanceCriterion(string text) => FromString(text);

    /// <summary>A criterion that is checked the way the requirement names.</summary>
    /// <param name="text">What must hold.</param>
    /// <returns>The criterion.</returns>
    public static AcceptanceCriterion FromString(string text) => new(text);

    /// <summary>The text, then the method in brackets where there is one: <c>Ready within 2 s [Test]</c>.</summary>
    /// <returns>The text, which <see cref="RequirementEdit.Set"/> reads back.</returns>
    public override string ToString() => Verification is { } method ? $"{Text} [{method}]" : Text;

    internal static AcceptanceCriterion Read(string line)
    {
        foreach (var method in Enum.GetValues<VerificationMethod>())
        {
            var suffix = $" [{method}]";
            if (line.EndsWith(suffix, StringComparison.Ordinal))
            {
                return new(line[..^suffix.Length], method);
            }
        }

        return new(line);
    }
}
