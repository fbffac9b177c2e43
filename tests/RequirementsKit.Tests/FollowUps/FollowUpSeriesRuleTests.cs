using NodaTime;
using RequirementsKit.FollowUps;
using RequirementsKit.Recurrence;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.FollowUps;

/// <summary>What each step of a series says to the log, what refuses it in whole sentences, and what comes when.</summary>
public sealed class FollowUpSeriesRuleTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 1, 8, 0);
    private static readonly Actor Desk = Actor.Service("desk");
    private static readonly Cadence Weekly = Cadence.EveryWeek([IsoDayOfWeek.Tuesday], new(10, 0), "Etc/UTC", new(2026, 9, 1));
    private static readonly Cadence Daily = Cadence.EveryDays(1, new(12, 0), "Etc/UTC", new(2026, 9, 1));

    private static FollowUpSeries Planned => FollowUpSeriesTests.Planned(Weekly);

    [Fact]
    public void A_series_is_planned_with_its_cadence_from_its_start_on()
    {
        var (id, project, anna) = (FollowUpSeriesId.New(Given.Ids, Now), ProjectId.New(Given.Ids, Now), StakeholderId.New(Given.Ids, Now));
        var series = FollowUpSeries.Plan(id, project, 5, anna, "Progress", Weekly, Desk, Actor.System, Now, new() { MaxSnoozes = 1 });
        Assert.Equal(("FUS-5", "FUS-5", "Progress", anna, Desk, Now), (series.Key, series.ToString(), series.Purpose, series.Stakeholder, series.Owner, series.PlannedAt));
        Assert.Equal([new SeriesVersion(new(2026, 9, 1), Weekly)], series.Versions);
        Assert.Equal((1, false, false, id.Value), (series.Rules.MaxSnoozes, series.IsPaused, series.IsEnded, series.DocumentId));
        Assert.Equal([new FollowUpSeriesPlanned(id, anna, Actor.System, Now)], series.Events);
        Assert.Equal(FollowUpRules.Default, Planned.Rules);
        Assert.Equal(series, FollowUpSeries.Document.Read(series.ToCanonicalJson()));
    }

    [Fact]
    public void What_never_comes_round_or_counts_in_two_ways_is_refused()
    {
        var over = Weekly.Until(new(2026, 9, 1));
        Refused(
            "follow-up-series.never", $"'{over.Describe()}' never comes round after {Now + Duration.FromDays(1)}. Choose another rule, start or end.",
            $"“{over.Describe(Language.Chinese)}”在 {Now + Duration.FromDays(1)} 之后不再出现。请选择其他规则、开始或结束。",
            () => FollowUpSeries.Plan(default, default, 1, default, "Progress", over, Desk, Desk, Now + Duration.FromDays(1)));
        Refused(
            "follow-up-series.two-anchors",
            "The rules count the next follow-up by Repeat and by Window. Keep one: Repeat for a distance, Window for a minimum and a maximum since the last contact.",
            "规则同时用 Repeat 和 Window 计算下一次跟进。请保留其一：Repeat 表示间隔，Window 表示距上次联系的最短和最长时间。",
            () => FollowUpSeriesTests.Planned(Weekly, new() { Repeat = new(Period.FromDays(1), CompletionAnchor.Fixed), Window = new(Period.FromDays(7), Period.FromDays(14)) }));
    }

    [Fact]
    public void Each_change_tells_what_happened()
    {
        var planned = Planned;
        var paused = planned.Pause(Desk, Now);
        Assert.Equal([new SeriesPause(Now, null)], paused.Pauses);
        Assert.Equal([.. planned.Events, new FollowUpSeriesPaused(planned.Id, Desk, Now)], paused.Events);
        var later = Now + Duration.FromDays(3);
        var resumed = paused.Resume(Desk, later);
        Assert.Equal([new SeriesPause(Now, later)], resumed.Pauses);
        Assert.Equal([.. paused.Events, new FollowUpSeriesResumed(planned.Id, Desk, later)], resumed.Events);
        Assert.Equal([new SeriesPause(Now, later), new SeriesPause(later, null)], resumed.Pause(Desk, later).Pauses);
        Assert.Equal([new SeriesPause(Now, later), new SeriesPause(later, later)], resumed.Pause(Desk, later).Resume(Desk, later).Pauses);
        var ended = planned.EndSeries(Desk, Now);
        Assert.Equal([.. planned.Events, new FollowUpSeriesEnded(planned.Id, Desk, Now)], ended.Events);
        Assert.Same(ended, ended.EndSeries(Desk, Now));
        var revised = planned.Revise(Daily, new(2026, 10, 1), Desk, Now);
        Assert.Equal([new SeriesVersion(new(2026, 9, 1), Weekly), new SeriesVersion(new(2026, 10, 1), Daily)], revised.Versions);
        Assert.Equal([.. planned.Events, new FollowUpSeriesRevised(planned.Id, "2026-10-01", Desk, Now)], revised.Events);
        var moved = planned.MoveZone("Asia/Shanghai", new(2026, 10, 1), Desk, Now);
        Assert.Equal("Asia/Shanghai", moved.Cadence.Zone);
        Assert.Equal([.. planned.Events, new FollowUpSeriesZoneMoved(planned.Id, "Etc/UTC", "Asia/Shanghai", "2026-10-01", Desk, Now)], moved.Events);
    }

    [Fact]
    public void Versions_come_in_their_order_and_come_round()
    {
        Refused(
            "follow-up-series.version-order", "FUS-1 has had its cadence since 2026-09-01; the next one cannot begin on 2026-09-01. Use a later date.",
            "FUS-1 自 2026-09-01 起采用当前沟通周期，下一个周期不能从 2026-09-01 开始。请使用更晚的日期。", () => Planned.Revise(Daily, new(2026, 9, 1), Desk, Now));
        Assert.Equal(2, Planned.Revise(Daily, new(2026, 9, 2), Desk, Now).Versions.Count);
        var last = Weekly.Until(new(2026, 9, 8));
        Assert.Equal(2, Planned.Revise(last, new(2026, 9, 8), Desk, Now).Versions.Count);
        Refused(
            "follow-up-series.never", $"'{last.Describe()}' never comes round from 2026-09-09 on. Choose another rule, start or end.",
            $"“{last.Describe(Language.Chinese)}”自 2026-09-09 起不再出现。请选择其他规则、开始或结束。", () => Planned.Revise(last, new(2026, 9, 9), Desk, Now));
        Refused("follow-up-series.ended", "FUS-1 was ended. Plan a new series.", "FUS-1 已结束。请安排新的系列。", () => Planned.EndSeries(Desk, Now).MoveZone("Asia/Shanghai", new(2026, 10, 1), Desk, Now));
        var midnight = Cadence.EveryDays(1, LocalTime.Midnight, "Etc/UTC", new(2026, 9, 1)).Until(new(2026, 9, 8));
        Assert.Equal(2, Planned.Revise(midnight, new(2026, 9, 8), Desk, Now).Versions.Count);
    }

    [Fact]
    public void Each_version_holds_up_to_the_day_before_the_next()
    {
        var series = Planned.Revise(Daily, new(2026, 9, 8), Desk, Now).Revise(Weekly, new(2026, 9, 10), Desk, Now);
        Assert.Equal(["2026-09-01 10:00", "2026-09-08 12:00", "2026-09-09 12:00", "2026-09-15 10:00", "2026-09-22 10:00"], Next(series, Now, 5));
        Assert.Equal([10, 10, 12, 12, 10, 10], new[] { new LocalDate(2026, 8, 1), new(2026, 9, 7), new(2026, 9, 8), new(2026, 9, 9), new(2026, 9, 10), new(2027, 1, 1) }.Select(d => series.CadenceOn(d).At.Hour));
        Assert.Equal(["2026-09-08 10:00"], Next(FollowUpSeriesTests.Planned(Weekly.Until(new(2026, 9, 8))), Instant.FromUtc(2026, 9, 1, 10, 0), 5));
    }

    [Fact]
    public void A_pause_begins_with_its_instant_and_ends_before_it()
    {
        var paused = Planned.Pause(Desk, Instant.FromUtc(2026, 9, 8, 10, 0)).Resume(Desk, Instant.FromUtc(2026, 9, 22, 10, 0));
        Assert.Equal(["2026-09-01 10:00", "2026-09-22 10:00"], Next(paused, Now, 2));
        var resting = paused.Pause(Desk, Instant.FromUtc(2026, 9, 29, 10, 0));
        Assert.Equal(["2026-09-01 10:00", "2026-09-22 10:00"], Next(resting, Now, 5));
        var early = Planned.Pause(Desk, Instant.FromUtc(2026, 9, 8, 10, 1)).Resume(Desk, Instant.FromUtc(2026, 9, 22, 10, 1));
        Assert.Equal(["2026-09-01 10:00", "2026-09-08 10:00", "2026-09-29 10:00"], Next(early, Now, 3));
    }

    [Theory]
    [InlineData(1, MissedPolicy.Skip)]
    [InlineData(3, MissedPolicy.Skip)]
    [InlineData(4, MissedPolicy.Coalesce)]
    public void What_is_missed_follows_from_the_distance(int days, MissedPolicy missed)
    {
        Assert.Equal(missed, FollowUpSeriesTests.Planned(Cadence.EveryDays(days, new(9, 0), "Etc/UTC", new(2026, 9, 1))).Missed);
        Assert.Equal(missed, FollowUpSeriesTests.Planned(Weekly, new() { Repeat = new(Period.FromDays(days), CompletionAnchor.Fixed) }).Missed);
        Assert.Equal(MissedPolicy.Coalesce, FollowUpSeriesTests.Planned(Weekly, new() { Window = new(Period.FromDays(days), Period.FromDays(14)) }).Missed);
        Assert.Equal(MissedPolicy.Coalesce, FollowUpSeriesTests.Planned(Weekly.Until(new(2026, 9, 1))).Missed);
    }

    [Fact]
    public void A_zone_that_moves_shifts_what_comes_from_its_date_on()
    {
        var moved = Planned.MoveZone("Asia/Shanghai", new(2026, 9, 8), Desk, Now);
        Assert.Equal(
            [
                new OccurrenceShift(new(2026, 9, 8, 10, 0), Instant.FromUtc(2026, 9, 8, 10, 0), Instant.FromUtc(2026, 9, 8, 2, 0)),
                new OccurrenceShift(new(2026, 9, 15, 10, 0), Instant.FromUtc(2026, 9, 15, 10, 0), Instant.FromUtc(2026, 9, 15, 2, 0)),
            ],
            moved.ShiftsOfLastVersion(new(2026, 9, 15)));
        Assert.Single(moved.ShiftsOfLastVersion(new(2026, 9, 14)));
        Assert.Empty(Planned.ShiftsOfLastVersion(new(2026, 9, 15)));
        Assert.Empty(Planned.MoveZone("Africa/Abidjan", new(2026, 9, 8), Desk, Now).ShiftsOfLastVersion(new(2026, 9, 15)));
        Assert.Empty(FollowUpSeriesTests.Planned(Weekly).Revise(Cadence.EveryMinutes(60, new(2026, 9, 8, 10, 0), "Etc/UTC"), new(2026, 9, 8), Desk, Now).ShiftsOfLastVersion(new(2026, 9, 15)));
        Assert.Same(moved, moved.MoveZone("Asia/Shanghai", new(2026, 9, 8), Desk, Now));
        Assert.Contains("Mars", Assert.Throws<ArgumentException>(() => Planned.MoveZone("Mars", new(2026, 9, 8), Desk, Now)).Message, StringComparison.Ordinal);
    }

    private static List<string> Next(FollowUpSeries series, Instant after, int count)
    {
        List<string> found = [];
        for (var next = series.Next(after); next is { } occurrence && found.Count < count; next = series.Next(occurrence.Instant))
        {
            found.Add($"{occurrence.Nominal:uuuu-MM-dd HH:mm}");
        }

        return found;
    }
}
