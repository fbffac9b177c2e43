using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.FollowUps;
using RequirementsKit.FollowUps.Internal;
using RequirementsKit.Recurrence;
using RequirementsKit.Reporting;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Reporting;

/// <summary>What a follow-up was at an earlier instant.</summary>
public sealed class RewindFollowUpTests
{
    // Tuesday at 10:00 in Shanghai.
    private static Instant FirstDue => Instant.FromUtc(2026, 9, 8, 2, 0);

    [Fact]
    public async Task A_follow_up_is_done_from_the_instant_it_was()
    {
        var (given, followUp) = await APlannedFollowUpAsync();
        await TickAsync(given, FirstDue);
        var talk = await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "Progress", given.Lead);
        var done = given.Later();
        await given.Kit.FollowUps.CompleteAsync(followUp, talk, FollowUpOutcome.Replied, given.Lead, FollowUpConsequence.NothingCameUp);

        var (planned, due) = await given.AroundAsync(FirstDue);
        Assert.Equal((FollowUpState.Planned, null, null, null, null), State(planned, followUp));
        Assert.Equal((FollowUpState.Due, null, null, null, null), State(due, followUp));
        var (before, then) = await given.AroundAsync(done);
        Assert.Equal((FollowUpState.Due, null, null, null, null), State(before, followUp));
        Assert.Equal((FollowUpState.Completed, talk.Id, FollowUpOutcome.Replied, done, FollowUpConsequence.NothingCameUp), State(then, followUp));

        static (FollowUpState, InteractionId?, FollowUpOutcome?, Instant?, FollowUpConsequence?) State(ProjectRecord record, FollowUp followUp)
        {
            var found = record.FollowUps.Single(f => f.Id == followUp.Id);
            return (found.State, found.CompletedBy, found.Outcome, found.SettledAt, found.Consequence);
        }
    }

    [Fact]
    public async Task A_follow_up_is_in_the_record_from_the_instant_it_was_scheduled()
    {
        var (given, followUp) = await APlannedFollowUpAsync();
        var scheduled = given.Clock.GetCurrentInstant();
        given.Later();
        await given.Kit.FollowUps.AnnounceAsync(followUp, given.Lead);

        var (before, then) = await given.AroundAsync(scheduled);
        Assert.Empty(before.FollowUps);
        Assert.Equal(followUp.Id, Assert.Single(then.FollowUps).Id);
    }

    [Fact]
    public async Task A_follow_up_that_was_rescheduled_was_due_before()
    {
        var (given, followUp) = await APlannedFollowUpAsync();
        await TickAsync(given, FirstDue);
        var rescheduled = given.Later();
        var friday = FirstDue + Duration.FromDays(3);
        await given.Kit.FollowUps.RescheduleAsync(followUp, friday, given.Lead);
        await TickAsync(given, friday);
        given.Later();
        await given.Kit.FollowUps.RescheduleAsync(followUp, friday + Duration.FromDays(1), given.Lead);

        Assert.Equal((FollowUpState.Due, FirstDue), State((await given.AroundAsync(FirstDue)).Then));
        Assert.Equal((FollowUpState.Due, FirstDue), State((await given.AroundAsync(rescheduled)).Before));
        Assert.Equal((FollowUpState.Planned, friday), State((await given.AroundAsync(rescheduled)).Then));
        Assert.Equal((FollowUpState.Planned, friday), State((await given.AroundAsync(friday)).Before));
        Assert.Equal((FollowUpState.Due, friday), State((await given.AroundAsync(friday)).Then));

        (FollowUpState, Instant) State(ProjectRecord record)
        {
            var found = record.FollowUps.Single(f => f.Id == followUp.Id);
            return (found.State, found.Due);
        }
    }

    [Fact]
    public async Task A_status_report_names_the_day_that_was_planned_then()
    {
        var (given, followUp) = await APlannedFollowUpAsync();
        var planned = given.Clock.GetCurrentInstant();
        given.Later();
        await given.Kit.FollowUps.RescheduleAsync(followUp, FirstDue - Duration.FromDays(2), given.Lead);
        given.Later();

        var status = await given.Kit.Reports.StatusAsync(Given.Start, planned + Duration.FromHours(1) - Duration.FromNanoseconds(1_000), Visibility.Internal);
        Assert.DoesNotContain("2026-09-06", status.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("2026-09-06", (await given.Kit.Reports.StatusAsync(Given.Start, given.Clock.GetCurrentInstant(), Visibility.Internal)).ToMarkdown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_new_zone_moves_what_nobody_chose(bool isChosen)
    {
        var made = new RecordBuilder();
        var planned = made.FollowUp();
        var start = made.Now;
        planned = isChosen ? planned.Reschedule(planned.Due + Duration.FromDays(1), Actor.System, start) : planned;
        var berlin = Cadence.EveryWeek([IsoDayOfWeek.Tuesday], new(10, 0), "Europe/Berlin").Next(start)!.Value;
        var moved = planned.Retime(berlin, Actor.System, start + Duration.FromHours(2));

        Assert.Equal(isChosen ? planned.Due : berlin.Instant, moved.Due);
        Assert.Equal(planned.Due, Until(made, moved, start + Duration.FromHours(1)).Due);
        Assert.Equal(moved.Due, Until(made, moved, start + Duration.FromHours(2)).Due);
    }

    [Fact]
    public void A_contact_counts_a_follow_up_anew()
    {
        var made = new RecordBuilder();
        var planned = made.FollowUp();
        var start = made.Now;
        var due = planned.Move(FollowUpAction.ComeDue, Actor.System, start + Duration.FromHours(1));
        var next = Cadence.EveryWeek([IsoDayOfWeek.Tuesday], new(10, 0), "Asia/Shanghai").Next(planned.Due)!.Value;
        var counted = due.CountFrom(new Contact(made.New<InteractionId>(), start), next, null, start + Duration.FromHours(2));
        var again = counted.Move(FollowUpAction.Cancel, Actor.System, start + Duration.FromHours(3));

        Assert.Equal((FollowUpState.Planned, planned.Due), (Until(made, again, start).State, Until(made, again, start).Due));
        Assert.Equal((FollowUpState.Due, planned.Due), (Until(made, again, start + Duration.FromHours(1)).State, Until(made, again, start + Duration.FromHours(1)).Due));
        Assert.Equal((FollowUpState.Planned, next.Instant), (Until(made, again, start + Duration.FromHours(2)).State, Until(made, again, start + Duration.FromHours(2)).Due));
        Assert.Equal((FollowUpState.Cancelled, next.Instant), (Until(made, again, start + Duration.FromHours(3)).State, Until(made, again, start + Duration.FromHours(3)).Due));
    }

    private static FollowUp Until(RecordBuilder made, FollowUp followUp, Instant instant) =>
        new ProjectRecord(made.Project(), made.Now + Duration.FromDays(30)) { FollowUps = [followUp], History = followUp.Events }.Until(instant).FollowUps.Single();

    private static async Task<(Given Given, FollowUp Next)> APlannedFollowUpAsync()
    {
        var given = await Given.AProjectAsync();
        given.Later();
        var series = await given.Kit.FollowUps.PlanAsync(given.Anna, Cadence.EveryWeek([IsoDayOfWeek.Tuesday], new(10, 0), "Asia/Shanghai"), "Progress", given.Lead, given.Lead);
        return (given, Assert.Single(await given.Kit.FollowUps.ListAsync(FollowUpQueries.OfSeries(series))));
    }

    private static async Task TickAsync(Given given, Instant now)
    {
        given.Clock.Reset(now);
        await given.Kit.FollowUps.TickAsync(now);
    }
}
