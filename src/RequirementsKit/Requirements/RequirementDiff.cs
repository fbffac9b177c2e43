using RequirementsKit.Requirements.Internal;

namespace RequirementsKit.Requirements;

/// <summary>Compares contents, field by field and word by word.</summary>
/// <example><code>
/// var history = await kit.Requirements.HistoryAsync(requirement);
/// var changed = RequirementDiff.Between(history[^2].Content, history[^1].Content);
/// </code></example>
public static class RequirementDiff
{
    /// <summary>Compares two contents.</summary>
    /// <param name="before">The content before.</param>
    /// <param name="after">The content after.</param>
    /// <returns>The fields that differ, in their order; none when the contents say the same.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<FieldDifference> Between(RequirementContent before, RequirementContent after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return
        [
            .. RequirementEdit.Between(before, after).Changes
                .Select(c => new FieldDifference(c.Field, before.ValueOf(c.Field), c.Value, WordDiff.Between(before.ValueOf(c.Field) ?? "", c.Value ?? ""))),
        ];
    }
}
