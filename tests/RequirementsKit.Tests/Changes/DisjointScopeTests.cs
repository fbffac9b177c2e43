using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;
using static RequirementsKit.Tests.Changes.ABoard;

namespace RequirementsKit.Tests.Changes;

/// <summary>Decision 16: where the policy says so, an approval stands when an amendment leaves alone what the seat decides on, and only then.</summary>
public sealed class DisjointScopeTests
{
    private static readonly Requirement Private = Tagged(2, "privacy");
    private static readonly Requirement Paid = Tagged(3, "billing");
    private static readonly Requirement Plain = Tagged(4);
    private static readonly Requirement Old = Tagged(5, "privacy");
    private static readonly ApprovalStage PrivacyStage = Stage("privacy", new() { Classifications = ["privacy"] });
    private static readonly ApprovalPolicy Keeps = Policy([CarryOverClass.DisjointScope], PrivacyStage);
    private static readonly Proposal Both = Proposal.Revise(Private).Title("Erase at once").AndRevise(Paid).Title("Pay at once");

    [Fact]
    public void An_approval_stands_when_the_amendment_concerns_other_stages() =>
        Assert.Equal((CarryOverClass.DisjointScope, 1), Amended(Keeps, Proposal.Revise(Private).Title("Erase at once").AndRevise(Paid).Title("Pay later")));

    [Fact]
    public void An_approval_stands_when_something_of_no_classification_is_added() =>
        Assert.Equal((CarryOverClass.DisjointScope, 1), Amended(Keeps, Both.AndRevise(Plain).Title("Say thanks")));

    [Fact]
    public void An_approval_is_void_when_what_the_seat_decides_on_differs() =>
        Assert.Equal((null, 0), Amended(Keeps, Proposal.Revise(Private).Title("Erase some day").AndRevise(Paid).Title("Pay at once")));

    [Fact]
    public void An_approval_is_void_when_some_of_what_the_seat_decides_on_is_left_out() =>
        Assert.Equal((null, 0), Amended(Keeps, Both, before: Both.AndRetire(Old)));

    [Fact]
    public void An_approval_is_void_when_something_would_come_into_what_the_seat_decides_on() =>
        Assert.Equal((null, 0), Amended(Keeps, Both.AndRevise(Plain).Edit(e => e.Tags("privacy"))));

    [Fact]
    public void An_approval_is_void_when_what_is_added_twice_differs_in_number()
    {
        var forget = new RequirementEdit().Statement("The portal shall forget.").Tags("privacy");
        var once = Both.AndAdd(forget);
        Assert.Equal((null, 0), Amended(Keeps, once.AndAdd(forget), before: once));
    }

    [Fact]
    public void An_approval_is_void_when_the_policy_does_not_name_the_class() =>
        Assert.Equal((CarryOverClass.DisjointScope, 0), Amended(Policy([CarryOverClass.Editorial], PrivacyStage), Both.AndRevise(Plain).Title("Say thanks")));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_stage_that_is_asked_for_cost_or_risk_decides_on_the_whole(bool cost, bool risk)
    {
        var stage = Stage("privacy", new() { Classifications = ["privacy"], MinCostDelta = cost ? 0 : null, MinRisk = risk ? RiskLevel.Low : null });
        Assert.Equal((null, 0), Amended(Policy([CarryOverClass.DisjointScope], stage), Both.AndRevise(Plain).Title("Say thanks")));
    }

    [Fact]
    public void A_stage_that_is_always_asked_decides_on_the_whole()
    {
        var policy = Policy([CarryOverClass.DisjointScope], PrivacyStage, Stage("all", null));
        var approved = Submit(policy, Both).Vote(1, BallotVerdict.Approve).Vote(2, BallotVerdict.Approve).Vote(1, BallotVerdict.Approve);
        var amended = Amend(approved, Both.AndRevise(Plain).Title("Say thanks"));
        Assert.All(amended.Round.Ballots, b => Assert.Equal("privacy", amended.Round.Seats.Single(s => s.Number == b.Seat).Stage));
        Assert.Equal(2, amended.Round.Ballots.Count);
    }

    [Fact]
    public void An_approval_is_void_when_the_amendment_touches_something_else_by_links()
    {
        var amended = Both.AndRevise(Plain).Title("Say thanks");
        var approved = Submit(Keeps, Both).Vote(1, BallotVerdict.Approve);
        Assert.Empty(approved.Amend(amended, ImpactOf(amended) with { Items = [new(One.Id, 1, Plain.Id)] }, Holders, Author, Start).Round.Ballots);
    }

    [Fact]
    public void What_the_requirement_was_classified_as_before_counts_too()
    {
        var amended = Proposal.Revise(Private).Title("Erase some day").AndRetire(Old);
        var impact = ImpactOf(amended);
        var untagged = impact with { Classified = [.. impact.Classified.Where(c => c.Requirement != Private.Id)] };
        var approved = Submit(Keeps, Proposal.Revise(Private).Title("Erase at once").AndRetire(Old)).Vote(1, BallotVerdict.Approve);
        Assert.Empty(approved.Amend(amended, untagged, Holders, Author, Start).Round.Ballots);
    }

    [Fact]
    public void A_classification_of_which_the_impact_does_not_say_whose_it_is_counts_as_touched()
    {
        var amended = Both.AndRevise(Plain).Title("Say thanks");
        var approved = Submit(Keeps, Both).Vote(1, BallotVerdict.Approve);
        Assert.Empty(approved.Amend(amended, ImpactOf(amended) with { Classified = [] }, Holders, Author, Start).Round.Ballots);
    }

    [Fact]
    public void The_history_tells_the_same_state()
    {
        var amended = Amend(Submit(Keeps, Both).Vote(1, BallotVerdict.Approve), Both.AndRevise(Plain).Title("Say thanks"));
        Assert.Equal(amended.Round.Ballots, ChangeRequest.Replay(amended.Events).Round.Ballots);
    }

    private static (CarryOverClass? Kind, int Ballots) Amended(ApprovalPolicy policy, Proposal after, Proposal? before = null)
    {
        var amended = Amend(Submit(policy, before ?? Both).Vote(1, BallotVerdict.Approve), after);
        return (amended.Events.OfType<ChangeRequestAmended>().Single().Kind, amended.Round.Ballots.Count);
    }

    private static ChangeRequest Submit(ApprovalPolicy policy, Proposal proposal) =>
        Draft(policy, proposal: proposal).Submit(ImpactOf(proposal), Holders, Author, Start);

    private static ChangeRequest Amend(ChangeRequest request, Proposal proposal) => request.Amend(proposal, ImpactOf(proposal), Holders, Author, Start);

    private static ImpactReport ImpactOf(Proposal proposal) => ImpactReport.Of(proposal, new TraceGraph([Private, Paid, Plain, Old], []), 0);

    private static ApprovalPolicy Policy(IReadOnlyList<CarryOverClass> carried, params IReadOnlyList<ApprovalStage> stages) => new("scoped", 1, stages) { CarryOver = carried };

    private static ApprovalStage Stage(string name, SubjectCondition? condition) => new(name, [new(name, null, Quorum.AtLeast(2))]) { ApplicableIf = condition };

    private static Requirement Tagged(int number, params string[] tags) => Requirement.Capture(
        RequirementId.New(Given.Ids, Start), One.ProjectId, number, new RequirementEdit().Statement($"The portal shall do {number}.").Tags(tags), [Origin.Document("workshop")], null, Author, Start);
}
