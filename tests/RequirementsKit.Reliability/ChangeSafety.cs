using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Tests.Changes.Model;

namespace RequirementsKit.Reliability;

/// <summary>The safety invariants of one step of a change request, told from the seats and ballots alone; the second stage needs so many approvals. Gives the number of the one that is broken.</summary>
internal static class ChangeSafety
{
    public static string? Broken(ChangeRequest before, ModelCommand command, ChangeRequest after, int needed)
    {
        var happened = after.Events.Skip(before.Events.Count).ToList();
        var proposal = after.Proposal.ToFingerprint();
        return after.Status is ChangeRequestStatus.Approved or ChangeRequestStatus.Applied or ChangeRequestStatus.Closed && !(after.Decision is { IsApproved: true } decision && decision.Proposal == proposal) ? "I1"
            : happened.OfType<ChangeRequestDecided>().Any(d => d is { Action: ChangeRequestAction.Approve, Basis: DecisionBasis.Ballots }) && !IsApproved(after, needed) ? "I4"
            : after.Round.Seats.Any(s => after.Contributors.Contains(s.Person) && Says(after.Round, s) == BallotVerdict.Approve) ? "I3"
            : IsVetoed(after.Round, null) && IsSatisfied(after) ? "I7"
            : IsSatisfied(after) && !IsApproved(after, needed) ? "I8"
            : happened.OfType<ChangeRequestBallotCast>().Any(b => b.Seats.Any(n => StageOf(before, n) == "second")) && !Reached(before, "first", 1) ? "I15"
            : !MayFollow(before.Status, command.Kind) && happened.Count > 0 ? "I16"
            : BeginsAnew(command.Kind, happened) && after.Round.Seats.Any(s => Says(after.Round, s) == BallotVerdict.Approve) ? "I17"
            : before.Round.Policy != after.Round.Policy && !happened.Any(e => e is ChangeRequestPolicyMigrated) ? "I18"
            : null;
    }

    private static bool MayFollow(ChangeRequestStatus status, ModelCommandKind command) => status switch
    {
        ChangeRequestStatus.Rejected or ChangeRequestStatus.Withdrawn or ChangeRequestStatus.Expired => command is ModelCommandKind.Reopen or ModelCommandKind.Annotate,
        ChangeRequestStatus.Applied => command is ModelCommandKind.Acknowledge or ModelCommandKind.Annotate or ModelCommandKind.Sign,
        ChangeRequestStatus.Closed => command is ModelCommandKind.Annotate,
        _ => true,
    };

    private static bool BeginsAnew(ModelCommandKind command, IEnumerable<DomainEvent> happened) =>
        command is ModelCommandKind.Reopen or ModelCommandKind.Resume or ModelCommandKind.MigratePolicy || happened.Any(e => e is ChangeRequestAmended { Kind: not CarryOverClass.NoChange });

    private static bool IsApproved(ChangeRequest request, int needed) => Reached(request, "first", 1) && Reached(request, "second", needed);

    private static bool IsSatisfied(ChangeRequest request) => request.Round.Seats.Count > 0 && request.Round.Evaluate(request.ChangedAt).Outcome == ApprovalOutcome.Satisfied;

    private static bool Reached(ChangeRequest request, string stage, int needed)
    {
        var yes = request.Round.Seats.Where(s => s.Stage == stage && s is { IsRecused: false, IsVacant: false } && Says(request.Round, s) == BallotVerdict.Approve);
        return yes.Select(s => s.Person).Except(request.Contributors).Distinct().Count() >= needed && !IsVetoed(request.Round, stage);
    }

    private static bool IsVetoed(ApprovalRound round, string? stage) => round.Seats.Any(s => (stage is null || s.Stage == stage) && LastOf(round, s)?.Verdict == BallotVerdict.Veto);

    private static BallotVerdict? Says(ApprovalRound round, Seat seat) => LastOf(round, seat) is { } ballot && ballot.Content == round.Content ? ballot.Verdict : null;

    private static Ballot? LastOf(ApprovalRound round, Seat seat) => round.Ballots.LastOrDefault(b => b.Seat == seat.Number);

    private static string StageOf(ChangeRequest request, int seat) => request.Round.Seats.First(s => s.Number == seat).Stage;
}
