namespace RequirementsKit.Plans;

/// <summary>A requirement planned into a release. Equal by content.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Effort">Its effort, in the unit of the plan; 0 or more.</param>
/// <param name="Release">The name of the release; null when none has room.</param>
public sealed record Assignment(RequirementId Requirement, decimal Effort, string? Release)
{
    /// <summary>Gets the requirements of the plan that come in the same release or an earlier one; null for none.</summary>
    public IReadOnlyList<RequirementId>? Needs { get; init; }

    /// <summary>Whether the other assignment says the same.</summary>
    /// <param name="other">The other assignment.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(Assignment? other) =>
        other is not null && Requirement == other.Requirement && Effort == other.Effort && Release == other.Release && (Needs ?? []).SequenceEqual(other.Needs ?? []);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Requirement, Effort, Release);
}
