namespace RequirementsKit.Changes;

/// <summary>A requirement that a proposal names, with what it was classified as when the impact was computed. Equal by content.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Classifications">Its tags; at least one.</param>
public sealed record ClassifiedRequirement(RequirementId Requirement, IReadOnlyList<string> Classifications)
{
    /// <summary>Whether the other one says the same.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(ClassifiedRequirement? other) => other is not null && Requirement == other.Requirement && Classifications.SequenceEqual(other.Classifications);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Requirement, Classifications.Count);
}
