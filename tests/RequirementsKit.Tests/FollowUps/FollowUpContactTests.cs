using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.FollowUps;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.FollowUps;

/// <summary>A follow-up that is counted from contacts: which of them the desk finds, and from which it counts.</summary>
public sealed class FollowUpContactTests
{
    private static readonly Cadence Weekly = Cadence.EveryWeek([IsoDayOfWeek.Tuesday], new(10, 0), "Etc/UTC", new(2026, 9, 1));
    private static readonly FollowUpRules AWeekToTwo = new() { Window = new(Period.FromDays(7), Period.FromDays(14)) };

    [Fact]
    public async Task Every_contact_since_resets_the_clock_in_order()
    {
        var given = await Given.AProjectAsync();
        var before = await TalkAsync(given);
        given.Clock.AdvanceDays(1);
        var series = await given.Kit.FollowUps.PlanAsync(given.Anna, Weekly, "Progress", given.Lead, given.Lead, AWeekToTwo);
        Assert.Equal((before.At, Instant.FromUtc(2026, 9, 8, 10, 0)), await OpenAsync(given, series));

        given.Clock.AdvanceDays(2);
        var second = await TalkAsync(given);
        given.Clock.AdvanceDays(2);
        var third = await TalkAsync(given);
        await given.Kit.FollowUps.TickAsync(given.Clock.GetCurrentInstant());
        Assert.Equal((third.At, Instant.FromUtc(2026, 9, 13, 10, 0)), await OpenAsync(given, series));
        var resets = (await given.Kit.Reports.LoadAsync(given.Clock.GetCurrentInstant())).History.OfType<FollowUpClockReset>();
        Assert.Equal([second.Id, third.Id], resets.Select(r => r.Interaction));
    }

    [Theory]
    [InlineData(FollowUpOutcome.Replied, 8)]
    [InlineData(FollowUpOutcome.NoReply, 9)]
    public async Task The_next_one_is_counted_from_the_talk_or_without_an_answer_from_the_completion(FollowUpOutcome outcome, int day)
    {
        var given = await Given.AProjectAsync();
        var series = await given.Kit.FollowUps.PlanAsync(given.Anna, Weekly, "Progress", given.Lead, given.Lead, AWeekToTwo);
        given.Clock.AdvanceDays(8);
        var talk = await TalkAsync(given);
        given.Clock.AdvanceDays(1);
        await given.Kit.FollowUps.CompleteAsync((await given.Kit.FollowUps.ListAsync(FollowUpQueries.OfSeries(series)))[0].Id, talk.Id, outcome, given.Lead);
        await given.Kit.FollowUps.TickAsync(given.Clock.GetCurrentInstant());
        Assert.Equal((Given.Start + Duration.FromDays(day), Instant.FromUtc(2026, 9, 1 + day + 7, 10, 0)), await OpenAsync(given, series));
    }

    private static Task<Interaction> TalkAsync(Given given) => given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "All well.", given.Lead);

    private static async Task<(Instant From, Instant Due)> OpenAsync(Given given, FollowUpSeriesId series)
    {
        var open = Assert.Single(await given.Kit.FollowUps.ListAsync(FollowUpQueries.OfSeries(series)), f => f.IsOpen);
        return (open.CountedFrom!.Value, open.Due);
    }
}
