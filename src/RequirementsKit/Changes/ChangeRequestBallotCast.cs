using NodaTime;
using RequirementsKit.Approvals;

namespace RequirementsKit.Changes;

/// <summary>Somebody voted on a change request.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Person">Whose word it is.</param>
/// <param name="Verdict">What they said.</param>
/// <param name="Evidence">The interaction that shows it; null where the person voted.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestBallotCast(ChangeRequestId ChangeRequestId, StakeholderId Person, BallotVerdict Verdict, InteractionId? Evidence, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.ballot-cast";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestBallotCast Read(FactReader facts) => new(facts.Subject<ChangeRequestId>(), facts.Id<StakeholderId>("person"), facts.Value<BallotVerdict>("verdict"), facts.OptionalId<InteractionId>("evidence"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Id("person", Person).Value("verdict", Verdict).OptionalId("evidence", Evidence);
    }
}
