using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;
using static RequirementsKit.Tests.Changes.ABoard;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Changes;

/// <summary>From the decision into the record: what holds an application back, and what it finds different.</summary>
public sealed class ChangeRequestApplicationTests
{
    // Berlin is two hours ahead of UTC: the window is [10:00, 12:00) UTC.
    private static readonly FreezeWindow[] Blackout = [new("quarter end", new(2026, 9, 1, 12, 0), new(2026, 9, 1, 14, 0), "Europe/Berlin")];
    private static readonly FreezeWindow[] Maintenance = [new("night", new(2026, 9, 1, 22, 0), new(2026, 9, 2, 4, 0), "Europe/Berlin", FreezeKind.Maintenance)];
    private static readonly Actor Chair = Actor.Person(People[3]);
    private static readonly Requirement Two = Captured(2);

    [Fact]
    public void A_freeze_window_says_when_and_where_it_holds_a_change_back()
    {
        Refused(
            "change-request.frozen",
            "CR-1 cannot be applied at 2026-09-01T10:00:00Z: it lies in 'quarter end', [2026-09-01 12:00, 2026-09-01 14:00) Europe/Berlin. Apply it afterwards, or override the freeze with a reason.",
            "CR-1 不能在 2026-09-01T10:00:00Z 应用：该时刻位于禁止期“quarter end”[2026-09-01 12:00, 2026-09-01 14:00) Europe/Berlin。请在此之后应用，或说明理由后越权解除冻结。",
            () => Approved().Applied(2, Blackout));
        Refused(
            "change-request.frozen",
            "CR-1 cannot be applied at 2026-09-01T10:00:00Z: it lies outside 'night', [2026-09-01 22:00, 2026-09-02 04:00) Europe/Berlin. Apply it afterwards, or override the freeze with a reason.",
            "CR-1 不能在 2026-09-01T10:00:00Z 应用：该时刻不在允许期“night”[2026-09-01 22:00, 2026-09-02 04:00) Europe/Berlin。请在此之后应用，或说明理由后越权解除冻结。",
            () => Approved().Applied(2, Maintenance));
        Assert.Equal(ChangeRequestStatus.Applied, Approved().Applied(13, Maintenance).Status);
    }

    [Fact]
    public void A_freeze_is_overridden_for_the_version_it_was_overridden_for_and_a_decision_overrides_none()
    {
        var decided = Submitted().Override(OverrideKind.Decision, "chair", "The law", Chair, Start);
        Assert.NotNull(decided.FreezeAt(Blackout, After(2)));
        var lifted = Approved().Override(OverrideKind.Freeze, "chair", "The law", Chair, Start);
        Assert.Null(lifted.FreezeAt(Blackout, After(2)));
        Assert.Null(Approved().FreezeAt(Blackout, After(1)));
        var conflicted = (ChangeRequest)lifted.Apply(0, One.Revise(new RequirementEdit().Title("Theirs"), null, Author, Start)).Next[0];
        var other = Proposal.Revise(One).Statement("Else.");
        Assert.NotNull(conflicted.Amend(other, ImpactOf(other), Holders, Author, Start).FreezeAt(Blackout, After(2)));
        Assert.Null(Emergency().FreezeAt(Blackout, After(2)));
    }

    [Fact]
    public void An_override_of_the_decision_stands_in_the_round_and_that_of_a_freeze_does_not()
    {
        var policy = new ApprovalPolicy("p", 1, [new("one", [new("g", null, Quorum.Any)]), new("two", [new("g", null, Quorum.Any)])]);
        var decided = Submitted(policy).Override(OverrideKind.Decision, "chair", "The law", Chair, After(1));
        Assert.Equal(ApprovalOutcome.Overridden, decided.Round.Evaluate(After(1)).Outcome);
        Assert.Equal([("one", "The law", Chair, After(1)), ("two", "The law", Chair, After(1))], decided.Round.Overrides!.Select(o => (o.Stage, o.Reason, o.By, o.At)));
        Assert.Equal([(OverrideKind.Decision, "chair", "The law", Chair, After(1), Faster.ToFingerprint())], decided.Overrides.Select(o => (o.Kind, o.Role, o.Reason, o.By, o.At, o.Proposal)));
        var frozen = Approved().Override(OverrideKind.Freeze, "chair", "The law", Chair, Start);
        Assert.Equal((ChangeRequestStatus.Approved, null), (frozen.Status, frozen.Round.Overrides));
        Assert.Equal(DecisionBasis.Ballots, frozen.Decision!.Basis);
        Refused("change-request.illegal-action", () => Submitted().Override(OverrideKind.Freeze, "chair", "The law", Chair, Start));
        Refused("change-request.illegal-action", () => Approved().Override(OverrideKind.Decision, "chair", "The law", Chair, Start));
    }

    [Fact]
    public void Whoever_wrote_it_overrides_nothing_where_duties_are_separate_and_a_service_wrote_nothing()
    {
        Refused("change-request.self-approval", () => Approved().Override(OverrideKind.Freeze, "chair", "Mine", Author, Start));
        Assert.Equal(ChangeRequestStatus.Approved, Submitted(Policies.SingleApprover).Override(OverrideKind.Decision, "chair", "Mine", Author, Start).Status);
        Assert.Equal(ChangeRequestStatus.Approved, Submitted().Override(OverrideKind.Decision, "chair", "The law", Actor.Service("desk"), Start).Status);
    }

    [Fact]
    public void An_emergency_that_is_open_says_how_the_vote_stands()
    {
        var voting = Emergency();
        var outcome = voting.Round.Evaluate(Start);
        Refused(
            "change-request.not-decided", $"The vote on CR-1 is open, so it cannot be applied. {outcome.ToText()}", $"CR-1 的表决尚未结束，不能应用。{outcome.ToText(Language.Chinese)}",
            () => voting.Apply());
    }

    [Fact]
    public void An_emergency_is_applied_when_there_are_enough_who_can_ratify_it()
    {
        var voted = Emergency().Vote(4, BallotVerdict.Approve);
        Refused("approval.infeasible", () => voted.Apply(Present(), [], ImpactOf(Faster), _ => One, () => default, Chair, Start));
        var applied = (ChangeRequest)voted.Apply(Present(), [], ImpactOf(Faster), _ => One, () => default, Chair, After(1), Holders).Next[0];
        Assert.Equal(
            [(ObligationKind.UpdatePlan, null), (ObligationKind.Verify, null), (ObligationKind.InformRequester, null), (ObligationKind.Ratify, After(73))],
            applied.Obligations.Select(o => (o.Kind, o.Due)));
        Assert.Equal((Board.Id, Faster.ToFingerprint()), (applied.Ratification!.Policy.Id, applied.Ratification.Content));
    }

    [Fact]
    public void What_is_applied_says_what_it_made_and_a_usual_change_owes_no_ratification()
    {
        var set = Approved().Apply(1);
        var applied = (ChangeRequest)set.Next[0];
        Assert.Equal([new AppliedRevision(0, One.Id, 1, 2)], applied.Revisions);
        Assert.Equal(2, ((Requirement)set.Next[1]).Revision);
        Assert.Equal([ObligationKind.UpdatePlan, ObligationKind.Verify, ObligationKind.InformRequester], applied.Obligations.Select(o => o.Kind));
        var happened = Assert.IsType<ChangeRequestApplied>(applied.Events[^1]);
        Assert.Equal((null, null, Chair, After(1)), (happened.Ratification, happened.RatifyBy, happened.By, happened.At));
    }

    [Fact]
    public void Each_requirement_that_changed_since_is_named_once()
    {
        var proposal = Faster.AndLink(One, LinkType.Refines, Two);
        var approved = Submitted(proposal: proposal).Vote(1, BallotVerdict.Approve).Vote(2, BallotVerdict.Approve);
        var later = One.Revise(new RequirementEdit().Title("Theirs"), null, Author, Start);
        var moved = Moved(approved.Apply(new Dictionary<RequirementId, Requirement> { [One.Id] = later, [Two.Id] = Two }, [], ImpactOf(proposal), _ => One, () => default, Chair, Start));
        Assert.Equal(("changed since: REQ-1", "此后已更改：REQ-1"), (moved.Reason, moved.ReasonInChinese));
    }

    [Fact]
    public void A_link_that_was_removed_or_leads_outside_is_not_there()
    {
        var removed = TraceLink.Between(LinkId.New(Given.Ids, Start), LinkType.Refines, One, Two, Author, Start).Remove(Author, Start);
        var outside = TraceLink.ToOutside(LinkId.New(Given.Ids, Start), LinkType.Refines, One, OutsideEnd.Document(new("https://docs.example.org/1")), Author, Start);
        var link = Submitted(proposal: Proposal.Link(One, LinkType.Refines, Two)).Vote(1, BallotVerdict.Approve).Vote(2, BallotVerdict.Approve);
        Assert.Equal(ChangeRequestStatus.Applied, ((ChangeRequest)Apply(link, [removed, outside]).Next[0]).Status);
        var unlink = Submitted(proposal: Proposal.Unlink(One, LinkType.Refines, Two)).Vote(1, BallotVerdict.Approve).Vote(2, BallotVerdict.Approve);
        Assert.Equal("unlinked since: REQ-1 Refines REQ-2", Moved(Apply(unlink, [removed, outside])).Reason);
    }

    [Fact]
    public void A_waived_impact_may_be_another_by_now()
    {
        var wider = ImpactOf(Faster) with { Items = [new(One.Id, 1, One.Id)] };
        Assert.Equal("what the change touches is different since", Moved(Approved().Apply(impact: wider)).Reason);
        var waived = Submitted().WaiveImpact("A typing error", Author, Start).Vote(1, BallotVerdict.Approve).Vote(2, BallotVerdict.Approve);
        Assert.Equal(ChangeRequestStatus.Applied, ((ChangeRequest)waived.Apply(impact: wider).Next[0]).Status);
    }

    private static ApprovalPolicy Board => ABoard.Two;

    private static ChangeRequestMoved Moved(ChangeSet set) => Assert.IsType<ChangeRequestMoved>(Assert.Single(set.Next).Events[^1]);

    private static ChangeSet Apply(ChangeRequest request, IReadOnlyList<TraceLink> links) => request.Apply(
        new Dictionary<RequirementId, Requirement> { [One.Id] = One, [Two.Id] = Two }, links, ImpactOf(request.Proposal), _ => One, () => LinkId.New(Given.Ids, Start), Chair, Start);

    private static Dictionary<RequirementId, Requirement> Present() => new() { [One.Id] = One };

    private static Requirement Captured(int number) => Requirement.Capture(
        RequirementId.New(Given.Ids, Start), One.ProjectId, number, new RequirementEdit().Statement($"The portal shall do {number}."), [Origin.Document("workshop")], null, Author, Start);
}
