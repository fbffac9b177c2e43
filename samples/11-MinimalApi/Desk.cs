using NodaTime;
using RequirementsKit;
using RequirementsKit.Changes;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Approvals;
using RequirementsKit.Projects;
using RequirementsKit.Recurrence;
using RequirementsKit.Requirements;
using RequirementsKit.Scoring;
using RequirementsKit.Stakeholders;

namespace MinimalApi;

/// <summary>The one project of this application. An empty database gets a project to look at; a database with a project keeps it.</summary>
internal sealed class Desk(IRequirementsKit kits)
{
    private static readonly string[] Criteria = ["value", "feasibility", "cost"];

    public ProjectKit Kit { get; private set; } = null!;

    public async Task OpenAsync()
    {
        await foreach (var id in kits.Projects.ListAsync())
        {
            Kit = kits.For(id);
            return;
        }

        Kit = kits.For(await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", by: Actor.System));
        await FillAsync();
    }

    private async Task FillAsync()
    {
        var mara = await JoinAsync("Mara Feld");
        var ben = await JoinAsync("Ben Hughes");
        var anna = await Kit.Stakeholders.RegisterAsync(new StakeholderProfile("Anna Lin") { Zone = "Asia/Shanghai" }, by: Actor.System);
        (string Title, string Statement, double Value, double Feasibility, double Cost)[] wishes =
        [
            ("Export of reports", "When a user exports a report, the system shall deliver the file within 5 s.", 9, 7, 4),
            ("Flood alarm", "When the water rises above 4 m, the system shall call the harbour master.", 8, 5, 5),
            ("Berth booking", "The system shall offer every free berth for booking up to 90 days ahead.", 6, 8, 3),
            ("Sign in with a company account", "The system shall accept the accounts of the harbour authority.", 4, 6, 6),
        ];
        var requirements = new List<Requirement>();
        foreach (var (title, statement, _, _, _) in wishes)
        {
            requirements.Add(await Kit.Requirements.CaptureAsync(new RequirementEdit().Title(title).Statement(statement), Origin.Document("Minutes of the kick-off"), by: mara.ToActor()));
        }

        var round = await Kit.Scoring.OpenAsync(
            requirements.Select(r => r.Id), [new("value", 1, 9), new("feasibility", 1, 9), new("cost", 1, 9)], [new Scorer(mara.Id, Criteria), new Scorer(ben.Id, Criteria)], by: mara.ToActor());
        await Kit.Scoring.ScoreAsync(
            round,
            mara,
            wishes.Zip(requirements).SelectMany(w => new GivenScore[] { new(w.Second.Id, "value", w.First.Value), new(w.Second.Id, "feasibility", w.First.Feasibility), new(w.Second.Id, "cost", w.First.Cost) }),
            by: mara.ToActor());
        await Kit.Changes.SubmitAsync(
            Proposal.Revise(requirements[0]).Statement("When a user exports a report, the system shall deliver the file within 2 s."), Policies.FourEyes, by: mara.ToActor());
        await Kit.FollowUps.PlanAsync(anna.Id, Cadence.EveryWeek(on: [IsoDayOfWeek.Tuesday], at: new(10, 0), zone: "Asia/Shanghai").Skipping(Calendars.China), "How the export goes", mara.ToActor(), by: mara.ToActor());
    }

    private async Task<Stakeholder> JoinAsync(string name)
    {
        var person = await Kit.Stakeholders.RegisterAsync(new StakeholderProfile(name), by: Actor.System);
        await Kit.Project.GrantAsync(person.ToActor(), Project.LeadRole, by: Actor.System);
        return person;
    }
}
