using NodaTime;
using RequirementsKit.Requirements;
using A = RequirementsKit.Requirements.RequirementAction;
using S = RequirementsKit.Requirements.RequirementStatus;

namespace RequirementsKit.Tests.Requirements;

public sealed class RequirementLifecycleTests
{
    private static readonly Instant Now = Given.Start;
    private static readonly Actor Me = Actor.Person(StakeholderId.New(Given.Ids, Now));
    private static readonly StakeholderId Anna = StakeholderId.New(Given.Ids, Now);
    private static readonly StakeholderId Ben = StakeholderId.New(Given.Ids, Now);

    /// <summary>Every state × action pair, on requirements and not only on the table.</summary>
    [Fact]
    public void A_requirement_takes_exactly_the_steps_of_the_table()
    {
        foreach (var state in Enum.GetValues<S>())
        {
            foreach (var action in Enum.GetValues<A>())
            {
                var requirement = In(state);
                Assert.Equal(requirement.AllowedActions().Contains(action), Requirement.Lifecycle.IsAllowed(state, action));
                if (Requirement.Lifecycle.IsAllowed(state, action))
                {
                    var next = Take(requirement, action);
                    Assert.Equal(Requirement.Lifecycle.Next("", state, action), next.Status);
                    Assert.Equal(new RequirementMoved(requirement.Id, state, next.Status, 1, Me, Now), next.Events[^1]);
                    Assert.Equal(requirement.Revision, next.Revision);
                    continue;
                }

                var refused = Assert.Throws<RuleViolationException>(() => Take(requirement, action));
                Assert.Equal("requirement.illegal-action", refused.Code);
                Assert.Contains($"{requirement.Key} is {state}, so it cannot {action}", refused.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_way_back_says_nothing_new_of_the_present_revision()
    {
        var approved = In(S.Approved).Move(A.Start, Me, Now).Revise(new RequirementEdit().Statement("Two."), null, Me, Now).Move(A.Return, Me, Now);
        Assert.Equal("Approved r1, current r2", approved.DescribeStatus());
        Assert.Equal(1, approved.RevisionThatWas(S.Approved));
    }

    [Fact]
    public void An_applied_change_takes_whatever_was_approved_back_to_approved_at_the_new_revision()
    {
        foreach (var state in Enum.GetValues<S>())
        {
            var before = In(state);
            var changed = before.ApplyChange(new RequirementEdit().Statement("Two."), ChangeRequestId.New(Given.Ids, Now), Me, Now);
            Assert.Equal(state is >= S.Approved and <= S.Closed ? S.Approved : state, changed.Status);
            Assert.Equal(before.RevisionThatWas(S.Implemented), changed.RevisionThatWas(S.Implemented));
            Assert.Equal(changed.Status == S.Approved ? 2 : before.RevisionThatWas(S.Approved), changed.RevisionThatWas(S.Approved));
        }
    }

    [Fact]
    public void A_deferred_requirement_knows_until_when_and_forgets_it_when_taken_up()
    {
        var until = new LocalDate(2027, 1, 4);
        var deferred = In(S.Proposed).Defer(until, Me, Now);
        Assert.Equal((S.Deferred, until), (deferred.Status, deferred.DeferredUntil));
        Assert.Null(deferred.Move(A.Resume, Me, Now).DeferredUntil);
        Assert.Null(In(S.Duplicate).Move(A.Resume, Me, Now).DuplicateOf);
    }

    [Fact]
    public void A_requirement_knows_since_when_it_is_in_its_state()
    {
        var later = Now + Duration.FromDays(3);
        var proposed = In(S.Draft).Move(A.Propose, Me, later);
        var revised = proposed.Revise(new RequirementEdit().Statement("Two."), null, Me, later + Duration.FromDays(1));
        Assert.Equal((later, later), (proposed.StatusSince, proposed.ChangedAt));
        Assert.Equal((later, later + Duration.FromDays(1)), (revised.StatusSince, revised.ChangedAt));
    }

    [Fact]
    public void Only_what_is_settled_is_archived_and_then_nothing_of_it_changes()
    {
        foreach (var state in Enum.GetValues<S>())
        {
            var requirement = In(state);
            if (state is not (S.Closed or S.Rejected or S.Duplicate or S.Obsolete))
            {
                var open = Assert.Throws<RuleViolationException>(() => requirement.Archive(Me, Now));
                Assert.Equal("requirement.archive-unsettled", open.Code);
                Assert.Contains($"is {state}", open.Message, StringComparison.Ordinal);
                continue;
            }

            var archived = requirement.Archive(Me, Now);
            Assert.Same(archived, archived.Archive(Me, Now));
            Assert.Empty(archived.AllowedActions());
            foreach (Action change in (Action[])[
                () => archived.Revise(new RequirementEdit().Title("x"), null, Me, Now), () => archived.ApplyChange(new RequirementEdit().Title("x"), ChangeRequestId.New(Given.Ids, Now), Me, Now),
                () => archived.Move(A.Resume, Me, Now), () => archived.Retire(Me, Now), () => archived.AssessFeasibility(FeasibilityVerdict.Feasible, null, Me, Now)])
            {
                Assert.Equal("requirement.archived", Assert.Throws<RuleViolationException>(change).Code);
            }

            Assert.Equal(requirement.AllowedActions(), archived.Unarchive(Me, Now).AllowedActions());
        }
    }

    [Fact]
    public void A_policy_may_ask_for_some_of_those_who_were_asked()
    {
        var scheme = RequirementScheme.Default(default).Confirm(new(least: 1), ConfirmationPolicy.Everybody, [], Me, Now);
        var proposed = In(S.Proposed);
        var round = Round(proposed, Anna, Ben);
        Assert.Contains("0 of the 1 needed", NotConfirmed(() => proposed.Validate([round], Me, Now, scheme)), StringComparison.Ordinal);
        var one = round.Answer(Anna, Verdict.Confirmed, null, null, Actor.Person(Anna), Now);
        Assert.Contains(Ben.ToString(), NotConfirmed(() => proposed.Validate([one], Me, Now)), StringComparison.Ordinal);
        Assert.Equal(S.Validated, proposed.Validate([one], Me, Now, scheme).Status);
        var objected = one.Answer(Ben, Verdict.ChangesRequested, null, null, Actor.Person(Ben), Now);
        Assert.Contains("not what", NotConfirmed(() => proposed.Validate([objected], Me, Now, scheme)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_round_overtakes_an_objection_and_stale_rounds_do_not_count()
    {
        var proposed = In(S.Proposed);
        var no = Round(proposed, Anna).Answer(Anna, Verdict.Rejected, null, null, Actor.Person(Anna), Now);
        var yes = Round(proposed, Anna).Answer(Anna, Verdict.Confirmed, null, null, Actor.Person(Anna), Now + Duration.FromHours(1));
        Assert.Equal(S.Validated, proposed.Validate([no, yes], Me, Now).Status);
        var revised = proposed.Revise(new RequirementEdit().Statement("Two."), null, Me, Now);
        Assert.Contains("no longer the content, which is at r2", NotConfirmed(() => revised.Validate([no, yes], Me, Now)), StringComparison.Ordinal);
        Assert.Contains("nobody was asked", NotConfirmed(() => revised.Validate([], Me, Now)), StringComparison.Ordinal);
        Assert.Contains("nobody was asked", NotConfirmed(() => In(S.Verified).Accept([yes], Me, Now)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_may_ask_for_feasibility_of_the_present_content()
    {
        var scheme = RequirementScheme.Default(default).Confirm(new(needsFeasibility: true), ConfirmationPolicy.Everybody, [], Me, Now);
        var proposed = In(S.Proposed);
        ConfirmationRound[] rounds = [Round(proposed, Anna).Answer(Anna, Verdict.Confirmed, null, null, Actor.Person(Anna), Now)];
        Assert.Contains("nobody judged it", Refused("requirement.not-feasible", () => proposed.Validate(rounds, Me, Now, scheme)), StringComparison.Ordinal);
        Assert.Contains("judged not feasible", Refused("requirement.not-feasible", () => proposed.AssessFeasibility(FeasibilityVerdict.NotFeasible, null, Me, Now).Validate(rounds, Me, Now, scheme)), StringComparison.Ordinal);
        Assert.Equal(S.Validated, proposed.AssessFeasibility(FeasibilityVerdict.Feasible, null, Me, Now).Validate(rounds, Me, Now, scheme).Status);
        var revised = proposed.AssessFeasibility(FeasibilityVerdict.Feasible, null, Me, Now).Revise(new RequirementEdit().Statement("Two."), null, Me, Now);
        ConfirmationRound[] again = [Round(revised, Anna).Answer(Anna, Verdict.Confirmed, null, null, Actor.Person(Anna), Now)];
        Assert.Contains("other content", Refused("requirement.not-feasible", () => revised.Validate(again, Me, Now, scheme)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_may_have_a_lifecycle_of_its_own()
    {
        var scheme = RequirementScheme.Default(default).ReplaceLifecycle([new(S.Draft, A.Approve, S.Approved), new(S.Approved, A.Return, S.Draft)], Me, Now);
        Assert.Equal([A.Approve], In(S.Draft).AllowedActions(scheme));
        Assert.Equal(S.Approved, In(S.Draft).Move(A.Approve, Me, Now, scheme).Status);
        Refused("requirement.illegal-action", () => In(S.Draft).Move(A.Propose, Me, Now, scheme));
        Assert.Equal("stateDiagram-v2\n    [*] --> Draft\n    Draft --> Approved : Approve\n    Approved --> Draft : Return\n", scheme.Lifecycle.ToMermaid());
        Assert.Equal("digraph \"requirement\" {\n    start [shape=point];\n    start -> Draft;\n    Draft -> Approved [label=\"Approve\"];\n    Approved -> Draft [label=\"Return\"];\n}\n", scheme.Lifecycle.ToDot());
        Assert.Same(Requirement.Lifecycle, scheme.ReplaceLifecycle([], Me, Now).Lifecycle);
    }

    [Fact]
    public void A_lifecycle_that_cannot_work_is_refused_with_all_its_problems()
    {
        var message = Refused("requirement-scheme.lifecycle", () => RequirementScheme.Default(default).ReplaceLifecycle(
            [
                new(S.Draft, A.Propose, S.Proposed), new(S.Draft, A.Propose, S.Draft), new(S.Proposed, A.Approve, S.Validated), new(S.Proposed, A.Return, S.Accepted),
                new(S.Deferred, A.Resume, S.Approved), new(S.Draft, (A)99, S.Proposed),
            ], Me, Now));
        Assert.All(
            (string[])["Propose in Draft leads to Proposed and Draft", "Propose in Draft leads to Draft instead of Proposed", "Approve in Proposed leads to Validated instead of Approved",
                "Return in Proposed leads on to Accepted", "Resume in Deferred leads to Approved", "no step leads from Draft to Deferred", "Draft 99 Proposed is no step", "Propose in Draft leads nowhere"],
            problem => Assert.Contains(problem, message, StringComparison.Ordinal));
        Assert.Empty(RequirementsKit.Requirements.Internal.RequirementLifecycle.ProblemsOf(Requirement.Lifecycle.Steps));
    }

    private static string NotConfirmed(Action action) => Refused("requirement.not-confirmed", action);

    private static string Refused(string code, Action action)
    {
        var refused = Assert.Throws<RuleViolationException>(action);
        Assert.Equal(code, refused.Code);
        return refused.Message;
    }

    private static Requirement Take(Requirement requirement, A action) => action switch
    {
        A.Validate => requirement.Validate([Answered(requirement, ConfirmationPurpose.Content)], Me, Now),
        A.Accept => requirement.Accept([Answered(requirement, ConfirmationPurpose.Delivery)], Me, Now),
        A.MarkDuplicate => requirement.MarkDuplicate(RequirementId.New(Given.Ids, Now), Me, Now),
        _ => requirement.Move(action, Me, Now),
    };

    /// <summary>A requirement in a state, by the shortest way there.</summary>
    private static Requirement In(S state)
    {
        var draft = Requirement.Capture(RequirementId.New(Given.Ids, Now), ProjectId.New(Given.Ids, Now), 7, new RequirementEdit().Statement("One."), [Origin.Document("test")], null, Me, Now);
        var ways = new Dictionary<S, A[]> { [S.Draft] = [] };
        for (var open = new Queue<S>([S.Draft]); open.TryDequeue(out var at);)
        {
            foreach (var step in Requirement.Lifecycle.Steps.Where(s => s.From == at && ways.TryAdd(s.To, [.. ways[at], s.Action])))
            {
                open.Enqueue(step.To);
            }
        }

        return ways[state].Aggregate(draft, Take);
    }

    private static ConfirmationRound Round(Requirement requirement, params StakeholderId[] asked) =>
        ConfirmationRound.Ask(ConfirmationRoundId.New(Given.Ids, Now), 1, requirement, ConfirmationPurpose.Content, asked, [Evidence.Statement], null, Me, Now);

    private static ConfirmationRound Answered(Requirement requirement, ConfirmationPurpose purpose) =>
        ConfirmationRound.Ask(ConfirmationRoundId.New(Given.Ids, Now), 1, requirement, purpose, [Anna], [Evidence.Statement], null, Me, Now)
            .Answer(Anna, Verdict.Confirmed, null, null, Actor.Person(Anna), Now);
}
