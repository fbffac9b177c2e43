using FsCheck.Xunit;
using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Tests.Changes.Model;

namespace RequirementsKit.Tests.Changes;

/// <summary>Random command sequences against a naive model, and what must hold after each command whatever was asked.</summary>
public sealed class ChangeModelTests
{
    /// <summary>2,000 sequences of up to 120 commands: about 100,000 a run.</summary>
    [Property(MaxTest = 2_000, StartSize = 20, EndSize = 120)]
    public void The_workflow_does_what_the_naive_model_does(byte rules, (byte Kind, byte Person, byte Number, sbyte Hours)[] steps) => Run(steps, (_, _, _) => { }, ModelRules.Of(rules));

    [Property(MaxTest = 150, EndSize = 100)]
    public void I1_I2_I3_I4_I7_I17_hold_after_every_command((byte Kind, byte Person, byte Number, sbyte Hours)[] steps) => Run(steps, (before, after, _) =>
    {
        var fingerprint = after.Proposal.ToFingerprint();
        var authors = after.Contributors.ToHashSet();
        if (after.Status is ChangeRequestStatus.Applied or ChangeRequestStatus.Approved)
        {
            Assert.True(after.Decision is { IsApproved: true } decision && decision.Proposal == fingerprint, "I1");
        }

        if (after.Decision is { IsApproved: true, Basis: DecisionBasis.Ballots } decided && after.Status == ChangeRequestStatus.Approved)
        {
            Assert.Equal(ApprovalOutcome.Satisfied, ApprovalKernel.Evaluate(after.Round.Policy, after.Round.Seats, after.Round.Ballots, decided.Proposal, decided.At).Outcome);
        }

        var effective = after.Round.Ballots.GroupBy(b => b.Seat).Select(g => (g.Last(), after.Round.Seats.First(s => s.Number == g.Key))).ToList();
        Assert.DoesNotContain(effective, e => e.Item1.IsYes && authors.Contains(e.Item2.Person));
        Assert.DoesNotContain(effective, e => e.Item1.IsYes && e.Item1.Content != fingerprint);
        if (effective.Any(e => e.Item1.Verdict == BallotVerdict.Veto))
        {
            Assert.NotEqual(ApprovalOutcome.Satisfied, after.Round.Evaluate(after.ChangedAt).Outcome);
        }

        if (after.ProposalVersion != before.ProposalVersion && after.Events.OfType<ChangeRequestAmended>().Last().Kind != CarryOverClass.NoChange)
        {
            Assert.DoesNotContain(effective, e => e.Item1.IsYes);
        }
    });

    [Property(MaxTest = 150, EndSize = 100)]
    public void I16_I18_I32_I36_hold_after_every_command((byte Kind, byte Person, byte Number, sbyte Hours)[] steps) => Run(steps, (before, after, command) =>
    {
        var happened = after.Events.Skip(before.Events.Count).ToList();
        Assert.True(ReferenceEquals(before, after) == (happened.Count == 0), "I32: a new state has an event, and none comes without one");
        Assert.Equal(after.Events.Select(e => e.At).Order(), after.Events.Select(e => e.At));
        if (before.Round.Policy != after.Round.Policy)
        {
            Assert.Contains(happened, e => e is ChangeRequestPolicyMigrated);
        }

        if (before.Status is ChangeRequestStatus.Rejected or ChangeRequestStatus.Withdrawn or ChangeRequestStatus.Expired && happened.Count > 0)
        {
            Assert.True(command.Kind is ModelCommandKind.Reopen or ModelCommandKind.Annotate, "I16");
        }

        if (before.Status is ChangeRequestStatus.Closed && happened.Count > 0)
        {
            Assert.Equal(ModelCommandKind.Annotate, command.Kind);
        }
    });

    [Property(MaxTest = 200, EndSize = 60)]
    public void I34_The_events_replay_to_the_state((byte Kind, byte Person, byte Number, sbyte Hours)[] steps)
    {
        var last = Run(steps, (_, _, _) => { });
        Assert.Equal(last, ChangeRequest.Replay(last.Events));
        Assert.Equal(last, ChangeRequest.Replay(ChangeRequestLog.WrittenAndRead(last.Events)));
    }

    [Property(MaxTest = 150, EndSize = 60)]
    public void I13_I14_It_does_not_matter_how_often_the_clock_is_asked((byte Kind, byte Person, byte Number, sbyte Hours)[] steps, ushort hours, byte parts)
    {
        var request = Run(steps, (_, _, _) => { });
        var until = request.ChangedAt + Duration.FromHours(hours % 2_000);
        var atOnce = request.Tick(until);
        Assert.Same(atOnce, atOnce.Tick(until));
        var stepwise = request;
        for (var i = 1; i <= parts; i++)
        {
            stepwise = stepwise.Tick(request.ChangedAt + ((until - request.ChangedAt) * i / parts));
        }

        Assert.Equal(atOnce, stepwise.Tick(until));
        Assert.Equal(atOnce.Events, stepwise.Tick(until).Events);
    }

    [Property(MaxTest = 150, EndSize = 60)]
    public void I43_Somebody_can_always_do_something_until_it_is_closed((byte Kind, byte Person, byte Number, sbyte Hours)[] steps) => Run(steps, (_, after, _) =>
    {
        var actors = after.Round.Seats.Select(s => Actor.Person(s.Person)).Append(after.SubmittedBy);
        Assert.True(
            after.Status == ChangeRequestStatus.Closed || after.Status == ChangeRequestStatus.Applied || actors.Any(a => after.AllowedActions(a, _ => true, after.ChangedAt).Count > 0),
            after.Status.ToString());
    });

    private static ChangeRequest Run((byte Kind, byte Person, byte Number, sbyte Hours)[] steps, Action<ChangeRequest, ChangeRequest, ModelCommand> check, ModelRules? rules = null)
    {
        var walk = new ChangeWalk(rules ?? ModelRules.Plain);
        foreach (var (command, hours) in steps.Select(s => (ModelCommand.Of(s.Kind, s.Person, s.Number), s.Hours)).Prepend((new(ModelCommandKind.Submit, 0, 0), (sbyte)0)))
        {
            var step = walk.Do(command, hours);
            Assert.Equal(step.Model, step.Workflow);
            check(step.Before, step.After, command);
        }

        return walk.Request;
    }
}
