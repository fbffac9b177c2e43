using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using static RequirementsKit.Tests.Changes.ABoard;

namespace RequirementsKit.Tests.Changes;

/// <summary>The invariants of change control that single cases show best; those over command sequences are in <see cref="ChangeModelTests"/>.</summary>
public sealed class ChangeInvariantTests
{
    private static readonly ApprovalPolicy Vetoing = new("veto", 1, [new("board", [new("board", null, Quorum.Any, MayVeto: true)]) { DueAfterHours = 48 }]);

    [Fact]
    public void I7_A_veto_blocks_until_the_one_who_cast_it_lifts_it()
    {
        var vetoed = Submitted(Vetoing).Vote(1, BallotVerdict.Veto);
        Assert.Equal((ChangeRequestStatus.InReview, true), (vetoed.Status, vetoed.IsBlocked));
        Refused("change-request.no-veto", () => vetoed.LiftVeto(People[1], Actor.Person(People[2]), Start));
        var lifted = vetoed.LiftVeto(People[1], Actor.Person(People[1]), Start).Vote(2, BallotVerdict.Approve).Vote(3, BallotVerdict.Approve);
        Assert.Equal(ChangeRequestStatus.InReview, lifted.Status);
        Assert.Equal(ChangeRequestStatus.Approved, lifted.Vote(4, BallotVerdict.Approve).Status);
    }

    [Fact]
    public void I7_A_veto_on_a_ratification_blocks_it_until_it_is_lifted()
    {
        var vetoed = Emergency(Vetoing).Vote(4, BallotVerdict.Approve).Applied().Ratify(2, BallotVerdict.Approve).Ratify(3, BallotVerdict.Approve).Ratify(1, BallotVerdict.Veto);
        Assert.Equal(ChangeRequestStatus.Applied, vetoed.Status);
        var lifted = vetoed.LiftVeto(People[1], Actor.Person(People[1]), Start).Ratify(4, BallotVerdict.Approve);
        Assert.Equal(ChangeRequestStatus.Ratified, lifted.Status);
        Assert.Equal(lifted, ChangeRequest.Replay(lifted.Events));
        Assert.Equal(ChangeRequestStatus.RatificationFailed, vetoed.Tick(After(72)).Status);
    }

    [Fact]
    public void A_seat_in_a_ratification_can_be_lent_and_given_up()
    {
        var applied = Emergency().Vote(4, BallotVerdict.Approve).Applied();
        var lent = applied.Delegate(new(People[1], People[2], Start, After(5)), Actor.Person(People[1]), Start)
            .VoteOnRatification(People[1], BallotVerdict.Approve, Actor.Person(People[2]), After(1));
        Assert.Equal(ChangeRequestStatus.Ratified, lent.Ratify(3, BallotVerdict.Approve, hour: 1).Status);

        var recused = Enumerable.Range(1, 2).Aggregate(applied, (r, i) => r.Recuse(People[i], Actor.Person(People[i]), Start));
        Assert.Equal([true, true], recused.Ratification!.Seats.Where(s => s.Person == People[1] || s.Person == People[2]).Select(s => s.IsRecused));
        Assert.DoesNotContain(recused.Round.Seats, s => s.IsRecused);
    }

    [Fact]
    public void I7_A_veto_survives_an_amendment_even_by_the_one_who_cast_it()
    {
        var second = Proposal.Revise(One).Statement("Something else.");
        var amended = Submitted(Vetoing).Vote(1, BallotVerdict.Veto).Amend(second, ImpactOf(second), Holders, Actor.Person(People[1]), Start);
        Assert.True(amended.IsBlocked);
        Assert.Equal(ChangeRequestStatus.Rejected, amended.Tick(After(48)).Status);
    }

    [Fact]
    public void I7_A_veto_survives_the_loss_of_the_seat_and_ends_with_the_round_on_reopening()
    {
        var second = Proposal.Revise(One).Statement("Something else.");
        var without = Holders.Where(h => h.Person != People[1]).ToList();
        var amended = Submitted(Vetoing).Vote(1, BallotVerdict.Veto).Amend(second, ImpactOf(second), without, Author, Start);
        Assert.True(amended.IsBlocked);
        var reopened = amended.Tick(After(48)).Reopen("Again", ImpactOf(second), without, Author, After(49));
        Assert.Equal((ChangeRequestStatus.InReview, false), (reopened.Status, reopened.IsBlocked));
    }

    [Fact]
    public void I13_A_vote_at_the_due_time_is_refused_even_if_nobody_ticked()
    {
        var refused = Refused("change-request.illegal-action", () => Submitted().Vote(1, BallotVerdict.Approve, hour: 48));
        Assert.Contains("Rejected", refused.Message, StringComparison.Ordinal);
        Assert.Single(Submitted().Vote(1, BallotVerdict.Approve, hour: 47).Round.Ballots);
    }

    [Fact]
    public void I36_What_was_due_bears_its_due_time_and_a_clock_that_goes_back_changes_nothing()
    {
        var late = Submitted().Tick(After(500));
        Assert.Equal(After(48), late.Events[^1].At);
        Assert.Equal(After(48), late.Annotate("Late", Author, After(3)).Events[^1].At);
    }

    [Fact]
    public void I15_The_second_stage_opens_when_the_first_is_satisfied_and_its_time_begins_then()
    {
        var policy = new ApprovalPolicy("p", 1, [new("one", [new("g", null, Quorum.Any)]) { DueAfterHours = 10 }, new("two", [new("g", null, Quorum.Any)]) { DueAfterHours = 10 }]);
        var second = Submitted(policy).Vote(1, BallotVerdict.Approve, hour: 5);
        Assert.Equal(After(15), second.NextDue());
        Assert.Equal(ChangeRequestStatus.Approved, second.Vote(1, BallotVerdict.Approve, hour: 14).Status);
        Assert.Equal(ChangeRequestStatus.Rejected, second.Tick(After(15)).Status);
    }

    [Fact]
    public void I17_Reopening_gives_no_approval_back_and_keeps_the_number()
    {
        var reopened = Submitted().Vote(1, BallotVerdict.Approve).Withdraw("Wait", Author, Start).Reopen("Now", ImpactOf(Faster), Holders, Author, Start);
        Assert.Equal((ChangeRequestStatus.InReview, 0, 1L, 2), (reopened.Status, reopened.Round.Ballots.Count, reopened.KeyNumber, reopened.RoundNumber));
    }

    [Fact]
    public void I17_A_policy_may_keep_approvals_when_only_white_space_changed_and_then_says_so()
    {
        var spaced = Proposal.Revise(One).Statement("The portal shall  export a report within 2 s.");
        ChangeRequest Amended(ApprovalPolicy policy, Proposal to) => Submitted(policy).Vote(1, BallotVerdict.Approve).Amend(to, ImpactOf(to), Holders, Author, Start);
        var keeps = Two with { CarryOver = [CarryOverClass.Editorial] };
        Assert.Empty(Amended(Two, spaced).Round.Ballots);
        Assert.Empty(Amended(keeps, Proposal.Revise(One).Statement("Other.")).Round.Ballots);
        var kept = Amended(keeps, spaced);
        Assert.Equal(spaced.ToFingerprint(), Assert.Single(kept.Round.Ballots).Content);
        Assert.Equal(CarryOverClass.Editorial, kept.Events.OfType<ChangeRequestAmended>().Single().Kind);
        Assert.Equal(ChangeRequestStatus.Approved, kept.Vote(2, BallotVerdict.Approve).Status);
    }

    [Fact]
    public void I18_Another_policy_comes_by_migration_alone_and_resets_the_round()
    {
        var migrated = Submitted().Vote(1, BallotVerdict.Approve).MigratePolicy(Policies.FourEyes, Holders, "chair", "New rules", Author, Start);
        Assert.Equal((Policies.FourEyes, 0, 2), (migrated.Round.Policy, migrated.Round.Ballots.Count, migrated.RoundNumber));
        Assert.Same(migrated, migrated.MigratePolicy(Policies.FourEyes, Holders, "chair", "Same", Author, Start));
    }

    [Fact]
    public void I18_A_version_that_costs_more_is_decided_under_the_stricter_policy_from_the_beginning()
    {
        var catalog = new PolicyCatalog([Policies.FourEyes, Two], [new(new SubjectCondition { MinCostDelta = 1_000 }, Two.Id)]);
        var draft = Draft(Policies.FourEyes);
        var cheap = draft.Submit(ImpactOf(draft.Proposal), Holders, Author, Start, catalog: catalog);
        var dear = Faster.Estimated(1_000, 5);
        var routed = cheap.Amend(dear, ImpactOf(dear), Holders, Author, Start, catalog: catalog);
        Assert.Equal((Two, ChangeRequestStatus.InReview), (routed.Round.Policy, routed.Status));
        Assert.Equal(routed, ChangeRequest.Replay(ChangeRequestLog.WrittenAndRead(routed.Events)));
        var weak = Draft(Policies.FourEyes, proposal: dear);
        Refused("approval.policy-too-weak", () => weak.Submit(ImpactOf(dear), Holders, Author, Start, catalog: catalog));
        Refused("approval.policy-too-weak", () => routed.MigratePolicy(Policies.FourEyes, Holders, "chair", "Quicker", Author, Start, catalog));
    }

    [Fact]
    public void I19_A_delegate_votes_inside_the_time_and_only_the_principal_lends_the_seat()
    {
        var delegation = new Delegation(People[1], People[4], After(1), After(5));
        Refused("change-request.not-the-principal", () => Submitted().Delegate(delegation, Actor.Person(People[4]), Start));
        var lent = Submitted().Delegate(delegation, Actor.Person(People[1]), Start);
        ChangeRequest Cast(int hour) => lent.Vote(People[1], BallotVerdict.Approve, Actor.Person(People[4]), After(hour));
        Refused("approval.not-on-behalf", () => Cast(0));
        Refused("approval.not-on-behalf", () => Cast(5));
        Assert.Equal(Actor.Person(People[4]), Assert.Single(Cast(4).Round.Ballots).CastBy);
    }

    [Fact]
    public void I21_The_type_is_fixed_once_the_request_is_submitted()
    {
        var emergency = ChangeHandling.Emergency("Down", Two, 24);
        Assert.Equal(ChangeType.Emergency, Draft().ReviseDraft(Faster, Duty, emergency, Author, Start).Handling.Type);
        Refused("change-request.illegal-action", () => Submitted().ReviseDraft(Faster, Duty, emergency, Author, Start));
    }

    [Fact]
    public void I22_An_emergency_is_applied_after_its_quorum_owes_a_ratification_and_fails_at_its_date()
    {
        var voting = Emergency();
        Assert.Equal("change-request.not-decided", Assert.Throws<RuleViolationException>(() => voting.Apply()).Code);
        var applied = voting.Vote(4, BallotVerdict.Approve).Applied(hour: 1);
        Assert.Equal((ChangeRequestStatus.Applied, DecisionBasis.EmergencyQuorum, true), (applied.Status, applied.Decision!.Basis, applied.IsAwaitingRatification));
        Refused("change-request.not-by-word", () => applied.Waive(ObligationKind.Ratify, "No time", Author, After(2)));
        Assert.Equal(ChangeRequestStatus.Ratified, applied.Ratify(1, BallotVerdict.Approve, 2).Ratify(2, BallotVerdict.Approve, 3).Status);
        var failed = applied.Tick(After(100));
        Assert.Equal((ChangeRequestStatus.RatificationFailed, After(49)), (failed.Status, failed.Events[^1].At));
        Assert.Equal([ObligationKind.Revert], failed.Obligations.Select(o => o.Kind));
        Assert.Equal(ChangeRequestStatus.Closed, failed.Waive(ObligationKind.Revert, "It works", Author, After(101)).Status);
    }

    [Fact]
    public void I22_An_emergency_is_not_called_when_nobody_could_ratify_it() =>
        Refused("approval.infeasible", () => Emergency(new ApprovalPolicy("many", 1, [new("s", [new("g", null, Quorum.AtLeast(9))])])));

    [Fact]
    public void I23_Nothing_is_applied_in_a_freeze_window_but_an_emergency_or_by_an_override_with_a_reason()
    {
        // Berlin is two hours ahead of UTC: the window is [10:00, 12:00) UTC.
        FreezeWindow[] windows = [new("quarter end", new(2026, 9, 1, 12, 0), new(2026, 9, 1, 14, 0), "Europe/Berlin")];
        var approved = Approved();
        Assert.Equal(ChangeRequestStatus.Applied, approved.Applied(1, windows).Status);
        Assert.Equal(ChangeRequestStatus.Applied, approved.Applied(4, windows).Status);
        Assert.Contains("quarter end", Refused("change-request.frozen", () => approved.Applied(2, windows)).Message, StringComparison.Ordinal);
        Refused("change-request.frozen", () => approved.Applied(3, windows));
        var overridden = approved.Override(OverrideKind.Freeze, "chair", "The regulator asks", Actor.Person(People[3]), After(2));
        Assert.Equal(ChangeRequestStatus.Applied, overridden.Applied(2, windows).Status);
        Assert.Equal(ChangeRequestStatus.Applied, Emergency().Vote(4, BallotVerdict.Approve).Applied(2, windows).Status);
    }

    [Fact]
    public void I42_A_deadline_may_be_extended_once_and_not_twice()
    {
        var policy = new ApprovalPolicy("p", 1, [Two.Stages[0] with { AtDue = new(DeadlineAction.ExtendOnce) { ExtensionHours = 48 } }]);
        var extended = Submitted(policy).Tick(After(50));
        Assert.Equal((ChangeRequestStatus.InReview, After(96)), (extended.Status, extended.NextDue()));
        Assert.Equal(After(96), extended.Tick(After(200)).ChangedAt);
        Assert.Equal(DecisionBasis.Deadline, extended.Tick(After(200)).Decision!.Basis);
        Assert.Single(extended.Vote(1, BallotVerdict.Approve, hour: 95).Round.Ballots);
    }

    [Fact]
    public void I42_A_deadline_may_bring_others_in_and_it_does_not_matter_who_looks_first()
    {
        var policy = new ApprovalPolicy("p", 1, [new("board", [new("board", "nobody-new", Quorum.Any)]) { DueAfterHours = 48, AtDue = new(DeadlineAction.Escalate) { ExtensionHours = 24, Role = "duty" } }]);
        IReadOnlyList<SeatHolder> holders = [.. Holders, new(StakeholderId.New(Given.Ids, Start), ["nobody-new"])];
        var draft = Draft(policy);
        var submitted = draft.Submit(ImpactOf(draft.Proposal), holders, Author, Start);
        Refused("approval.no-seat", () => submitted.Vote(4, BallotVerdict.Approve, hour: 47));
        Assert.Equal((DecisionBasis.Ballots, ChangeRequestStatus.Approved), (submitted.Vote(4, BallotVerdict.Approve, hour: 50).Decision!.Basis, submitted.Tick(After(49)).Vote(4, BallotVerdict.Approve, hour: 50).Status));
        Assert.Equal((ChangeRequestStatus.Rejected, After(72)), (submitted.Tick(After(100)).Status, submitted.Tick(After(100)).ChangedAt));
    }

    [Fact]
    public void Silence_is_consent_only_where_the_policy_says_so_and_nobody_objects()
    {
        var policy = new ApprovalPolicy("p", 1, [Two.Stages[0] with { AtDue = new(DeadlineAction.LazyConsensus) { MinimumNoticeHours = 24 } }]);
        Assert.Equal(DecisionBasis.LazyConsensus, Submitted(policy).Tick(After(48)).Decision!.Basis);
        Assert.Equal(ChangeRequestStatus.Approved, Submitted(policy).Vote(1, BallotVerdict.Abstain).Tick(After(48)).Status);
        Assert.Equal(ChangeRequestStatus.Rejected, Submitted(policy).Vote(1, BallotVerdict.Reject).Tick(After(48)).Status);
    }

    [Fact]
    public void I30_A_review_does_not_open_on_an_impact_older_than_the_graph()
    {
        var assessed = In(ChangeRequestStatus.Submitted).State(ImpactArea.Cost, "None", [new("Leave it", true), new("Do it")], Author, Start);
        var refused = Refused("change-request.stale-impact", () => assessed.OpenReview(Holders, 7, Author, Start));
        Assert.Contains("waive", refused.Message, StringComparison.Ordinal);
        Assert.Equal(ChangeRequestStatus.InReview, assessed.Assess(ImpactOf(assessed.Proposal, 7), Author, Start).OpenReview(Holders, 7, Author, Start).Status);
        Assert.Equal(ChangeRequestStatus.InReview, assessed.WaiveImpact("A typing error", Author, Start).OpenReview(Holders, 7, Author, Start).Status);
    }

    [Fact]
    public void I31_The_estimate_is_the_sum_of_its_operations_and_taking_it_back_is_the_opposite()
    {
        var proposal = Proposal.Revise(One).Statement("Two.").Estimated(120.50m, 3).AndAdd(new RequirementEdit().Statement("New.")).Estimated(80, 1.5m);
        Assert.Equal(new ChangeEstimate(200.50m, 4.5m), ImpactOf(proposal).Estimate);
        Assert.Equal(ChangeEstimate.None, proposal.Estimate().Plus(proposal.Estimate().Negated()));
    }

    [Fact]
    public void I40_A_signature_binds_to_content_and_policy_and_is_marked_obsolete_never_removed()
    {
        ChangeRequest Signed(ChangeRequest r) => r.Sign(People[1], "B. Board", SignatureMeaning.Approval, "proof", "test", Actor.Person(People[1]), Start);
        var second = Proposal.Revise(One).Statement("Else.");
        var signed = Signed(Submitted());
        Assert.False(signed.Signatures[0].IsObsolete);
        Assert.Equal((signed.Proposal.ToFingerprint(), signed.Round.Policy.ToFingerprint()), (signed.Signatures[0].Proposal, signed.Signatures[0].Policy));
        var back = signed.Amend(second, ImpactOf(second), Holders, Author, Start).Amend(Faster, ImpactOf(Faster), Holders, Author, Start);
        Assert.True(Assert.Single(back.Signatures).IsObsolete);
        Assert.True(signed.MigratePolicy(Policies.FourEyes, Holders, "chair", "New", Author, Start).Signatures[0].IsObsolete);
        Refused("change-request.not-the-principal", () => Submitted().Sign(People[1], "B.", SignatureMeaning.Approval, "proof", "test", Author, Start));
    }

    [Theory]
    [InlineData(ChangeRequestStatus.Rejected)]
    [InlineData(ChangeRequestStatus.Withdrawn)]
    [InlineData(ChangeRequestStatus.Expired)]
    [InlineData(ChangeRequestStatus.Closed)]
    public void I16_What_has_ended_takes_no_signature(ChangeRequestStatus status)
    {
        var refused = Refused("change-request.illegal-action", () => In(status).Sign(People[1], "B. Board", SignatureMeaning.Review, "proof", "test", Actor.Person(People[1]), After(200)));
        Assert.Contains($"is {status} and takes no signatures any more", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void I42_A_hold_ends_by_itself_and_the_time_to_vote_goes_on_where_it_stood()
    {
        var held = Submitted().Vote(1, BallotVerdict.Approve, 10).Hold(After(30), "Summer", Author, After(20));
        var released = held.Tick(After(40));
        Assert.Equal((ChangeRequestStatus.InReview, After(30), After(58), 1), (released.Status, released.ChangedAt, released.NextDue(), released.Round.Ballots.Count));
        Assert.Equal(After(53), held.Release(Author, After(25)).NextDue());
        Refused("change-request.hold-until", () => Submitted().Hold(Start, "Now", Author, Start));
    }

    [Fact]
    public void An_override_shows_as_its_own_outcome_and_no_author_overrides()
    {
        var overridden = Submitted().Override(OverrideKind.Decision, "chair", "Regulator", Actor.Person(People[3]), Start);
        Assert.Equal((ChangeRequestStatus.Approved, DecisionBasis.Override), (overridden.Status, overridden.Decision!.Basis));
        Assert.Equal(("chair", "Regulator"), (overridden.Overrides[0].Role, overridden.Overrides[0].Reason));
        Refused("change-request.self-approval", () => Submitted().Override(OverrideKind.Decision, "chair", "Mine", Author, Start));
    }

    [Fact]
    public void A_standard_change_is_approved_by_an_approved_template_that_covers_it_and_by_no_other()
    {
        var template = ChangeTemplate.Create("wording", 1, [RequirementField.Statement], After(100));
        var round = ApprovalRound.Open(Policies.FourEyes, template.ToFingerprint(), Holders, [People[0]], Start);
        Refused("change-request.template", () => template.ApprovedBy(round, Start));
        var approved = template.ApprovedBy(round.Cast(People[1], BallotVerdict.Approve, Actor.Person(People[1]), Start), Start);
        var standard = Submitted(handling: ChangeHandling.Standard(approved));
        Assert.Equal((ChangeRequestStatus.Approved, DecisionBasis.Template), (standard.Status, standard.Decision!.Basis));
        Assert.Contains("nobody approved it", Refused("change-request.template", () => Submitted(handling: ChangeHandling.Standard(template))).Message, StringComparison.Ordinal);
        Assert.Contains("Title", Refused("change-request.template", () => Submitted(handling: ChangeHandling.Standard(approved), proposal: Proposal.Revise(One).Title("New"))).Message, StringComparison.Ordinal);
        Assert.Contains("Retire", Refused("change-request.template", () => Submitted(handling: ChangeHandling.Standard(approved), proposal: Proposal.Retire(One))).Message, StringComparison.Ordinal);
        var late = Draft(handling: ChangeHandling.Standard(approved));
        Refused("change-request.template", () => late.Submit(ImpactOf(late.Proposal), Holders, Author, After(100)));
    }

    [Fact]
    public void A_policy_may_ask_for_statements_with_doing_nothing_among_the_options()
    {
        var submitted = In(ChangeRequestStatus.Submitted);
        Assert.Equal([ImpactArea.Cost], submitted.MissingStatements());
        Refused("change-request.statements", () => submitted.OpenReview(Holders, 0, Author, Start));
        Refused("change-request.options", () => submitted.State(ImpactArea.Cost, "None", [new("Do it")], Author, Start));
        Assert.Empty(submitted.State(ImpactArea.Cost, "None", [new("Leave it", true), new("Do it")], Author, Start).MissingStatements());
    }

    [Fact]
    public void Who_amended_last_does_not_approve_even_where_duties_are_not_separate()
    {
        var second = Proposal.Revise(One).Statement("Else.");
        var amended = Submitted(Policies.SingleApprover).Amend(second, ImpactOf(second), Holders, Actor.Person(People[1]), Start);
        Refused("change-request.last-amender", () => amended.Vote(1, BallotVerdict.Approve));
        Assert.Equal(ChangeRequestStatus.Approved, amended.Vote(0, BallotVerdict.Approve).Status);
    }

    [Fact]
    public void What_came_of_a_change_is_reviewed_against_its_estimate()
    {
        var applied = Approved().Applied().ReviewImplementation("Faster than asked", new(90, 2), Author, Start);
        Assert.Equal((new ChangeEstimate(90, 2), ChangeEstimate.None), (applied.Review!.Actual, applied.Review.Estimated));
        Refused("change-request.illegal-action", () => Approved().ReviewImplementation("Not yet", ChangeEstimate.None, Author, Start));
    }

    private static RuleViolationException Refused(string code, Func<object> command)
    {
        var refused = Assert.Throws<RuleViolationException>(() => _ = command());
        Assert.Equal(code, refused.Code);
        return refused;
    }
}
