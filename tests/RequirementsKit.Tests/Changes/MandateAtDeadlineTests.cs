using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Projects;
using static RequirementsKit.Tests.Changes.ABoard;

namespace RequirementsKit.Tests.Changes;

public class MandateAtDeadlineTests
{
    // Of those who voted, once two did: known only when the time is up.
    private static readonly ApprovalPolicy OfVoters =
        new("voters", 1, [new("board", [new("board", null, Quorum.Percent(80) with { Basis = QuorumBasis.Cast, Participation = 2 })]) { DueAfterHours = 48 }]);

    private static IReadOnlyList<SeatHolder> Without(int person) => [.. Holders.Where(h => h.Person != People[person])];

    [Fact]
    public void I20_Who_lost_the_mandate_is_not_counted_where_a_deadline_decides()
    {
        var voted = Submitted(OfVoters).Vote(1, BallotVerdict.Approve).Vote(2, BallotVerdict.Approve);
        Assert.Equal(ChangeRequestStatus.Approved, voted.Tick(After(48), Holders).Status);

        var decided = voted.Tick(After(48), Without(2));
        Assert.Equal(ChangeRequestStatus.Rejected, decided.Status);
        Assert.Equal(decided, ChangeRequest.Replay(decided.Events));
        Assert.Equal(decided, voted.Recheck(Without(2), Author, After(48)));
    }

    [Fact]
    public void Before_the_deadline_a_tick_takes_nobodys_seat()
    {
        var voted = Submitted(OfVoters).Vote(1, BallotVerdict.Approve);
        Assert.Same(voted, voted.Tick(After(47), Without(1)));
    }

    [Fact]
    public void The_loss_is_noted_at_the_last_moment_on_record_and_a_second_tick_does_nothing()
    {
        var ticked = Submitted(OfVoters).Vote(1, BallotVerdict.Approve).Vote(2, BallotVerdict.Approve, hour: 5).Tick(After(60), Without(2));
        Assert.Equal([After(5), After(48)], ticked.Events.TakeLast(2).Select(e => e.At));
        Assert.Same(ticked, ticked.Tick(After(60), Without(2)));
    }

    [Fact]
    public async Task A_tick_of_the_kit_asks_who_holds_the_mandate()
    {
        var (given, change) = await ApprovedByOneWhoLostTheMandateAsync();

        Assert.Equal(1, await given.Kit.Changes.TickAsync(given.Clock.GetCurrentInstant()));

        Assert.Equal(ChangeRequestStatus.Rejected, (await given.Kit.Changes.GetAsync(change)).Status);
    }

    [Fact]
    public async Task Whoever_comes_first_after_a_deadline_finds_it_decided_by_those_who_hold_the_mandate()
    {
        var (given, change) = await ApprovedByOneWhoLostTheMandateAsync();

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Changes.ApplyAsync(change, given.Lead));
        Assert.Contains("Rejected", refused.Message, StringComparison.Ordinal);
    }

    // Two of three approved, one of them lost the mandate, and then the time ran out.
    private static async Task<(Given Given, ChangeRequestId Change)> ApprovedByOneWhoLostTheMandateAsync()
    {
        var given = await Given.AProjectAsync();
        List<Actor> more = [];
        foreach (var name in new[] { "Tomas Bauer", "Mei Chen" })
        {
            more.Add((await given.Kit.Stakeholders.RegisterAsync(new(name), given.Lead)).ToActor());
            await given.Kit.Project.GrantAsync(more[^1], Project.LeadRole, given.Lead);
        }

        var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(await given.ARequirementAsync()).Statement("Two."), OfVoters, given.Lead);
        await given.Kit.Changes.ApproveAsync(change.Id, given.Second);
        await given.Kit.Changes.ApproveAsync(change.Id, more[0]);
        await given.Kit.Project.RevokeAsync(more[0], Project.LeadRole, given.Lead);
        given.Clock.AdvanceDays(3);
        return (given, change.Id);
    }
}
