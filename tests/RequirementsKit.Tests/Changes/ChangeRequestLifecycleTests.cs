using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using static RequirementsKit.Changes.ChangeRequestAction;
using static RequirementsKit.Tests.Changes.ABoard;

namespace RequirementsKit.Tests.Changes;

public sealed class ChangeRequestLifecycleTests
{
    /// <summary>Every command, with the steps of the table that it may take.</summary>
    private static readonly IReadOnlyList<(string Name, ChangeRequestAction[] Steps, Func<ChangeRequest, ChangeRequest> Do)> Commands =
    [
        ("submit", [ChangeRequestAction.Submit], r => r.Submit(ImpactOf(r.Proposal), Holders, Author, Start)),
        ("open", [OpenReview], r => r.State(ImpactArea.Cost, "None", [new("Leave it", true), new("Do it")], Author, Start).OpenReview(Holders, 0, Author, Start)),
        ("amend", [ChangeRequestAction.Amend], r => r.Amend(Faster.Because("new"), ImpactOf(Faster), Holders, Author, Start)),
        ("override", [ChangeRequestAction.Override], r => r.Override(OverrideKind.Decision, "chair", "Urgent", Actor.Person(People[3]), Start)),
        ("migrate", [ChangeRequestAction.MigratePolicy], r => r.MigratePolicy(Policies.FourEyes, Holders, "chair", "New rules", Author, Start)),
        ("hold", [ChangeRequestAction.Hold], r => r.Hold(r.ChangedAt + Duration.FromHours(1), "Wait", Author, Start)),
        ("release", [ChangeRequestAction.Release], r => r.Release(Author, Start)),
        ("defer", [ChangeRequestAction.Defer], r => r.Defer("Later", Author, Start)),
        ("resume", [ChangeRequestAction.Resume], r => r.Resume(ImpactOf(r.Proposal), Holders, Author, Start)),
        ("withdraw", [ChangeRequestAction.Withdraw], r => r.Withdraw("Not needed", Author, Start)),
        ("reopen", [ChangeRequestAction.Reopen], r => r.Reopen("Again", ImpactOf(r.Proposal), Holders, Author, Start)),
        ("apply", [ChangeRequestAction.Apply], r => (r.Status == ChangeRequestStatus.EmergencyVote ? r.Vote(4, BallotVerdict.Approve) : r).Applied()),
        ("ratify", [ChangeRequestAction.Ratify], r => r.Ratify(1, BallotVerdict.Approve)),
        ("revise the draft", [], r => r.ReviseDraft(Faster.Because("else"), Two, ChangeHandling.Normal, Author, Start)),
        ("vote", [ChangeRequestAction.Reject], r => r.Vote(4, BallotVerdict.Abstain)),
    ];

    public static TheoryData<ChangeRequestStatus, string> Pairs()
    {
        var pairs = new TheoryData<ChangeRequestStatus, string>();
        foreach (var status in Enum.GetValues<ChangeRequestStatus>())
        {
            foreach (var command in Commands)
            {
                pairs.Add(status, command.Name);
            }
        }

        return pairs;
    }

    public static TheoryData<ChangeRequestStatus> Statuses() => [.. Enum.GetValues<ChangeRequestStatus>()];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_command_is_accepted_exactly_where_the_table_has_its_step(ChangeRequestStatus status, string name)
    {
        var (_, steps, command) = Commands.First(c => c.Name == name);
        var request = In(status);
        var isDraftCommand = steps.Length == 0;
        var ratifies = name == "ratify" && status == ChangeRequestStatus.Applied;
        if (!ratifies && (isDraftCommand ? status == ChangeRequestStatus.Draft : steps.Any(s => ChangeRequest.Lifecycle.IsAllowed(status, s))))
        {
            Assert.NotSame(request, command(request));
            return;
        }

        var refused = Assert.Throws<RuleViolationException>(() => command(request));
        Assert.Equal("change-request.illegal-action", refused.Code);
        Assert.Contains(status.ToString(), refused.Message, StringComparison.Ordinal);
        Assert.Contains("Allowed now", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Every_state_is_reached_replays_from_its_log_and_takes_a_note(ChangeRequestStatus status)
    {
        var request = In(status);
        Assert.Equal(status, request.Status);
        Assert.Equal(request, ChangeRequest.Replay(ChangeRequestLog.WrittenAndRead(request.Events)));
        Assert.Equal("A note", request.Annotate("A note", Author, Start).Notes[^1].Text);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void I41_Nobody_may_do_anything_without_a_capability(ChangeRequestStatus status) => Assert.Empty(In(status).AllowedActions(Actor.Person(People[1]), _ => false, Start));

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Allowed_actions_are_steps_of_the_table(ChangeRequestStatus status)
    {
        var request = In(status);
        Assert.Subset(ChangeRequest.Lifecycle.Allowed(status).ToHashSet(), request.AllowedActions(Actor.Person(People[1]), _ => true, request.ChangedAt).ToHashSet());
    }

    [Fact]
    public void An_action_that_is_too_late_is_not_offered() => Assert.DoesNotContain(Approve, Submitted().AllowedActions(Actor.Person(People[1]), _ => true, After(48)));

    [Fact]
    public void I43_Every_state_of_the_table_is_reached_and_only_closed_is_final()
    {
        var steps = ChangeRequest.Lifecycle.Steps;
        var reached = new HashSet<ChangeRequestStatus> { ChangeRequest.Lifecycle.Initial };
        while (steps.Where(s => reached.Contains(s.From)).Any(s => reached.Add(s.To)))
        {
            // Until nothing new is reached.
        }

        Assert.Equal(Enum.GetValues<ChangeRequestStatus>().Order(), reached.Order());
        Assert.Equal([ChangeRequestStatus.Closed], reached.Where(s => ChangeRequest.Lifecycle.Allowed(s).Count == 0));
    }
}
