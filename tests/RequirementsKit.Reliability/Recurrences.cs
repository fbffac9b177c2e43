using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RequirementsKit.Recurrence;
using RequirementsKit.Tests.Recurrence;

namespace RequirementsKit.Reliability;

/// <summary>Random cadences that start anywhere from 1970 to 2098, in every zone, against a walk that looks at every day.</summary>
internal static class Recurrences
{
    private const int Size = 10;
    private const int Chunk = 200;
    private const int ElapsedEvery = 5;
    private const int DaysLooked = 600;
    private const int WholeRangeEvery = 250;
    private const int ProbesOfEach = 4;

    private static readonly LocalDate First = new(1970, 1, 1);
    private static readonly Instant End = Instant.FromUtc(2101, 1, 1, 0, 0);
    private static readonly Gen<LocalDate> Starts = Gen.Choose(0, Period.DaysBetween(First, new(2098, 12, 31))).Select(First.PlusDays);
    private static readonly BusinessCalendar[] CalendarsUsed = [Calendars.China, Calendars.Germany, Calendars.UnitedStatesFederal];

    public static Task<string> RunAsync(Campaign campaign)
    {
        HashSet<string> zones = [];
        List<Cadence> cadences = [];
        var compared = 0L;
        foreach (var i in campaign.Rounds())
        {
            if (i % Chunk == 0)
            {
                var chunk = i / Chunk;
                var kind = chunk % ElapsedEvery == 0 ? Rules.Elapsed(Starts) : Rules.Cadences(Starts, CalendarsUsed[chunk % CalendarsUsed.Length]);
                cadences = [.. kind.Generator.Sample(Chunk, new Rnd((ulong)(campaign.Seed + chunk)), Size)];
            }

            zones.Add(cadences[i % Chunk].Zone);
            compared += Compare(cadences[i % Chunk], i);
        }

        return Task.FromResult($"{campaign.Reached} cadences in {zones.Count} of {Rules.Zones.Count} zones, {compared} occurrences, every one where the walk finds it");
    }

    private static int Compare(Cadence cadence, int number)
    {
        var from = cadence.Start.PlusDays(-2).AtMidnight().InUtc().ToInstant();
        var to = number % WholeRangeEvery == 0 ? End : from + Duration.FromDays(DaysLooked);
        var walked = DayByDay.Occurrences(cadence, from, to);
        var between = cadence.Between(from, to).ToList();
        Finding.Unless(between.Select(o => (o.Nominal, o.Instant)).SequenceEqual(walked), $"case {number}: {cadence} from {cadence.Start} has {between.Count} occurrences, the walk finds {walked.Count}");
        Finding.Unless(cadence.Count(from, to) == walked.Count, $"case {number}: {cadence} counts otherwise than the walk");
        foreach (var place in Enumerable.Range(0, ProbesOfEach).Select(p => p * (walked.Count - 1) / ProbesOfEach).Where(p => p >= 0 && p < walked.Count - 1))
        {
            Finding.Unless(cadence.Next(walked[place].Instant)?.Instant == walked[place + 1].Instant, $"case {number}: {cadence}: the next after {walked[place].Instant} is another");
            Finding.Unless(cadence.Previous(walked[place + 1].Instant)?.Instant == walked[place].Instant, $"case {number}: {cadence}: the one before {walked[place + 1].Instant} is another");
        }

        return walked.Count;
    }
}
