using NodaTime;

namespace RequirementsKit.Requirements;

/// <summary>The feasibility of a requirement was assessed.</summary>
/// <param name="RequirementId">The requirement.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Content">The fingerprint of the content it was said of.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record RequirementFeasibilityAssessed(RequirementId RequirementId, FeasibilityVerdict Verdict, Fingerprint Content, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "requirement.feasibility-assessed";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => RequirementId.Value;

    internal static RequirementFeasibilityAssessed Read(FactReader facts) => new(facts.Subject<RequirementId>(), facts.Value<FeasibilityVerdict>("verdict"), facts.Hash("content"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Value("verdict", Verdict).Hash("content", Content);
    }
}
