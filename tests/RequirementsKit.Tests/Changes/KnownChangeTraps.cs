using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using static RequirementsKit.Tests.Changes.ABoard;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Changes;

/// <summary>Public defects and unsafe defaults of widely used products, each with what happens here instead; those of the kernel are in <see cref="Approvals.KnownTraps"/>.</summary>
public sealed class KnownChangeTraps
{
    private static readonly Proposal Other = Proposal.Revise(One).Statement("Something else.");

    [Fact]
    public void Approvals_survive_close_amend_reopen()
    {
        var reopened = Submitted().Vote(1, BallotVerdict.Approve).Withdraw("Wait", Author, Start).Reopen("Go on", ImpactOf(Faster), Holders, Author, Start);
        Assert.Empty(reopened.Amend(Other, ImpactOf(Other), Holders, Author, Start).Round.Ballots);
    }

    [Fact]
    public void A_rebase_by_the_approver_lets_the_approver_approve()
    {
        var rebased = Submitted().Amend(Other, ImpactOf(Other), Holders, Actor.Person(People[1]), Start);
        Refused("change-request.self-approval", () => rebased.Vote(1, BallotVerdict.Approve));
    }

    [Fact]
    public void An_amendment_there_and_back_revives_the_ballots()
    {
        var back = Submitted().Vote(1, BallotVerdict.Approve).Amend(Other, ImpactOf(Other), Holders, Author, Start).Amend(Faster, ImpactOf(Faster), Holders, Author, Start);
        Assert.Empty(back.Round.Ballots);
    }

    [Fact]
    public void An_amendment_there_and_back_during_assessment_revives_the_ballots()
    {
        var policy = Two with { RequiredStatements = [nameof(ImpactArea.Cost)] };
        ChangeRequest Opened(ChangeRequest r) => r.State(ImpactArea.Cost, "None", [new("Leave it", true), new("Do it")], Author, Start).OpenReview(Holders, 0, Author, Start);
        var voted = Opened(Submitted(policy)).Vote(1, BallotVerdict.Approve);
        var back = voted.Amend(Other, ImpactOf(Other), Holders, Author, Start).Amend(Faster, ImpactOf(Faster), Holders, Author, Start);
        Assert.Empty((back.Status == ChangeRequestStatus.Submitted ? back.OpenReview(Holders, 0, Author, Start) : back).Round.Ballots);
    }

    [Fact]
    public void The_type_is_changed_to_dodge_approval() =>
        Refused("change-request.illegal-action", () => Submitted().ReviseDraft(Faster, Duty, ChangeHandling.Emergency("Now", Two, 24), Author, Start));

    [Fact]
    public void An_emergency_is_never_ratified() => Assert.Equal(ChangeRequestStatus.RatificationFailed, In(ChangeRequestStatus.RatificationFailed).Status);

    [Fact]
    public void A_freeze_window_only_warns() =>
        Refused("change-request.frozen", () => Approved().Applied(2, [new("freeze", new(2026, 9, 1, 0, 0), new(2026, 9, 2, 0, 0), "Europe/Berlin")]));

    [Fact]
    public void A_freeze_window_floats_with_the_time_zone_of_the_server()
    {
        FreezeWindow[] shanghai = [new("freeze", new(2026, 9, 1, 18, 0), new(2026, 9, 1, 19, 0), "Asia/Shanghai")];
        Refused("change-request.frozen", () => Approved().Applied(2, shanghai));
        Assert.Equal(ChangeRequestStatus.Applied, Approved().Applied(3, shanghai).Status);
    }

    [Fact]
    public void An_override_for_one_version_lets_another_pass()
    {
        var overridden = Approved().Override(OverrideKind.Freeze, "chair", "Urgent", Actor.Person(People[3]), Start);
        var again = overridden.Defer("Wait", Author, Start).Resume(ImpactOf(Faster), Holders, Author, Start).Amend(Other, ImpactOf(Other), Holders, Author, Start)
            .Vote(1, BallotVerdict.Approve).Vote(2, BallotVerdict.Approve);
        Refused("change-request.frozen", () => again.Applied(2, [new("freeze", new(2026, 9, 1, 0, 0), new(2026, 9, 2, 0, 0), "Europe/Berlin")]));
    }

    [Fact]
    public void A_late_timer_lets_a_late_vote_win() => Refused("change-request.illegal-action", () => Submitted().Vote(1, BallotVerdict.Approve).Vote(2, BallotVerdict.Approve, hour: 48));

    [Fact]
    public void A_hold_lets_the_time_to_vote_run_out()
    {
        var released = Submitted().Hold(After(100), "Summer", Author, After(1)).Tick(After(100));
        Assert.Equal((ChangeRequestStatus.InReview, After(147)), (released.Status, released.NextDue()));
    }

    [Fact]
    public void A_policy_is_edited_under_an_open_request() => Assert.Equal(Two.ToFingerprint(), Submitted().Vote(1, BallotVerdict.Approve).Round.Policy.ToFingerprint());

    [Fact]
    public void A_merge_with_a_loose_base_loses_an_update()
    {
        var quicker = One.Revise(new RequirementEdit().Statement("Somebody was quicker."), null, Author, Start);
        Assert.Equal(ChangeRequestStatus.Conflicted, ((ChangeRequest)Assert.Single(Approved().Apply(0, quicker).Next)).Status);
    }

    [Fact]
    public void A_withdrawn_request_is_approved_by_a_late_vote() => Refused("change-request.illegal-action", () => Submitted().Withdraw("Wrong", Author, Start).Vote(1, BallotVerdict.Approve));

    [Fact]
    public void An_override_looks_like_an_approval() =>
        Assert.NotEqual(Approved().Decision!.Basis, Submitted().Override(OverrideKind.Decision, "chair", "Urgent", Actor.Person(People[3]), Start).Decision!.Basis);

    [Fact]
    public void A_signature_survives_a_change_of_content()
    {
        var signed = Submitted().Sign(People[1], "B. Board", SignatureMeaning.Approval, "proof", "token", Actor.Person(People[1]), Start);
        Assert.True(signed.Amend(Other, ImpactOf(Other), Holders, Author, Start).Signatures[0].IsObsolete);
    }

    [Fact]
    public void A_change_is_applied_twice() => Refused("change-request.illegal-action", () => Approved().Applied().Applied());

    [Fact]
    public void A_change_is_closed_with_work_left() => Assert.Equal(ChangeRequestStatus.Applied, Approved().Applied().Acknowledge(ObligationKind.Verify, Author, Start).Status);
}
