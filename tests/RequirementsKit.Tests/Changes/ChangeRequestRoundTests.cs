using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;
using static RequirementsKit.Tests.Changes.ABoard;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Changes;

/// <summary>Who sits in the seats, and what the ballots decide.</summary>
public sealed class ChangeRequestRoundTests
{
    private static readonly InteractionId Call = InteractionId.New(Given.Ids, Start);

    [Fact]
    public void A_draft_says_the_same_when_all_of_it_is_the_same()
    {
        var draft = Draft();
        Assert.Same(draft, draft.ReviseDraft(Faster, Two, ChangeHandling.Normal, Author, Start));
        var emergency = ChangeHandling.Emergency("Down", Two, 24);
        ChangeRequest[] others =
        [
            draft.ReviseDraft(Faster.Because("new"), Two, ChangeHandling.Normal, Actor.Person(People[1]), After(1)), draft.ReviseDraft(Faster, Duty, ChangeHandling.Normal, Actor.Person(People[1]), After(1)),
            draft.ReviseDraft(Faster, Two, emergency, Actor.Person(People[1]), After(1)),
        ];
        Assert.All(others, o => Assert.Equal([People[0], People[1]], o.Contributors));
        Assert.All(others, o => Assert.Equal(After(1), o.ChangedAt));
        Assert.Equal([("new", Two, ChangeHandling.Normal), (null, Duty, ChangeHandling.Normal), (null, Two, emergency)], others.Select(o => (o.Proposal.Reason, o.Round.Policy, o.Handling)));
        Refused("change-request.no-author", () => draft.ReviseDraft(Faster.Because("new"), Two, ChangeHandling.Normal, Actor.System, Start));
    }

    [Fact]
    public void A_draft_knows_its_authors_once_and_what_it_takes_back()
    {
        var other = ChangeRequestId.New(Given.Ids, Start);
        var draft = ChangeRequest.Draft(
            ChangeRequestId.New(Given.Ids, Start), One.ProjectId, 7, ChangeCause.Error, ChangeHandling.Normal, Faster, Two, Author, After(1), [People[1], People[0], People[1]], other);
        Assert.Equal([People[0], People[1]], draft.Contributors);
        Assert.Equal(("CR-7", ChangeCause.Error, other, Author, After(1), ChangeRequestStatus.Draft), (draft.Key, draft.Cause, draft.Reverts, draft.SubmittedBy, draft.SubmittedAt, draft.Status));
        Assert.Equal((Two, Faster.ToFingerprint(), 0, 1), (draft.Round.Policy, draft.Round.Content, draft.Round.Seats.Count, draft.ProposalVersion));
        var submitted = draft.Submit(ImpactOf(Faster, 7), Holders, Actor.Service("desk"), After(2), [other]);
        Assert.Equal((After(2), 7L, Author), (submitted.SubmittedAt, submitted.Impact.GraphVersion, submitted.SubmittedBy));
        Assert.Equal([other], submitted.Overlaps);
    }

    [Fact]
    public void A_new_request_is_submitted_at_once_with_what_was_given()
    {
        var overlap = ChangeRequestId.New(Given.Ids, Start);
        var submitted = ChangeRequest.Submit(
            ChangeRequestId.New(Given.Ids, Start), One.ProjectId, 7, ChangeCause.External, Faster, ImpactOf(Faster), Duty, Holders, Author, Start, [People[1]], ChangeHandling.Emergency("Down", Two, 24), [overlap]);
        Assert.Equal((ChangeRequestStatus.EmergencyVote, ChangeCause.External, 1), (submitted.Status, submitted.Cause, submitted.RoundNumber));
        Assert.Equal([People[0], People[1]], submitted.Contributors);
        Assert.Equal([overlap], submitted.Overlaps);
        var catalog = new PolicyCatalog([Two, Policies.FourEyes]);
        Refused("approval.policy-too-weak", () => ChangeRequest.Submit(
            ChangeRequestId.New(Given.Ids, Start), One.ProjectId, 7, ChangeCause.External, Faster, ImpactOf(Faster), Duty, Holders, Author, Start, catalog: catalog));
        Refused("approval.policy-too-weak", () => Draft(Two, ChangeHandling.Emergency("Down", Duty, 24)).Submit(ImpactOf(Faster), Holders, Author, Start, catalog: catalog));
        Assert.Equal(ChangeRequestStatus.EmergencyVote, Draft(Duty, ChangeHandling.Emergency("Down", Two, 24)).Submit(ImpactOf(Faster), Holders, Author, Start, catalog: catalog).Status);
    }

    [Fact]
    public void What_a_standard_change_costs_is_a_matter_of_its_template_and_not_of_the_catalog()
    {
        var template = ChangeTemplate.Create("wording", 1, [RequirementField.Statement], After(100));
        var approved = template.ApprovedBy(
            ApprovalRound.Open(Policies.FourEyes, template.ToFingerprint(), Holders, [People[0]], Start).Cast(People[1], BallotVerdict.Approve, Actor.Person(People[1]), Start), Start);
        var catalog = new PolicyCatalog([Policies.FourEyes]);
        Assert.Equal(ChangeRequestStatus.Approved, Draft(Duty, ChangeHandling.Standard(approved)).Submit(ImpactOf(Faster), Holders, Author, Start, catalog: catalog).Status);
    }

    [Fact]
    public void Who_steps_aside_does_so_in_every_seat_and_once()
    {
        var policy = new ApprovalPolicy("p", 1, [new("board", [new("board", null, Quorum.AtLeast(2)), new("duty", "duty", Quorum.Any)])]);
        IReadOnlyList<SeatHolder> holders = [.. Holders, new(StakeholderId.New(Given.Ids, Start), ["duty"])];
        var draft = Draft(policy);
        var recused = draft.Submit(ImpactOf(Faster), holders, Author, Start).Recuse(People[4], Actor.Person(People[4]), Start);
        Assert.Equal([true, true], recused.Round.Seats.Where(s => s.Person == People[4]).Select(s => s.IsRecused));
        Assert.Equal(2, recused.Round.Seats.Count(s => s.IsRecused));
        Assert.Same(recused, recused.Recuse(People[4], Actor.Person(People[4]), Start));
        var stranger = StakeholderId.New(Given.Ids, Start);
        Refused("approval.no-seat", () => recused.Recuse(stranger, Actor.Person(stranger), Start));
    }

    [Fact]
    public void Two_may_lend_their_seats()
    {
        var lent = Submitted().Delegate(new(People[1], People[4], Start, After(5)), Actor.Person(People[1]), Start).Delegate(new(People[2], People[4], Start, After(5)), Actor.Person(People[2]), Start);
        Assert.Equal([People[1], People[2]], lent.Round.Delegations!.Select(d => d.From));
        Assert.Equal(
            ChangeRequestStatus.Approved,
            lent.Vote(People[1], BallotVerdict.Approve, Actor.Person(People[4]), After(1)).Vote(People[2], BallotVerdict.Approve, Actor.Person(People[4]), After(1)).Status);
        Refused("approval.delegation", () => Submitted().Delegate(new(People[1], People[1], Start, After(5)), Actor.Person(People[1]), Start));
    }

    [Fact]
    public void Who_lost_the_mandate_is_looked_for_while_votes_are_taken_only()
    {
        var without = Holders.Where(h => h.Person != People[1]).ToList();
        var vacated = Submitted().Vote(1, BallotVerdict.Approve).Recheck(without, Author, After(1));
        Assert.Equal([vacated.Round.Seats.Single(s => s.Person == People[1]).Number], Assert.IsType<ChangeRequestSeatsVacated>(vacated.Events[^1]).Seats);
        Assert.Same(vacated, vacated.Recheck(without, Author, After(2)));
        foreach (var request in new[] { Approved(), Draft(), In(ChangeRequestStatus.OnHold), In(ChangeRequestStatus.Withdrawn) })
        {
            Assert.Same(request, request.Recheck([], Author, Start));
        }

        Assert.Single(vacated.Recheck(without.Where(h => h.Person != People[2]), Author, After(2)).Round.Seats, s => s.IsVacant && s.Person == People[2]);
    }

    [Fact]
    public void A_condition_that_is_met_makes_the_approval_count()
    {
        var voted = Submitted().Vote(People[1], BallotVerdict.ApproveWithConditions, Actor.Person(People[1]), Start, conditions: [new("Tell the desk", People[1])]).Vote(2, BallotVerdict.Approve);
        Assert.Equal(ChangeRequestStatus.InReview, voted.Status);
        var seat = voted.Round.Seats.Single(s => s.Person == People[1]).Number;
        Refused("approval.no-condition", () => voted.MeetCondition(seat, "Tell nobody", Call, Author, Start));
        var met = voted.MeetCondition(seat, "Tell the desk", Call, Author, After(1));
        Assert.Equal((ChangeRequestStatus.Approved, Author, After(1)), (met.Status, met.Events[^1].By, met.ChangedAt));
        Assert.Equal(Call, met.Round.Ballots[0].Conditions![0].Evidence);
    }

    [Fact]
    public void Silence_was_consent_where_one_stage_passed_by_it()
    {
        var silent = Two.Stages[0] with { AtDue = new(DeadlineAction.LazyConsensus) { MinimumNoticeHours = 24 } };
        var policy = new ApprovalPolicy("p", 1, [silent, new("second", [new("g", null, Quorum.Any)])]);
        Assert.Equal(DecisionBasis.LazyConsensus, Submitted(policy).Tick(After(48)).Vote(1, BallotVerdict.Approve, 49).Decision!.Basis);
        Assert.Equal(DecisionBasis.Ballots, Submitted(policy).Vote(1, BallotVerdict.Approve).Vote(2, BallotVerdict.Approve).Vote(1, BallotVerdict.Approve).Decision!.Basis);
    }

    [Fact]
    public void A_veto_in_one_group_keeps_another_from_deciding()
    {
        var policy = new ApprovalPolicy("p", 1, [new("board", [new("duty", "duty", Quorum.Any, MayVeto: true), new("board", null, Quorum.All)])]);
        var vetoed = Submitted(policy).Vote(4, BallotVerdict.Veto);
        Assert.Equal(ChangeRequestStatus.InReview, vetoed.Status);
        Assert.Equal(ChangeRequestStatus.Rejected, Submitted(policy).Vote(1, BallotVerdict.Reject).Status);
        Assert.Equal(DecisionBasis.Ballots, Submitted(policy).Vote(1, BallotVerdict.Reject).Decision!.Basis);
    }

    [Fact]
    public void Who_asks_for_changes_sends_it_back_and_on_a_ratification_does_not()
    {
        Assert.Equal(ChangeRequestStatus.Returned, Submitted().Vote(1, BallotVerdict.RequestChanges).Status);
        Assert.Equal(ChangeRequestStatus.Returned, Emergency().Vote(4, BallotVerdict.RequestChanges).Status);
        Assert.Equal(ChangeRequestStatus.Applied, Emergency().Vote(4, BallotVerdict.Approve).Applied().Ratify(1, BallotVerdict.RequestChanges).Status);
    }

    [Fact]
    public void A_signature_is_current_while_content_and_policy_are()
    {
        static ChangeRequest Signed(ChangeRequest request) => request.Sign(People[1], "B. Board", SignatureMeaning.Approval, "proof", "test", Actor.Person(People[1]), Start);
        var signed = Signed(Submitted());
        Assert.False(Signed(signed.Amend(Faster.Because("new"), ImpactOf(Faster), Holders, Author, Start)).Signatures[0].IsObsolete);
        Assert.True(signed.MigratePolicy(Policies.FourEyes, Holders, "chair", "New", Author, Start).Signatures[0].IsObsolete);
        Assert.Equal(("B. Board", SignatureMeaning.Approval, "proof", "test", Start, People[1]), (signed.Signatures[0].PrintedName, signed.Signatures[0].Meaning, signed.Signatures[0].Statement, signed.Signatures[0].Authenticator, signed.Signatures[0].At, signed.Signatures[0].Person));
        foreach (var status in new[] { ChangeRequestStatus.Draft, ChangeRequestStatus.Approved, ChangeRequestStatus.Applied, ChangeRequestStatus.Deferred })
        {
            Assert.Single(Signed(In(status)).Signatures);
        }
    }

    [Fact]
    public void What_is_taken_up_again_is_held_to_what_a_proposal_is_held_to()
    {
        var deferred = In(ChangeRequestStatus.Deferred);
        Refused("change-request.stale-impact", () => deferred.Resume(ImpactOf(Proposal.Retire(One)), Holders, Author, Start));
        var empty = Draft(proposal: new()).Withdraw("Not needed", Author, Start);
        Refused("change-request.empty-proposal", () => empty.Reopen("Again", ImpactOf(new()), Holders, Author, Start));
        Refused("change-request.empty-proposal", () => Submitted().Amend(new(), ImpactOf(new()), Holders, Author, Start));
        var again = Submitted().WaiveImpact("Urgent", Author, Start).Vote(1, BallotVerdict.Approve).Defer("Later", Author, Start).Resume(ImpactOf(Faster, 7), Holders, Actor.Person(People[3]), After(1));
        Assert.Equal((ChangeRequestStatus.InReview, null, 7L, 0, 2), (again.Status, again.ImpactWaiver, again.Impact.GraphVersion, again.Round.Ballots.Count, again.RoundNumber));
        var rejected = In(ChangeRequestStatus.Rejected).Reopen("Again", ImpactOf(Faster), Holders, Author, After(49));
        Assert.Equal((ChangeRequestStatus.InReview, null), (rejected.Status, rejected.Decision));
        Assert.Equal("Again", rejected.Events.OfType<ChangeRequestMoved>().Last().Reason);
    }

    [Fact]
    public void A_pause_is_over_when_it_ends_and_when_the_request_leaves_it()
    {
        var held = Submitted().Hold(After(5), "Wait", Author, After(1));
        Assert.Equal((After(1), After(5)), (held.HeldSince, held.HeldUntil));
        var released = held.Release(Author, After(3));
        Assert.Equal((null, null, After(50)), (released.HeldSince, released.HeldUntil, released.NextDue()));
        var withdrawn = held.Withdraw("Not needed", Author, After(2));
        Assert.Equal((null, null), (withdrawn.HeldSince, withdrawn.HeldUntil));
        Assert.Equal(After(5), Submitted().Hold(After(5) + NodaTime.Duration.FromTicks(3), "Wait", Author, Start).HeldUntil);
    }

    [Fact]
    public void A_migration_opens_another_round_and_refuses_what_is_weaker_or_asks_on_what_is_no_area()
    {
        var migrated = Submitted().Vote(1, BallotVerdict.Approve).MigratePolicy(Policies.FourEyes, Holders, "chair", "New rules", Actor.Person(People[3]), After(1));
        var happened = Assert.IsType<ChangeRequestPolicyMigrated>(migrated.Events[^1]);
        Assert.Equal(("chair", "New rules", Actor.Person(People[3]), After(1)), (happened.Role, happened.Reason, happened.By, happened.At));
        Assert.Equal([People[0]], migrated.Round.Contributors);
        Refused("change-request.unknown-area", () => Submitted().MigratePolicy(Two with { RequiredStatements = ["Weather"] }, Holders, "chair", "New", Author, Start));
        Refused("approval.infeasible", () => Submitted().MigratePolicy(Policies.ChangeControlBoard, Holders, "chair", "New", Author, Start));
    }

    [Fact]
    public void What_a_part_of_a_split_would_be_tagged_counts_as_touched()
    {
        var privacy = new ApprovalPolicy("scoped", 1, [new("privacy", [new("privacy", null, Quorum.AtLeast(2))]) { ApplicableIf = new() { Classifications = ["safety", "privacy"] } }]) { CarryOver = [CarryOverClass.DisjointScope] };
        var tagged = Captured(2, "privacy");
        var (plain, other) = (Captured(3), Captured(4));
        var both = Proposal.Revise(tagged).Title("Erase at once");
        var approved = Draft(privacy, proposal: both).Submit(Impact(both), Holders, Author, Start).Vote(1, BallotVerdict.Approve);
        Assert.Equal(0, Kept(both.AndSplit(plain, new RequirementEdit().Statement("A."), new RequirementEdit().Statement("B.").Tags("privacy"))));
        Assert.Equal(1, Kept(both.AndSplit(plain, new RequirementEdit().Statement("A."), new RequirementEdit().Statement("B."))));
        Assert.Equal(0, Kept(Proposal.Revise(tagged.Revise(new RequirementEdit().Rationale("They ask."), null, Author, Start)).Title("Erase at once").AndRevise(other).Title("Else")));

        int Kept(Proposal after) => approved.Amend(after, Impact(after), Holders, Author, Start).Round.Ballots.Count;

        ImpactReport Impact(Proposal proposal) => ImpactReport.Of(proposal, new TraceGraph([tagged, plain, other], []), 0);
    }

    private static Requirement Captured(int number, params string[] tags) => Requirement.Capture(
        RequirementId.New(Given.Ids, Start), One.ProjectId, number, new RequirementEdit().Statement($"The portal shall do {number}.").Tags(tags), [Origin.Document("workshop")], null, Author, Start);
}
