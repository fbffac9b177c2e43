using BenchmarkDotNet.Attributes;
using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Benchmarks;

/// <summary>Which of many cadences are overdue: those that came round since the last contact, asked of each. One thread.</summary>
[MemoryDiagnoser]
public class OverdueScanBenchmarks
{
    private static readonly Instant Now = Instant.FromUtc(2026, 6, 15, 12, 0);
    private static readonly string[] Zones = ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Etc/UTC", "Australia/Sydney"];

    private Cadence[] _cadences = [];
    private Instant[] _lastContacts = [];

    [Params(1_000, 10_000, 100_000)]
    public int Cadences { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _cadences = [.. Enumerable.Range(0, Cadences).Select(Make)];
        _lastContacts = [.. Enumerable.Range(0, Cadences).Select(i => Now - Duration.FromDays(i % 45))];
        foreach (var cadence in _cadences)
        {
            _ = cadence.Next(Now);
        }
    }

    [Benchmark]
    public int Scan()
    {
        var overdue = 0;
        for (var i = 0; i < _cadences.Length; i++)
        {
            overdue += _cadences[i].Next(_lastContacts[i]) is { } next && next.Instant <= Now ? 1 : 0;
        }

        return overdue;
    }

    private static Cadence Make(int number)
    {
        var (at, zone, start) = (new LocalTime(number % 24, 0), Zones[number % Zones.Length], new LocalDate(2016, 1, 1).PlusDays(number % 3_000));
        return (number % 4) switch
        {
            0 => Cadence.EveryWeek([(IsoDayOfWeek)((number % 7) + 1)], at, zone, start),
            1 => Cadence.EveryMonth((number % 31) + 1, at, zone, start),
            2 => Cadence.EveryDays((number % 20) + 1, at, zone, start),
            _ => Cadence.Of(new MonthlyPattern(3, [new NthWorkingDay(-1)]), at, zone, start).Skipping(Calendars.China),
        };
    }
}
