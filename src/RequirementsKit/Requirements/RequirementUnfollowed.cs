using NodaTime;

namespace RequirementsKit.Requirements;

/// <summary>Somebody no longer follows a requirement.</summary>
/// <param name="RequirementId">The requirement.</param>
/// <param name="Follower">Who followed it.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record RequirementUnfollowed(RequirementId RequirementId, StakeholderId Follower, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "requirement.unfollowed";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => RequirementId.Value;

    internal static RequirementUnfollowed Read(FactReader facts) => new(facts.Subject<RequirementId>(), facts.Id<StakeholderId>("follower"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Id("follower", Follower);
    }
}
