using S = RequirementsKit.Requirements.RequirementStatus;
using A = RequirementsKit.Requirements.RequirementAction;

namespace RequirementsKit.Requirements.Internal;

/// <summary>The lifecycle of a requirement as data, and what holds for every other one that a project may choose.</summary>
internal static class RequirementLifecycle
{
    public static readonly TransitionTable<S, A> Table = new(
        "requirement",
        S.Draft,
        (S.Draft, A.Propose, S.Proposed),
        (S.Draft, A.Reject, S.Rejected),
        (S.Draft, A.MarkDuplicate, S.Duplicate),
        (S.Draft, A.Retire, S.Obsolete),
        (S.Proposed, A.Validate, S.Validated),
        (S.Proposed, A.Return, S.Draft),
        (S.Proposed, A.Reject, S.Rejected),
        (S.Proposed, A.Defer, S.Deferred),
        (S.Proposed, A.MarkDuplicate, S.Duplicate),
        (S.Proposed, A.Retire, S.Obsolete),
        (S.Validated, A.Approve, S.Approved),
        (S.Validated, A.Return, S.Draft),
        (S.Validated, A.Reject, S.Rejected),
        (S.Validated, A.Defer, S.Deferred),
        (S.Validated, A.MarkDuplicate, S.Duplicate),
        (S.Validated, A.Retire, S.Obsolete),
        (S.Approved, A.Start, S.InProgress),
        (S.Approved, A.Return, S.Proposed),
        (S.Approved, A.Reject, S.Rejected),
        (S.Approved, A.Defer, S.Deferred),
        (S.Approved, A.MarkDuplicate, S.Duplicate),
        (S.Approved, A.Retire, S.Obsolete),
        (S.InProgress, A.Implement, S.Implemented),
        (S.InProgress, A.Return, S.Approved),
        (S.InProgress, A.Defer, S.Deferred),
        (S.InProgress, A.Retire, S.Obsolete),
        (S.Implemented, A.Verify, S.Verified),
        (S.Implemented, A.Return, S.InProgress),
        (S.Implemented, A.Retire, S.Obsolete),
        (S.Verified, A.Accept, S.Accepted),
        (S.Verified, A.Return, S.InProgress),
        (S.Verified, A.Retire, S.Obsolete),
        (S.Accepted, A.Close, S.Closed),
        (S.Accepted, A.Return, S.InProgress),
        (S.Accepted, A.Retire, S.Obsolete),
        (S.Closed, A.Return, S.InProgress),
        (S.Closed, A.Retire, S.Obsolete),
        (S.Deferred, A.Resume, S.Proposed),
        (S.Deferred, A.Reject, S.Rejected),
        (S.Deferred, A.Retire, S.Obsolete),
        (S.Rejected, A.Resume, S.Proposed),
        (S.Duplicate, A.Resume, S.Draft),
        (S.Obsolete, A.Resume, S.Draft));

    private static readonly Dictionary<A, S> Ends = new()
    {
        [A.Propose] = S.Proposed,
        [A.Validate] = S.Validated,
        [A.Approve] = S.Approved,
        [A.Start] = S.InProgress,
        [A.Implement] = S.Implemented,
        [A.Verify] = S.Verified,
        [A.Accept] = S.Accepted,
        [A.Close] = S.Closed,
        [A.Defer] = S.Deferred,
        [A.Reject] = S.Rejected,
        [A.MarkDuplicate] = S.Duplicate,
        [A.Retire] = S.Obsolete,
    };

    // Only these steps say something of the present revision; Return and Resume go back to what was said before.
    private static readonly A[] Saying = [A.Validate, A.Approve, A.Implement, A.Verify, A.Accept];

    public static bool Says(A action) => Saying.Contains(action);

    public static bool IsSettled(S status) => status is S.Closed or S.Rejected or S.Duplicate or S.Obsolete;

    public static TransitionTable<S, A> Of(IEnumerable<Transition<S, A>> steps) => new("requirement", S.Draft, [.. steps.Select(s => (s.From, s.Action, s.To))]);

    public static IReadOnlyList<Sentence> ProblemsOf(IReadOnlyList<Transition<S, A>> steps)
    {
        var reached = new HashSet<S> { S.Draft };
        while (steps.Where(s => reached.Contains(s.From)).Any(s => reached.Add(s.To)))
        {
            // One more state each time round, so at most as often as there are states.
        }

        return
        [
            .. steps.GroupBy(s => (s.From, s.Action)).Where(g => g.Count() > 1).Select(g => Sentence.Of($"{g.Key.Action} in {g.Key.From} leads to {Sentence.Joined(g.Select(s => s.To), " and ", "和")}")),
            .. steps.Where(s => !Enum.IsDefined(s.From) || !Enum.IsDefined(s.Action) || !Enum.IsDefined(s.To)).Select(s => Sentence.Of($"{s.From} {s.Action} {s.To} is no step")),
            .. steps.Where(s => Ends.TryGetValue(s.Action, out var end) && end != s.To).Select(s => Sentence.Of($"{s.Action} in {s.From} leads to {s.To} instead of {Ends[s.Action]}")),
            .. steps.Where(s => s.From == s.To).Select(s => Sentence.Of($"{s.Action} in {s.From} leads nowhere")),
            .. steps.Where(s => s.Action == A.Resume && s.To is not (S.Draft or S.Proposed)).Select(s => Sentence.Of($"Resume in {s.From} leads to {s.To} instead of Draft or Proposed")),
            .. steps.Where(s => s.Action == A.Return && IsForward(s)).Select(s => Sentence.Of($"Return in {s.From} leads on to {s.To} instead of back")),
            .. steps.Select(s => s.From).Distinct().Where(s => !reached.Contains(s)).Select(s => Sentence.Of($"no step leads from Draft to {s}")),
        ];
    }

    // The way of a requirement is the order of the first nine states; the others lie beside it.
    private static bool IsForward(Transition<S, A> step) => step.From > S.Closed || step.To > step.From;
}
