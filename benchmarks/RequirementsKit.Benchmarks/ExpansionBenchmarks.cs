using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Benchmarks;

/// <summary>Many occurrences at once, against Ical.Net.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class ExpansionBenchmarks
{
    private static readonly Instant From = Instant.FromUtc(2020, 1, 1, 0, 0);
    private static readonly Instant To = Instant.FromUtc(2030, 1, 1, 0, 0);
    private static readonly LocalDate Start = new(2020, 1, 1);
    private static readonly CalDateTime PeerTo = new(2030, 1, 1, 0, 0, 0, "UTC");

    private readonly Cadence _zoned = Cadence.EveryDays(1, new(9, 0), "America/New_York", Start);
    private readonly Cadence _utc = Cadence.EveryDays(1, new(9, 0), "Etc/UTC", Start);
    private readonly Cadence _workingDay = Cadence.Of(new MonthlyPattern(1, [new NthWorkingDay(-1)]), new(9, 0), "America/New_York", Start);
    private readonly Cadence[] _schedules = [.. Enumerable.Range(0, 2_000).Select(i => Cadence.EveryWeek([(IsoDayOfWeek)((i % 7) + 1)], new(i % 24, 0), "America/New_York", new LocalDate(2024, 1, 1).PlusDays(i % 30)))];
    private readonly CalendarEvent _peerZoned = Peer(Start, 9, "America/New_York", "FREQ=DAILY");
    private readonly CalendarEvent _peerUtc = Peer(Start, 9, "UTC", "FREQ=DAILY");
    private readonly CalendarEvent _peerWorkingDay = Peer(Start, 9, "America/New_York", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1");
    private readonly CalendarEvent[] _peerSchedules = [.. Enumerable.Range(0, 2_000).Select(i => Peer(new LocalDate(2024, 1, 1).PlusDays(i % 30), i % 24, "America/New_York", $"FREQ=WEEKLY;BYDAY={"MO,TU,WE,TH,FR,SA,SU".Split(',')[i % 7]}"))];

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("ten years daily, zoned")]
    public int Zoned_IcalNet() => _peerZoned.GetOccurrences().TakeWhile(o => o.Period.StartTime < PeerTo).Count();

    [Benchmark]
    [BenchmarkCategory("ten years daily, zoned")]
    public int Zoned() => _zoned.Count(From, To);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("ten years daily, UTC")]
    public int Utc_IcalNet() => _peerUtc.GetOccurrences().TakeWhile(o => o.Period.StartTime < PeerTo).Count();

    [Benchmark]
    [BenchmarkCategory("ten years daily, UTC")]
    public int Utc() => _utc.Count(From, To);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("last working day of the month, ten years")]
    public int WorkingDay_IcalNet() => _peerWorkingDay.GetOccurrences().TakeWhile(o => o.Period.StartTime < PeerTo).Count();

    [Benchmark]
    [BenchmarkCategory("last working day of the month, ten years")]
    public int WorkingDay() => _workingDay.Count(From, To);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("due list of 2,000 weekly schedules, two years old")]
    public int DueList_IcalNet()
    {
        var now = new CalDateTime(2026, 1, 15, 12, 0, 0, "UTC");
        return _peerSchedules.Sum(s => s.GetOccurrences(now).First().Period.StartTime.Value.Day);
    }

    [Benchmark]
    [BenchmarkCategory("due list of 2,000 weekly schedules, two years old")]
    public int DueList() => _schedules.Sum(s => s.Next(Instant.FromUtc(2026, 1, 15, 12, 0))!.Value.Date.Day);

    private static CalendarEvent Peer(LocalDate start, int hour, string zone, string rule)
    {
        var item = new CalendarEvent { DtStart = new CalDateTime(start.Year, start.Month, start.Day, hour, 0, 0, zone) };
        item.RecurrenceRule = new RecurrenceRule(rule);
        return item;
    }
}
