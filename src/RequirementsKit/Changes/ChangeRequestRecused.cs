using NodaTime;

namespace RequirementsKit.Changes;

/// <summary>Somebody stepped aside.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Person">Who.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestRecused(ChangeRequestId ChangeRequestId, StakeholderId Person, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.recused";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestRecused Read(FactReader facts) => new(facts.Subject<ChangeRequestId>(), facts.Id<StakeholderId>("person"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Id("person", Person);
}
