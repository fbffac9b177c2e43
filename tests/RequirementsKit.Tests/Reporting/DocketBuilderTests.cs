using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Reporting;
using RequirementsKit.Requirements;
using RequirementsKit.Tests.Changes;
using RequirementsKit.Tests.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Reporting;

/// <summary>Which requests are on the docket, in which order, and what is said of each.</summary>
public sealed class DocketBuilderTests
{
    [Fact]
    public void What_is_reviewed_or_voted_on_waits_for_a_decision() => Assert.Equal(
        [ChangeRequestStatus.InReview, ChangeRequestStatus.EmergencyVote], Enum.GetValues<ChangeRequestStatus>().Where(s => Of(ABoard.Start, ABoard.In(s)).Items.Count > 0));

    [Fact]
    public void An_emergency_that_was_approved_waits_for_no_decision()
    {
        var approved = ABoard.Emergency().Vote(4, BallotVerdict.Approve);
        Assert.Equal(ChangeRequestStatus.EmergencyVote, approved.Status);
        Assert.Empty(Of(ABoard.Start, approved).Items);
    }

    [Fact]
    public void An_emergency_that_was_applied_waits_for_those_who_ratify_it()
    {
        var item = ItemOf(ABoard.Emergency().Vote(4, BallotVerdict.Approve).Applied());
        Assert.Equal("board", item.Outcome.Stage);
        Assert.Empty(item.Votes);
        Assert.Contains("person 1", item.Missing);
    }

    [Fact]
    public void The_most_urgent_comes_first_and_what_has_no_end_last_then_they_come_by_key()
    {
        var soon = new ApprovalPolicy("soon", 1, [new("board", [new("board", null, Quorum.Any)]) { DueAfterHours = 8 }]);
        ChangeRequest Request(long number, ApprovalPolicy policy) => ABoard.Submitted(policy) with { KeyNumber = number };
        var docket = Of(ABoard.Start, Request(5, Policies.FourEyes), Request(6, soon), Request(3, ABoard.Two), Request(4, Policies.FourEyes), Request(2, soon));
        Assert.Equal(["CR-2", "CR-6", "CR-3", "CR-4", "CR-5"], docket.Items.Select(i => i.Key));
    }

    [Fact]
    public void A_seat_is_waited_for_until_its_due_time_and_not_at_it()
    {
        var request = ABoard.Submitted();
        var before = Of(ABoard.After(48) - Duration.Epsilon, request).Items[0];
        Assert.Equal(["person 1", "person 2", "person 3", "person 4"], before.Missing);
        Assert.Equal(ABoard.After(48), before.Due);
        var at = Of(ABoard.After(48), request).Items[0];
        Assert.Empty(at.Missing);
        Assert.Null(at.Due);
    }

    [Fact]
    public void The_seat_with_the_most_time_says_until_when()
    {
        var request = ABoard.Submitted();
        var seats = request.Round.Seats.Select(s => s.Person == ABoard.People[2] ? s with { Due = ABoard.After(96), IsExtended = true } : s);
        Assert.Equal(ABoard.After(96), ItemOf(request with { Round = request.Round with { Seats = [.. seats] } }).Due);
    }

    [Fact]
    public void A_vote_names_who_cast_it_where_that_was_somebody_else()
    {
        var request = ABoard.Submitted();
        var seat = request.Round.Seats.First(s => s.Person == ABoard.People[1]).Number;
        DocketVote Vote(Actor by) => Assert.Single(ItemOf(request with { Round = request.Round with { Ballots = [new(seat, BallotVerdict.Reject, request.Round.Content, by, null, null, ABoard.Start)] } }).Votes);
        Assert.Equal(new("board", "person 1", BallotVerdict.Reject, null, ABoard.Start), Vote(Actor.Person(ABoard.People[1])));
        Assert.Equal(new("board", "person 1", BallotVerdict.Reject, "person 2", ABoard.Start), Vote(Actor.Person(ABoard.People[2])));
        Assert.Equal(new("board", "person 1", BallotVerdict.Reject, "service:desk", ABoard.Start), Vote(Actor.Service("desk")));
    }

    [Fact]
    public void What_may_be_touched_is_named_by_its_id_when_it_is_not_known()
    {
        var (known, unknown) = (ARequirement.Captured("Print.", 2), ARequirement.Captured());
        var request = ABoard.Submitted() with { Impact = new(default, 0, [new(known.Id, 1, ABoard.One.Id), new(unknown.Id, 2, known.Id)]) };
        Assert.Equal([new DocketImpact("REQ-2", "Print.", 1), new(unknown.Id.ToString(), "", 2)], ItemOf(request, known).Impact);
    }

    [Fact]
    public void A_link_names_both_ends()
    {
        var two = ARequirement.Captured("Print.", 2);
        var change = ChangeOf(Proposal.Link(ABoard.One, LinkType.DependsOn, two), two);
        Assert.Equal((OperationKind.Link, "REQ-1 DependsOn REQ-2", ABoard.One.Title), (change.Kind, change.Key, change.Title));
        Assert.Empty(change.Redline);
    }

    [Theory]
    [InlineData("Print", "Print")]
    [InlineData(null, "")]
    public void What_is_added_has_no_key_and_the_title_that_is_proposed(string? proposed, string title)
    {
        var edit = new RequirementEdit().Statement("The desk shall print.");
        var change = ChangeOf(Proposal.Add(proposed is null ? edit : edit.Title(proposed)));
        Assert.Equal((OperationKind.Add, "", title, false), (change.Kind, change.Key, change.Title, change.IsStale));
        Assert.Equal(["The desk shall print."], change.Redline.Where(f => f.Field == RequirementField.Statement).Select(f => f.After));
    }

    [Fact]
    public void What_is_split_shows_what_every_part_says()
    {
        var change = ChangeOf(Proposal.Split(ABoard.One, new RequirementEdit().Statement("Print."), new RequirementEdit().Statement("Send.")));
        Assert.Equal(("REQ-1", ABoard.One.Title), (change.Key, change.Title));
        Assert.Equal(["Print.", "Send."], change.Redline.Where(f => f.Field == RequirementField.Statement).Select(f => f.After));
    }

    [Fact]
    public void A_requirement_that_is_not_known_is_named_by_its_id_and_is_not_stale()
    {
        var unknown = ARequirement.Captured();
        var change = ChangeOf(Proposal.Retire(unknown));
        Assert.Equal((unknown.Id.ToString(), "", false), (change.Key, change.Title, change.IsStale));
        Assert.Empty(change.Redline);
    }

    [Fact]
    public void Words_without_a_letter_show_nothing()
    {
        var change = new DocketChange(
            OperationKind.Revise, "REQ-1", "", [new(RequirementField.Rationale, "a", "ab", [new(WordChange.Same, "a"), new(WordChange.Removed, ""), new(WordChange.Added, "b")])], false);
        var item = ItemOf(ABoard.Submitted()) with { Changes = [change] };
        Assert.Contains("* Rationale: a**b**\n", new Docket(ABoard.Start, [item]).ToMarkdown(), StringComparison.Ordinal);
    }

    private static string Name(StakeholderId person) => $"person {ABoard.People.ToList().IndexOf(person)}";

    private static Docket Of(Instant now, params ChangeRequest[] requests) => Docket.Of(requests, new Dictionary<RequirementId, Requirement> { [ABoard.One.Id] = ABoard.One }, Name, now);

    private static DocketItem ItemOf(ChangeRequest request, params Requirement[] known) =>
        Assert.Single(Docket.Of([request], known.Append(ABoard.One).ToDictionary(r => r.Id), Name, ABoard.Start).Items);

    private static DocketChange ChangeOf(Proposal proposal, params Requirement[] known) => Assert.Single(ItemOf(ABoard.Submitted() with { Proposal = proposal }, known).Changes);
}
