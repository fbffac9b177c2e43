using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using static RequirementsKit.Changes.ChangeRequestAction;
using static RequirementsKit.Tests.Changes.ABoard;

namespace RequirementsKit.Tests.Changes;

/// <summary>Whom what is offered to: by the state, by who wrote the request, and by capability.</summary>
public sealed class AllowedActionsTests
{
    private static readonly ApprovalPolicy Stated = Two with { RequiredStatements = [nameof(ImpactArea.Cost)] };

    private static readonly Dictionary<string, (ChangeRequest Request, ChangeRequestAction[] Member, ChangeRequestAction[] Author, ChangeRequestAction[] Service)> Offers = new(StringComparer.Ordinal)
    {
        ["a draft"] = (Draft(), [Submit], [Submit, Withdraw], [Submit]),
        ["a request without its statement"] = (Submitted(Stated), [Return, Amend, Defer], [Return, Amend, Defer, Withdraw], [Return, Defer]),
        ["a request with its statement"] = (State(Submitted(Stated)), [OpenReview, Return, Amend, Defer], [OpenReview, Return, Amend, Defer, Withdraw], [OpenReview, Return, Defer]),
        ["an emergency with its statement"] = (State(Submitted(Stated, ChangeHandling.Emergency("Down", Two, 72))), [CallEmergencyVote, Return, Amend, Defer], [CallEmergencyVote, Return, Amend, Defer, Withdraw], [CallEmergencyVote, Return, Defer]),
        ["an emergency without its statement"] = (Submitted(Stated, ChangeHandling.Emergency("Down", Two, 72)), [Return, Amend, Defer], [Return, Amend, Defer, Withdraw], [Return, Defer]),
        ["a review"] = (Submitted(), [Approve, Reject, Return, Override, Amend, MigratePolicy, Hold, Defer], [Amend, MigratePolicy, Hold, Defer, Withdraw], [Override, MigratePolicy, Hold, Defer]),
        ["a review in which duties are not separate"] = (
            Submitted(Policies.SingleApprover), [Approve, Reject, Return, Override, Amend, MigratePolicy, Hold, Defer], [Approve, Reject, Return, Override, Amend, MigratePolicy, Hold, Defer, Withdraw], [Override, MigratePolicy, Hold, Defer]),
        ["a pause"] = (In(ChangeRequestStatus.OnHold), [Release], [Release, Withdraw], [Release]),
        ["an emergency that others decide"] = (Emergency(), [], [Withdraw], []),
        ["an emergency that was decided"] = (Emergency().Vote(4, BallotVerdict.Approve), [Apply], [Apply, Withdraw], [Apply]),
        ["an emergency that has to be ratified"] = (Emergency().Vote(4, BallotVerdict.Approve).Applied(), [Ratify], [], []),
        ["what was returned"] = (In(ChangeRequestStatus.Returned), [Amend, Defer], [Amend, Defer, Withdraw], [Defer]),
        ["what was deferred"] = (In(ChangeRequestStatus.Deferred), [Resume], [Resume, Withdraw], [Resume]),
        ["what was approved"] = (Approved(), [Apply, Defer], [Apply, Defer, Withdraw], [Apply, Defer]),
        ["a conflict"] = (In(ChangeRequestStatus.Conflicted), [Amend], [Amend, Withdraw], []),
        ["what was rejected"] = (In(ChangeRequestStatus.Rejected), [Reopen], [Reopen], [Reopen]),
        ["what was withdrawn"] = (In(ChangeRequestStatus.Withdrawn), [Reopen], [Reopen], [Reopen]),
        ["what expired"] = (In(ChangeRequestStatus.Expired), [Reopen], [Reopen], [Reopen]),
        ["what was applied"] = (Approved().Applied(), [], [], []),
        ["what was ratified"] = (In(ChangeRequestStatus.Ratified), [], [], []),
        ["what was not ratified"] = (In(ChangeRequestStatus.RatificationFailed), [], [], []),
        ["what was closed"] = (In(ChangeRequestStatus.Closed), [], [], []),
    };

    private static readonly Dictionary<Capability, ChangeRequestAction[]> Needs = new()
    {
        [Capability.SubmitChanges] = [Submit, Reopen, OpenReview, CallEmergencyVote, Amend, Withdraw],
        [Capability.ApproveChanges] = [Approve, Reject, Return, Ratify, Hold, Release, Defer, Resume],
        [Capability.OverrideChanges] = [Override, MigratePolicy],
        [Capability.ApplyChanges] = [Apply],
    };

    public static TheoryData<string> Names => [.. Offers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Somebody_with_all_capabilities_is_offered_what_can_be_done_now(string name)
    {
        var (request, member, author, service) = Offers[name];
        Assert.Equal(member, request.AllowedActions(Actor.Person(People[1]), _ => true, request.ChangedAt));
        Assert.Equal(author, request.AllowedActions(Author, _ => true, request.ChangedAt));
        Assert.Equal(service, request.AllowedActions(Actor.Service("desk"), _ => true, request.ChangedAt));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_action_needs_its_capability_and_no_other(string name)
    {
        var (request, member, author, _) = Offers[name];
        foreach (var (capability, actions) in Needs)
        {
            Assert.Equal(member.Intersect(actions), request.AllowedActions(Actor.Person(People[1]), c => c == capability, request.ChangedAt));
            Assert.Equal(author.Intersect(actions), request.AllowedActions(Author, c => c == capability, request.ChangedAt));
        }
    }

    [Fact]
    public void Whoever_is_on_duty_is_offered_the_votes_of_an_emergency() =>
        Assert.Equal([Approve, Reject, Return], Emergency().AllowedActions(Actor.Person(People[4]), _ => true, Start));

    [Fact]
    public void A_review_waits_for_those_who_may_still_approve_and_did_not_vote()
    {
        var submitted = Submitted();
        Assert.Equal([false, true, true, true, true], People.Select(p => submitted.WaitsFor(p, Start)));
        Assert.Equal([false, false, true, true, true], People.Select(p => submitted.Vote(1, BallotVerdict.Abstain).WaitsFor(p, Start)));
        Assert.All([Draft(), Approved(), submitted.Withdraw("Not needed", Author, Start), submitted.Hold(After(5), "Wait", Author, Start)], r => Assert.DoesNotContain(People, p => r.WaitsFor(p, Start)));
    }

    [Fact]
    public void A_ratification_waits_for_those_who_ratify()
    {
        var applied = Emergency().Vote(4, BallotVerdict.Approve).Applied();
        Assert.Equal([false, true, true, true, true], People.Select(p => applied.WaitsFor(p, Start)));
        Assert.Equal([false, false, true, true, true], People.Select(p => applied.Ratify(1, BallotVerdict.Abstain).WaitsFor(p, Start)));
    }

    private static ChangeRequest State(ChangeRequest request) => request.State(ImpactArea.Cost, "None", [new("Leave it", true), new("Do it")], Author, Start);
}
