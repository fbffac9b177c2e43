using NodaTime;

namespace RequirementsKit.Changes;

/// <summary>A veto was taken back by who had cast it.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Person">Who.</param>
/// <param name="Seats">The numbers of the seats.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestVetoLifted(ChangeRequestId ChangeRequestId, StakeholderId Person, IReadOnlyList<int> Seats, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.veto-lifted";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestVetoLifted Read(FactReader facts) => new(
        facts.Subject<ChangeRequestId>(),
        facts.Id<StakeholderId>("person"),
        facts.Numbers("seats"),
        facts.By,
        facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Id("person", Person).Numbers("seats", Seats);
}
