using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <summary>Somebody voted on a change request.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Person">Whose word it is.</param>
/// <param name="Verdict">What they said.</param>
/// <param name="Seats">The numbers of the seats it was cast in.</param>
/// <param name="Evidence">The interaction that shows it; null where the person voted.</param>
/// <param name="Comment">In which words; null for none.</param>
/// <param name="Conditions">What has to happen first; null for nothing.</param>
/// <param name="Content">The fingerprint of the proposal that it was said of.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestBallotCast(
    ChangeRequestId ChangeRequestId, StakeholderId Person, BallotVerdict Verdict, IReadOnlyList<int> Seats, InteractionId? Evidence, string? Comment, IReadOnlyList<BallotCondition>? Conditions, Fingerprint Content, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.ballot-cast";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestBallotCast Read(FactReader facts) => new(
        facts.Subject<ChangeRequestId>(),
        facts.Id<StakeholderId>("person"),
        facts.Value<BallotVerdict>("verdict"),
        facts.Numbers("seats"),
        facts.OptionalId<InteractionId>("evidence"),
        facts.OptionalCode("comment"),
        facts.OptionalWhole("conditions", ChangesJson.Default.IReadOnlyListBallotCondition),
        facts.Hash("content"),
        facts.By,
        facts.At);

    internal override void WriteFacts(FactWriter facts) => facts
        .Id("person", Person)
        .Value("verdict", Verdict)
        .Numbers("seats", Seats)
        .OptionalId("evidence", Evidence)
        .Code("comment", Comment)
        .OptionalWhole("conditions", Conditions, ChangesJson.Default.IReadOnlyListBallotCondition)
        .Hash("content", Content);
}
