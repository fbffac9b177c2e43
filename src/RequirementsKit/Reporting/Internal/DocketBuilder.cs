using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;

namespace RequirementsKit.Reporting.Internal;

/// <summary>Draws up the items of a docket.</summary>
internal sealed class DocketBuilder(IReadOnlyDictionary<RequirementId, Requirement> requirements, Func<StakeholderId, string> nameOf, Instant now)
{
    public static bool IsWaiting(ChangeRequest request) =>
        request.Status == ChangeRequestStatus.InReview || (request.Status == ChangeRequestStatus.EmergencyVote && request.Decision is null) || request.IsAwaitingRatification;

    /// <summary>The round that is voted in: the ratification, once an emergency was applied.</summary>
    public static ApprovalRound RoundOf(ChangeRequest request) => request.IsAwaitingRatification ? request.Ratification! : request.Round;

    public DocketItem ItemOf(ChangeRequest request)
    {
        var round = RoundOf(request);
        var outcome = round.Evaluate(now);
        var said = round.Seats.Select(s => (Seat: s, Ballot: round.Ballots.LastOrDefault(b => b.Seat == s.Number && b.At <= now))).ToList();
        var open = said.Where(s => s.Seat.Stage == outcome.Stage && s.Seat is { IsForbidden: false, IsRecused: false, IsVacant: false } && !(now >= s.Seat.Due)).ToList();
        return new(
            request.Key,
            request.ProposalVersion,
            request.Cause,
            NameOf(request.SubmittedBy),
            request.Proposal.Reason,
            [.. request.Proposal.Operations.Select(ChangeOf)],
            [.. request.Impact.Items.Select(i => new DocketImpact(KeyOf(i.Requirement), requirements.GetValueOrDefault(i.Requirement)?.Title ?? "", i.Distance))],
            outcome,
            [.. said.Where(s => s.Ballot is not null).Select(s => VoteOf(s.Seat, s.Ballot!))],
            [.. open.Where(s => s.Ballot is null).Select(s => s.Seat.Person).Distinct().Select(nameOf)],
            open.Max(s => s.Seat.Due));
    }

    private DocketChange ChangeOf(ProposedOperation operation)
    {
        var present = operation.Requirement is { } id ? requirements.GetValueOrDefault(id) : null;
        var before = present?.Content ?? new RequirementContent();
        var redline = operation.Changes.Count == 0 ? [] : RequirementDiff.Between(before, RequirementEdit.Of(operation.Changes).Apply(before));
        var key = operation.Requirement is { } named ? KeyOf(named) : "";
        IReadOnlyList<FieldDifference> parts = [.. (operation.Parts ?? []).SelectMany(p => RequirementDiff.Between(new(), RequirementEdit.Of(p.Changes).Apply(new())))];
        return new(
            operation.Kind,
            operation.Target is { } target ? $"{key} {operation.LinkType} {KeyOf(target)}" : key,
            present?.Title ?? operation.Changes.FirstOrDefault(c => c.Field == RequirementField.Title)?.Value ?? "",
            [.. redline, .. parts],
            present is not null && present.Revision != operation.BaseRevision);
    }

    private DocketVote VoteOf(Seat seat, Ballot ballot) =>
        new(seat.Group, nameOf(seat.Person), ballot.Verdict, ballot.CastBy == Actor.Person(seat.Person) ? null : NameOf(ballot.CastBy), ballot.At);

    private string KeyOf(RequirementId id) => requirements.GetValueOrDefault(id)?.Key ?? id.ToString();

    private string NameOf(Actor actor) => actor.PersonId is { } person ? nameOf(person) : actor.ToString();
}
