using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <summary>Another version of a change request was proposed.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Kind">How it differs from the version before, computed from both; null for new content.</param>
/// <param name="Proposal">What is to change.</param>
/// <param name="Impact">What that touches.</param>
/// <param name="Overlaps">The open requests that touch the same.</param>
/// <param name="Contributors">Everybody who wrote a version.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestAmended(
    ChangeRequestId ChangeRequestId, CarryOverClass? Kind, Proposal Proposal, ImpactReport Impact, IReadOnlyList<ChangeRequestId> Overlaps, IReadOnlyList<StakeholderId> Contributors, Actor By, Instant At) : DomainEvent(By, At)
{
    /// <summary>Gets the classifications of what differs from the version before: those that the requirements have, or would get.</summary>
    public IReadOnlyList<string> Classifications { get; init; } = [];

    internal const string EventName = "change-request.amended";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestAmended Read(FactReader facts) => new(
        facts.Subject<ChangeRequestId>(),
        facts.OptionalValue<CarryOverClass>("kind"),
        facts.Whole("proposal", ChangesJson.Default.Proposal),
        facts.Whole("impact", ChangesJson.Default.ImpactReport),
        facts.Ids<ChangeRequestId>("overlaps"),
        facts.Ids<StakeholderId>("contributors"),
        facts.By,
        facts.At)
    {
        Classifications = facts.Names("classifications"),
    };

    internal override void WriteFacts(FactWriter facts) => facts
        .OptionalValue("kind", Kind)
        .Whole("proposal", Proposal, ChangesJson.Default.Proposal)
        .Whole("impact", Impact, ChangesJson.Default.ImpactReport)
        .Ids("overlaps", Overlaps)
        .Ids("contributors", Contributors)
        .Names("classifications", Classifications);
}
