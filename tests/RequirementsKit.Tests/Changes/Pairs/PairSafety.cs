using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Changes.Pairs;

/// <summary>What must hold of one accepted step of two requests, told from the record alone. Gives the number of what is broken.</summary>
internal static class PairSafety
{
    public static string? Broken(PairView before, PairCommand command, PairView after)
    {
        var (was, now) = (before.Requests[command.Request], after.Requests[command.Request]);
        var (other, otherNow) = (before.Requests[1 - command.Request], after.Requests[1 - command.Request]);
        var isApplied = command.Kind == PairCommandKind.Apply && now.Status == ChangeRequestStatus.Applied && was.Status != ChangeRequestStatus.Applied;
        var expected = isApplied ? PairRecord.After(before, was.Proposal) : PairRecord.Of(before);
        return other.Version != otherNow.Version ? "a step of one request changed the other"
            : !PairRecord.Of(after).SequenceEqual(expected) ? (isApplied ? "I24: the record is not what the proposal makes of it" : "I24: the record changed and nothing was applied")
            : now.Version != was.Version && after.LogLength == before.LogLength ? "I32: a step left no entry"
            : after.Requests.Any(IsAppliedUnapproved) ? "I1: applied or approved on another content"
            : isApplied && was.Proposal.Bases().Any(b => before[b.Requirement].Revision != b.Revision) ? "I26: applied on a base that is gone"
            : now.Status == ChangeRequestStatus.Conflicted && was.Status != ChangeRequestStatus.Conflicted && !other.WasApplied ? "I28: a conflict with nobody"
            : was.Status != ChangeRequestStatus.Approved && now.Status == ChangeRequestStatus.Approved && command.Kind != PairCommandKind.Approve && !was.Impact.Items.SequenceEqual(now.Impact.Items) ? "I30: approved again on an impact that nobody saw"
            : HaveBothWon(after) ? "I28: both succeeded from one base"
            : command.Kind == PairCommandKind.Rebase && IsLossy(before, was.Proposal, now.Proposal) ? "I27: a rebase lost a wish"
            : HasUncausedRevision(after) ? "I25: a revision that no applied request made"
            : null;
    }

    /// <summary>Decided in favour of another content than it has, or without an approval of that content by somebody else that was cast on it or carried over the same wish.</summary>
    private static bool IsAppliedUnapproved(ChangeRequest request)
    {
        if (request.Status is not (ChangeRequestStatus.Approved or ChangeRequestStatus.Applied or ChangeRequestStatus.Closed))
        {
            return false;
        }

        var content = request.Proposal.ToFingerprint();
        var yes = request.Round.Ballots.Where(b => b.Verdict == BallotVerdict.Approve && b.Content == content && !request.Contributors.Contains(request.Round.Seats.First(s => s.Number == b.Seat).Person));
        return request.Decision is not { IsApproved: true } decision || decision.Proposal != content || !yes.Any(b => b.CarriedFrom is null || b.CarriedFrom == content || request.Round.Policy.CarryOver is not null);
    }

    private static bool HaveBothWon(PairView view)
    {
        var (one, two) = (view.Requests[0], view.Requests[1]);
        return one.WasApplied && two.WasApplied && Written(one).Intersect(Written(two)).Any();
    }

    // What an applied request wrote, with the revision it rested on.
    private static IEnumerable<(RequirementId?, int)> Written(ChangeRequest request) =>
        request.Proposal.Operations.Where(o => o.Kind == OperationKind.Revise && request.Revisions.Any(r => r.Requirement == o.Requirement && r.After > r.Before)).Select(o => (o.Requirement, o.BaseRevision));

    /// <summary>Every field that was wanted is still wanted or holds already, and what is still wanted overwrites nothing that came since.</summary>
    private static bool IsLossy(PairView view, Proposal before, Proposal after)
    {
        foreach (var wanted in before.Operations)
        {
            var left = after.Operations.FirstOrDefault(o => o.Kind == wanted.Kind && o.Requirement == wanted.Requirement && o.Target == wanted.Target);
            if (wanted.Kind == OperationKind.Revise && wanted.Changes.Any(c => left?.Changes.Contains(c) == true ? IsOverwriting(view, wanted, c.Field) : view[wanted.Requirement!.Value].Content.ValueOf(c.Field) != c.Value))
            {
                return true;
            }

            if (wanted.Kind == OperationKind.Retire && left is null && view[wanted.Requirement!.Value].Status != RequirementStatus.Obsolete)
            {
                return true;
            }

            if (wanted.Kind is OperationKind.Link or OperationKind.Add && left is null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOverwriting(PairView view, ProposedOperation wanted, RequirementField field)
    {
        var place = view.Requirements.ToList().FindIndex(r => r.Id == wanted.Requirement);
        return view.Histories[place].First(r => r.Number == wanted.BaseRevision).Content.ValueOf(field) != view.Requirements[place].Content.ValueOf(field);
    }

    private static bool HasUncausedRevision(PairView view) => view.Histories.Any(history =>
        !history.Select(r => r.Number).SequenceEqual(Enumerable.Range(1, history.Count))
        || history.Skip(1).Any(r => !view.Requests.Any(q => q.WasApplied && q.Id == r.Cause))
        || history.Skip(1).DistinctBy(r => r.Cause).Count() != history.Count - 1);
}
