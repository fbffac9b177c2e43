using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using static RequirementsKit.Tests.Changes.ABoard;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Changes;

/// <summary>What another version keeps of the one before, and what it does not.</summary>
public sealed class ChangeRequestAmendmentTests
{
    private static readonly Proposal Other = Proposal.Revise(One).Statement("Something else.");
    private static readonly Proposal Spaced = Proposal.Revise(One).Statement("The portal shall  export a report within 2 s.");
    private static readonly ApprovalPolicy Keeps = Two with { CarryOver = [CarryOverClass.Editorial, CarryOverClass.BaseOnly] };
    private static readonly ChangeRequestId Overlap = ChangeRequestId.New(Given.Ids, Start);

    [Fact]
    public void Another_version_is_another_in_all_that_it_says()
    {
        var amended = Submitted().WaiveImpact("A typing error", Author, Start).Amend(Other, ImpactOf(Other, 7), Holders, Actor.Person(People[3]), After(1), [Overlap]);
        Assert.Equal((2, Other, 7L, null, People[3]), (amended.ProposalVersion, amended.Proposal, amended.Impact.GraphVersion, amended.ImpactWaiver, amended.LastAmender));
        Assert.Equal([Overlap], amended.Overlaps);
        Assert.Equal([People[0], People[3]], amended.Contributors);
        Assert.Equal((2, ChangeRequestStatus.InReview, CarryOverClass.NoChange), (amended.RoundNumber, amended.Status, amended.Amendment));
        Assert.Empty(amended.AmendedClassifications);
        Assert.Empty(amended.Amend(Faster, ImpactOf(Faster), Holders, Author, After(2)).Overlaps);
    }

    [Fact]
    public void Who_amends_twice_contributes_once() =>
        Assert.Equal([People[0]], Submitted().Amend(Other, ImpactOf(Other), Holders, Author, Start).Amend(Faster, ImpactOf(Faster), Holders, Author, Start).Contributors);

    [Fact]
    public void The_same_version_again_changes_nothing_while_it_is_assessed_or_in_review()
    {
        foreach (var status in new[] { ChangeRequestStatus.Submitted, ChangeRequestStatus.InReview })
        {
            var request = In(status);
            Assert.Same(request, request.Amend(Faster, ImpactOf(Faster), Holders, Author, Start));
        }

        var returned = In(ChangeRequestStatus.Returned);
        Assert.Equal(2, returned.Amend(Faster, ImpactOf(Faster), Holders, Author, Start).ProposalVersion);
        Assert.Equal(2, Submitted().Amend(Faster.Because("new"), ImpactOf(Faster), Holders, Author, Start).ProposalVersion);
    }

    [Fact]
    public void A_version_that_was_approved_and_found_in_conflict_is_decided_anew()
    {
        var amended = In(ChangeRequestStatus.Conflicted).Amend(Other, ImpactOf(Other), Holders, Author, Start);
        Assert.Equal((ChangeRequestStatus.InReview, null), (amended.Status, amended.Decision));
        Assert.Empty(amended.Round.Ballots);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Two_amendments_are_one_of_a_class_when_both_are(bool both, int ballots)
    {
        var again = both ? Proposal.Revise(One).Statement("The portal shall export a  report within 2 s.") : Other;
        var approved = Submitted(Keeps with { RequiredStatements = [nameof(ImpactArea.Cost)] });
        approved = Stated(approved).Vote(1, BallotVerdict.Approve);
        var amended = approved.Amend(Spaced, ImpactOf(Spaced), Holders, Author, Start).Amend(again, ImpactOf(again), Holders, Author, Start);
        Assert.Equal(both ? CarryOverClass.Editorial : null, amended.Amendment);
        Assert.Equal(ballots, Stated(amended).Round.Ballots.Count);
    }

    [Fact]
    public void New_content_stays_new_content_when_white_space_follows()
    {
        var stated = Submitted(Keeps with { RequiredStatements = [nameof(ImpactArea.Cost)] });
        var wider = Proposal.Revise(One).Statement("Something  else.");
        var amended = Stated(stated).Amend(Other, ImpactOf(Other), Holders, Author, Start).Amend(wider, ImpactOf(wider), Holders, Author, Start);
        Assert.Null(amended.Amendment);
        Assert.Equal(CarryOverClass.NoChange, Stated(amended).Amendment);
    }

    [Fact]
    public void The_same_words_again_are_of_the_class_of_what_came_before()
    {
        var approved = Stated(Submitted(Keeps with { RequiredStatements = [nameof(ImpactArea.Cost)] })).Vote(1, BallotVerdict.Approve);
        var again = approved.Amend(Spaced, ImpactOf(Spaced), Holders, Author, Start).Amend(Spaced.Because("new"), ImpactOf(Spaced), Holders, Author, Start);
        Assert.Equal(CarryOverClass.Editorial, again.Amendment);
        Assert.Equal(CarryOverClass.NoChange, approved.Amend(Faster.Because("new"), ImpactOf(Faster), Holders, Author, Start).Amendment);
    }

    [Fact]
    public void A_statement_holds_for_the_version_that_it_was_made_on_and_a_later_one_takes_its_place()
    {
        var stated = State(State(Submitted(), ImpactArea.Cost, "None"), ImpactArea.Risk, "Some");
        var again = State(stated, ImpactArea.Cost, "A little");
        Assert.Equal([(ImpactArea.Risk, "Some"), (ImpactArea.Cost, "A little")], again.Statements.Select(s => (s.Area, s.Text)));
        var amended = State(again.Amend(Other, ImpactOf(Other), Holders, Author, Start), ImpactArea.Cost, "Much");
        Assert.Equal(["Some", "A little", "Much"], amended.Statements.Select(s => s.Text));
        Assert.Equal([Faster.ToFingerprint(), Faster.ToFingerprint(), Other.ToFingerprint()], amended.Statements.Select(s => s.Proposal));
    }

    [Fact]
    public void A_statement_of_another_version_opens_no_review()
    {
        var policy = Two with { RequiredStatements = [nameof(ImpactArea.Cost)] };
        var stated = State(Submitted(policy), ImpactArea.Cost, "None");
        Assert.Empty(stated.MissingStatements());
        Assert.Equal([ImpactArea.Cost], stated.Amend(Other, ImpactOf(Other), Holders, Author, Start).MissingStatements());
        Assert.Equal([ImpactArea.Cost], State(Submitted(policy), ImpactArea.Risk, "None").MissingStatements());
    }

    [Fact]
    public void The_impact_is_taken_as_it_is_computed_and_the_same_report_changes_nothing()
    {
        var submitted = Submitted();
        Assert.Same(submitted, submitted.Assess(submitted.Impact, Author, Start));
        var assessed = submitted.Assess(ImpactOf(Faster, 7), Actor.Service("desk"), After(1));
        Assert.Equal((7L, Actor.Service("desk"), After(1)), (assessed.Impact.GraphVersion, assessed.Events[^1].By, assessed.Events[^1].At));
        Assert.Equal(CarryOverClass.NoChange, assessed.Amendment);

        var wide = ImpactOf(Faster, 7) with { Items = [new(One.Id, 1, One.Id)], Classifications = ["privacy"], Classified = [new(One.Id, ["privacy"])] };
        var known = In(ChangeRequestStatus.Submitted).Assess(wide, Author, Start);
        Assert.Same(known, known.Assess(wide with { Items = [.. wide.Items], Classifications = ["privacy"], Classified = [new(One.Id, ["privacy"])] }, Author, After(1)));
    }

    [Fact]
    public void What_is_still_assessed_is_not_returned_when_its_impact_is_another()
    {
        var wider = ImpactOf(Faster, 7) with { Items = [new(One.Id, 1, One.Id)] };
        Assert.Equal(ChangeRequestStatus.Submitted, In(ChangeRequestStatus.Submitted).Assess(wider, Author, Start).Status);
        var returned = Submitted().Assess(wider, Author, Start);
        Assert.Equal(("what the change touches is different since", "变更的影响范围此后已不同"), (((ChangeRequestMoved)returned.Events[^1]).Reason, ((ChangeRequestMoved)returned.Events[^1]).ReasonInChinese));
        Assert.Null(returned.Amendment);
    }

    [Fact]
    public void A_stricter_policy_that_asks_for_a_statement_on_what_is_no_area_is_refused()
    {
        var strict = Two with { RequiredStatements = ["Weather"] };
        var catalog = new PolicyCatalog([Policies.FourEyes, strict], [new(new SubjectCondition { MinCostDelta = 1_000 }, strict.Id)]);
        var dear = Faster.Estimated(1_000, 5);
        Refused("change-request.unknown-area", () => Submitted(Policies.FourEyes).Amend(dear, ImpactOf(dear), Holders, Author, Start, catalog: catalog));
    }

    [Fact]
    public void A_version_that_demands_less_keeps_the_policy_that_it_has()
    {
        var catalog = new PolicyCatalog([Policies.FourEyes, Two], [new(new SubjectCondition { MinCostDelta = 1_000 }, Two.Id)]);
        var dear = Faster.Estimated(1_000, 5);
        var draft = Draft(proposal: dear);
        var submitted = draft.Submit(ImpactOf(dear), Holders, Author, Start, catalog: catalog);
        var amended = submitted.Amend(Faster, ImpactOf(Faster), Holders, Author, Start, catalog: catalog);
        Assert.Equal(Two, amended.Round.Policy);
        Assert.DoesNotContain(amended.Events, e => e is ChangeRequestRouted);
    }

    [Fact]
    public void How_an_emergency_is_ratified_is_fixed_so_a_version_that_demands_more_is_refused()
    {
        var catalog = new PolicyCatalog([Duty, Policies.FourEyes, Two], [new(new SubjectCondition { MinCostDelta = 1_000 }, Two.Id)]);
        var dear = Faster.Estimated(1_000, 5);
        var emergency = Emergency(Policies.FourEyes);
        Refused("change-request.illegal-action", () => emergency.Amend(dear, ImpactOf(dear), Holders, Author, Start, catalog: catalog));
        var returned = emergency.Vote(4, BallotVerdict.RequestChanges);
        Refused("approval.policy-too-weak", () => returned.Amend(dear, ImpactOf(dear), Holders, Author, Start, catalog: catalog));
        var amended = returned.Amend(Other, ImpactOf(Other), Holders, Author, Start, catalog: catalog);
        Assert.Equal((ChangeRequestStatus.EmergencyVote, Duty), (amended.Status, amended.Round.Policy));
    }

    private static ChangeRequest State(ChangeRequest request, ImpactArea area, string text) => request.State(area, text, [new("Leave it", true), new("Do it")], Author, Start);

    private static ChangeRequest Stated(ChangeRequest request) => State(request, ImpactArea.Cost, "None").OpenReview(Holders, request.Impact.GraphVersion, Author, Start);
}
