using RequirementsKit.Changes.Internal;
using RequirementsKit.Requirements;

namespace RequirementsKit.Changes;

/// <summary>Something that a person has to resolve before a proposal fits the record again.</summary>
/// <param name="Kind">Why it cannot be merged.</param>
/// <param name="Requirement">The requirement it is about; the source of a link.</param>
/// <param name="Key">The requirement's key, for people.</param>
/// <param name="Field">The field; null unless both set one.</param>
/// <param name="Base">What the proposal was based on, in canonical text; null for nothing.</param>
/// <param name="Ours">What the proposal wants; null when it clears the field.</param>
/// <param name="Theirs">What the record says now; null for nothing.</param>
public sealed record ProposalConflict(ProposalConflictKind Kind, RequirementId Requirement, string Key, RequirementField? Field, string? Base, string? Ours, string? Theirs)
{
    /// <summary>The conflict as people read it, with what to do.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One sentence.</returns>
    public string ToText(Language language) => RebaseTexts.Explain(this, language);

    /// <summary>The conflict in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToText(Language.English);
}
