using RequirementsKit.DependencyInjection.Internal;
using RequirementsKit.Prioritization;
using RequirementsKit.Projects;
using RequirementsKit.Recurrence;
using RequirementsKit.Retrospectives;
using RequirementsKit.Storage;

namespace RequirementsKit.Tests.Documentation;

/// <summary>The code of docs/projects.md and docs/retrospectives.md.</summary>
public sealed class ProjectsPageTests
{
    [Fact]
    public async Task A_project_from_opening_to_closing()
    {
        var given = await Given.AProjectAsync();
        var kits = new Kit(new InMemoryStore(), given.Clock, Given.Ids);
        var (me, desk) = (Actor.Service("lead"), Actor.Service("desk"));

        #region project-open
        var project = await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", by: me, keyPrefix: "TIDE", workingCalendar: Calendars.Germany);
        var kit = kits.For(project);
        await kit.Project.DefineRoleAsync("desk", [Capability.Read, Capability.Communicate], by: me);
        await kit.Project.GrantAsync(desk, "desk", by: me);
        await kit.Project.SetContactPointsAsync([new("mailbox", "help@example.org", ReplyWithinHours: 24), new("hotline", "+49 30 0000", "Mon–Fri 9–17", 4, ContactPointKind.Desk)], by: me);
        Console.WriteLine(project.Qualify("REQ-12"));                                         // TIDE-REQ-12
        #endregion

        #region project-models
        var model = PrioritizationModel.Named("Backlog").With(Criterion.Benefit("value", weight: 0.6)).With(Criterion.Cost("effort", weight: 0.4)).Build();
        project = await kit.Project.AdoptModelAsync(model, by: me);
        var latest = project.ModelNamed("Backlog");
        var first = project.ModelNamed("Backlog", version: 1);
        #endregion

        #region retrospective
        var held = await kit.Retrospectives.HoldAsync(
            "After the first delivery",
            [new(NoteKind.WentWell, "The prototype settled the export"), new(NoteKind.WentBadly, "Estimates came late")],
            by: me,
            actions: [new("Estimate in pairs", Owner: desk, Due: new(2026, 10, 1))]);        // becomes a point, named in held.Actions
        var lesson = await kit.Retrospectives.LearnAsync("Show a prototype before the estimate", ["prototype"], by: me, kind: LessonKind.Planning);
        await kit.Retrospectives.PublishAsync(lesson, by: me);                                // text, kind and tags; no person, no project
        foreach (var offered in await kit.Retrospectives.OfferAsync("Estimate the export", ["prototype"], LessonKind.Planning))
        {
            Console.WriteLine($"{offered.Key}: {offered.Content} ({string.Join(", ", offered.SharedTags.Concat(offered.SharedWords))})");
        }
        #endregion

        await kit.Project.MoveAsync(ProjectAction.BeginClosing, me);
        Assert.Equal(latest.Hash, first.Hash);
        Assert.Single(held.Actions);
    }
}
