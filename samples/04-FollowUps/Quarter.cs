using NodaTime;
using RequirementsKit;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
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
        Title("The same for Anna, who reads Chinese");
        Console.WriteLine($"  {_series[0].Series.Cadence.Describe(Language.Chinese)}");
        Console.WriteLine($"  {_series[0].Series.Cadence.Next(Instant.FromUtc(2026, 9, 28, 0, 0))?.Explain(Language.Chinese)}");
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
            var zone = DateTimeZoneProviders.Tzdb[series.Cadence.Zone];
            var offset = zone.GetUtcOffset(clock.Now);
            foreach (var occurrence in series.Cadence.Between(clock.Now, End))
            {
                var changed = zone.GetUtcOffset(occurrence.Instant) != offset;
                offset = zone.GetUtcOffset(occurrence.Instant);
                Console.WriteLine($"  {occurrence.Explain()}{(changed ? $"   (the clocks have changed: UTC{offset} now)" : "")}");
            }
        }
    }

    private async Task LiveAsync()
    {
        Title("The quarter, ticked every hour: what is not as planned");
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
                    Console.WriteLine($"  {clock.Now:uuuu-MM-dd HH:mm}Z  {name}: the {open} is still open; the lead is told by email and calls at once");
                    await CompleteAsync(name, open);
                }
            }
        }
    }

    private async Task CompleteAsync(string name, FollowUp open)
    {
        var talk = await _kit.Communication.RecordAsync(Channel.Phone, [open.Stakeholder], $"Spoke to {name}.", _lead);
        await _kit.FollowUps.CompleteAsync(open, talk, FollowUpOutcome.Replied, _lead, await WhatCameOfItAsync(name, open, talk));
    }

    private async Task<FollowUpConsequence> WhatCameOfItAsync(string name, FollowUp open, Interaction talk)
    {
        if (name != "Jonas Weber")
        {
            return FollowUpConsequence.NothingCameUp;
        }

        var promise = await _kit.Communication.RaisePointAsync(PointKind.Promise, $"Answer what Jonas asked on {open.Nominal.Date:uuuu-MM-dd}", _lead, _lead, open.Stakeholder, source: talk);
        return new() { Points = [promise.Id] };
    }

    private async Task MoveAsync()
    {
        var (name, series) = _series[0];
        Title($"{name} moves to Berlin on 2027-01-04 and keeps 10:00 on her clock");
        foreach (var move in await _kit.FollowUps.MoveZoneAsync(series.Stakeholder, "Europe/Berlin", new(2027, 1, 4), _lead))
        {
            Console.WriteLine($"  {move.Shifts.Count} occurrences of the next year shift, the first of them:");
            Console.WriteLine($"  {string.Join("\n  ", move.Shifts.Take(3))}");
        }
    }

    private async Task SettleAsync()
    {
        Title("What became of them");
        foreach (var (name, series) in _series)
        {
            var all = await _kit.FollowUps.ListAsync(FollowUpQueries.OfSeries(series));
            var states = all.GroupBy(f => f.State).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key}");
            var notes = all.Where(f => f.State == FollowUpState.Missed).Select(f => $"missed: {f.Nominal:uuuu-MM-dd}")
                .Concat(all.Where(f => f.StepsTaken > 0).Select(f => $"escalated: {f.Nominal:uuuu-MM-dd}"))
                .Append($"with a promise: {all.Count(f => f.Consequence is { Points.Count: > 0 })}");
            Console.WriteLine($"  {name,-12} {string.Join(", ", states)}; {string.Join(", ", notes)}");
        }
    }
}
