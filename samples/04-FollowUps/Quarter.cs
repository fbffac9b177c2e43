using NodaTime;
using RequirementsKit;
using RequirementsKit.Channels;
using RequirementsKit.DependencyInjection;
using RequirementsKit.FollowUps;
using RequirementsKit.Projects;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Interchange;
using RequirementsKit.Stakeholders;

namespace FollowUpQuarter;

/// <summary>A quarter with three customers: each date explains itself, one is missed, one is escalated, one person moves.</summary>
internal sealed class Quarter(IRequirementsKit kits, QuarterClock clock)
{
    private static readonly LocalDate Start = new(2026, 9, 1);
    private static readonly Instant End = Instant.FromUtc(2026, 12, 1, 0, 0);

    private readonly List<(string Name, FollowUpSeries Series)> _series = [];
    private ProjectKit _kit = null!;
    private Actor _lead = Actor.System;

    public async Task RunAsync()
    {
        _kit = kits.For(await kits.Projects.OpenAsync("Tidewater booking portal", "Europe/Berlin", Actor.System));
        var mara = await _kit.Stakeholders.RegisterAsync(new StakeholderProfile("Mara Feld") { Zone = "Europe/Berlin" }, Actor.System);
        _lead = mara.ToActor();
        await _kit.Project.GrantAsync(_lead, Project.LeadRole, Actor.System);

        await PlanAsync("Anna Lin", "Asia/Shanghai", Cadence.EveryWeek([IsoDayOfWeek.Thursday], new(10, 0), "Asia/Shanghai", Start).Skipping(Calendars.China), FollowUpRules.Default);
        await PlanAsync("Jonas Weber", "Europe/Berlin", Cadence.Of(new MonthlyPattern(1, [new NthWorkingDay(-1)]), new(9, 30), "Europe/Berlin", Start).Skipping(Calendars.Germany), new FollowUpRules
        {
            Reminders = [new(1, Duration.Zero), new(0, Duration.FromHours(1))],
            Escalation = [new(Duration.FromDays(2), Project.LeadRole, "email")],
        });
        await PlanAsync("Grace Hall", "America/New_York", Cadence.EveryWeeks(2, [IsoDayOfWeek.Sunday], new(1, 30), "America/New_York", Start).Resolving(GapPolicy.ShiftForward, OverlapPolicy.Earlier), FollowUpRules.Default);

        WhyEachDate();
        await LiveAsync();
        await MoveAsync();
        await SettleAsync();
    }

    public string ToCalendar() => CalendarFile.Write(
        [.. _series.Select(s => new CalendarEvent($"{s.Series.Id}", $"Talk to {s.Name}", s.Series.Cadence, Duration.FromMinutes(30), Duration.FromHours(1)))],
        clock.Now,
        new(2026, 12, 31));

    private static void Title(string text) => Console.WriteLine($"\n{text}\n{new string('─', text.Length)}");

    private async Task PlanAsync(string name, string zone, Cadence cadence, FollowUpRules rules)
    {
        var person = await _kit.Stakeholders.RegisterAsync(new StakeholderProfile(name) { Zone = zone }, Actor.System);
        _series.Add((name, await _kit.FollowUps.PlanAsync(person, cadence, "Progress", _lead, _lead, rules)));
    }

    private void WhyEachDate()
    {
        foreach (var (name, series) in _series)
        {
            Title($"{name}: {series.Cadence.Describe()}");
            foreach (var occurrence in series.Cadence.Between(clock.Now, End))
            {
                Console.WriteLine($"  {occurrence.Explain()}");
            }
        }
    }

    private async Task LiveAsync()
    {
        Title("The quarter, ticked every hour");
        for (; clock.Now < End; clock.Now += Duration.FromHours(1))
        {
            await _kit.FollowUps.TickAsync(clock.Now);
            foreach (var open in await _kit.FollowUps.ListAsync(FollowUpQueries.OpenBefore(clock.Now + Duration.Epsilon)))
            {
                // Grace is talked to every time; Anna but for one Thursday; Jonas only when it was escalated.
                var name = _series.Single(s => s.Series.Id == open.Series).Name;
                if (open.State == FollowUpState.Due && (name == "Grace Hall" || (name == "Anna Lin" && open.Nominal.Date != new LocalDate(2026, 9, 17))))
                {
                    await CompleteAsync(name, open);
                }
                else if (open.StepsTaken > 0)
                {
                    Console.WriteLine($"  {clock.Now:uuuu-MM-dd HH:mm}Z  {name}: the {open} is still open; the lead is told and calls at once");
                    await CompleteAsync(name, open);
                }
            }
        }
    }

    private async Task CompleteAsync(string name, FollowUp open)
    {
        var talk = await _kit.Communication.RecordAsync(Channel.Phone, [open.Stakeholder], $"Spoke to {name}.", _lead);
        await _kit.FollowUps.CompleteAsync(open, talk, FollowUpOutcome.Replied, _lead);
    }

    private async Task MoveAsync()
    {
        var (name, series) = _series[0];
        Title($"{name} moves to Berlin on 2027-01-04 and keeps 10:00 on her clock");
        var moved = await _kit.FollowUps.ReviseAsync(series, Cadence.EveryWeek([IsoDayOfWeek.Thursday], new(10, 0), "Europe/Berlin", Start), new(2027, 1, 4), _lead);
        for (var next = moved.Next(Instant.FromUtc(2026, 12, 20, 0, 0)); next is { } occurrence && occurrence.Nominal.Date < new LocalDate(2027, 1, 20); next = moved.Next(occurrence.Instant))
        {
            Console.WriteLine($"  {occurrence.Explain()}");
        }
    }

    private async Task SettleAsync()
    {
        Title("What became of them");
        foreach (var (name, series) in _series)
        {
            var all = await _kit.FollowUps.ListAsync(FollowUpQueries.OfSeries(series));
            var states = all.GroupBy(f => f.State).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key}");
            Console.WriteLine($"  {name,-12} {string.Join(", ", states)}{string.Concat(all.Where(f => f.State == FollowUpState.Missed).Select(f => $"; missed: {f.Nominal:uuuu-MM-dd}"))}");
        }
    }
}
