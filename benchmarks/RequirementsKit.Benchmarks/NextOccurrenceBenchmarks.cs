using BenchmarkDotNet.Attributes;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Benchmarks;

/// <summary>The next occurrence of a weekly rule of some age, against Ical.Net.</summary>
[MemoryDiagnoser]
public class NextOccurrenceBenchmarks
{
    private static readonly Instant Now = Instant.FromUtc(2226, 6, 15, 12, 0);
    private readonly CalDateTime _now = new(2226, 6, 15, 12, 0, 0, "America/New_York");
    private Cadence _cadence = null!;
    private CalendarEvent _peer = null!;

    [Params(1, 10, 50, 200)]
    public int YearsOld { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var start = new LocalDate(2226 - YearsOld, 6, 3);
        _cadence = Cadence.EveryWeek([IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday], new(9, 0), "America/New_York", start);
        _peer = new CalendarEvent { DtStart = new CalDateTime(start.Year, start.Month, start.Day, 9, 0, 0, "America/New_York") };
        _peer.RecurrenceRule = new RecurrenceRule("FREQ=WEEKLY;BYDAY=TU,TH");
    }

    [Benchmark(Baseline = true)]
    public object IcalNet() => _peer.GetOccurrences(_now).First();

    [Benchmark]
    public Recurrence.Occurrence? RequirementsKit() => _cadence.Next(Now);
}
