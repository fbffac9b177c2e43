using Ical.Net.DataTypes;
using NodaTime;
using RecurrenceRule = RequirementsKit.Recurrence.Interchange.RecurrenceRule;

namespace RequirementsKit.Tests.Recurrence.Interchange;

/// <summary>Random rules, of the shapes that Ical.Net answers as RFC 5545 says, give the same dates there and here.</summary>
public sealed class PeerTests
{
    private const int Rules = 20_000;
    private const int Dates = 8;

    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    [Fact]
    public void Twenty_thousand_random_rules_give_the_dates_of_the_peer()
    {
#pragma warning disable CA5394 // A seeded generator makes the same rules in every run.
        var random = new Random(20_261_124);
        for (var i = 0; i < Rules; i++)
        {
            var rule = Rule(random);
            var anchor = new LocalDate(1970, 1, 1).PlusDays(random.Next(36_500)) + new LocalTime(random.Next(24), random.Next(60));
            var cadence = RecurrenceRule.Parse(rule, anchor, "Etc/UTC");
            var ours = cadence.Between(Instant.FromUtc(1970, 1, 1, 0, 0), Instant.FromUtc(2200, 1, 1, 0, 0)).Take(Dates).Select(o => o.Nominal).ToList();
            if (ours.Count == 0)
            {
                continue;
            }

            // From the first match on, so that it makes no difference whether a start that does not match counts.
            var theirs = Peer(RecurrenceRule.Format(RecurrenceRule.Parse(rule, ours[0], "Etc/UTC")), ours[0]);
            var again = RecurrenceRule.Parse(rule, ours[0], "Etc/UTC").Between(Instant.FromUtc(1970, 1, 1, 0, 0), Instant.FromUtc(2200, 1, 1, 0, 0)).Take(Dates).Select(o => o.Nominal);
            Assert.True(theirs.SequenceEqual(again.Take(theirs.Count)) && theirs.Count > 0, $"{rule} from {ours[0]}: {string.Join(' ', theirs)}");
        }
#pragma warning restore CA5394
    }

    private static List<LocalDateTime> Peer(string rule, LocalDateTime start)
    {
        var item = new Ical.Net.CalendarComponents.CalendarEvent { DtStart = new CalDateTime(start.Year, start.Month, start.Day, start.Hour, start.Minute, 0) };
        item.RecurrenceRule = new Ical.Net.DataTypes.RecurrenceRule(rule);
        return [.. item.GetOccurrences().Select(o => LocalDateTime.FromDateTime(o.Period.StartTime.Value)).TakeWhile(d => d.Year < 2200).Take(Dates)];
    }

#pragma warning disable CA5394
    private static string Rule(Random random)
    {
        var interval = random.Next(3) == 0 ? 1 : random.Next(1, 8);
        var end = random.Next(3) == 0 ? $";COUNT={random.Next(1, 12)}" : "";
        return random.Next(8) switch
        {
            0 => $"FREQ=DAILY;INTERVAL={interval}{end}",
            1 => $"FREQ=DAILY;INTERVAL={interval};BYMONTH={random.Next(1, 13)}{end}",
            2 or 3 => $"FREQ=WEEKLY;INTERVAL={interval};BYDAY={Days(random)}{end}",
            4 => $"FREQ=MONTHLY;INTERVAL={interval};BYMONTHDAY={MonthDay(random)}{end}",
            5 => $"FREQ=MONTHLY;INTERVAL={interval};BYDAY={Nth(random)}{Weekdays[random.Next(7)]}{end}",
            6 => $"FREQ=YEARLY;INTERVAL={interval};BYMONTH={random.Next(1, 13)};BYMONTHDAY={random.Next(1, 29)}{end}",
            _ => $"FREQ=YEARLY;INTERVAL={interval};BYMONTH={random.Next(1, 13)};BYDAY={Nth(random)}{Weekdays[random.Next(7)]}{end}",
        };
    }

    private static string Days(Random random) => string.Join(',', Weekdays.Where(_ => random.Next(3) == 0).DefaultIfEmpty(Weekdays[random.Next(7)]));

    private static int MonthDay(Random random) => random.Next(2) == 0 ? random.Next(1, 32) : -random.Next(1, 32);

    private static int Nth(Random random) => random.Next(2) == 0 ? random.Next(1, 6) : -random.Next(1, 6);
#pragma warning restore CA5394
}
