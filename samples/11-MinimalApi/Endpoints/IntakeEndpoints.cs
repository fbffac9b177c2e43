using Microsoft.AspNetCore.Mvc;
using RequirementsKit;
using RequirementsKit.Projects;
using RequirementsKit.Requirements;

namespace MinimalApi.Endpoints;

/// <summary>Who is here, and what they want.</summary>
internal static class IntakeEndpoints
{
    public static void MapIntake(this IEndpointRouteBuilder api)
    {
        api.MapGet("/people", PeopleAsync).WithSummary("The members of the project; send one of the actors in X-Actor.");
        api.MapGet("/requirements", ListAsync).WithSummary("All requirements, by key.");
        api.MapGet("/requirements/{id}", GetAsync).WithSummary("One requirement, with its version as ETag.").WithName("requirement");
        api.MapPost("/requirements", CaptureAsync).WithSummary("Captures a requirement; the answer says what is not clear in it yet.");
        api.MapPut("/requirements/{id}", ReviseAsync).WithSummary("Revises a requirement; needs If-Match.");
    }

    private static async Task<IResult> PeopleAsync(Desk desk)
    {
        var project = await desk.Kit.Project.GetAsync();
        var people = await desk.Kit.Stakeholders.ListAsync();
        return Results.Ok(new
        {
            Project = project.Name,
            People = people.Where(p => project.Members.Any(m => m.Actor == p.ToActor())).Select(p => new { Actor = p.ToActor().ToString(), p.Name }),
        });
    }

    private static async Task<IResult> ListAsync(Desk desk) => Results.Ok((await desk.Kit.Requirements.ListAsync()).Select(Shown));

    private static async Task<IResult> GetAsync(RequirementId id, Desk desk, HttpResponse response)
    {
        var requirement = await desk.Kit.Requirements.GetAsync(id);
        return response.Tagged(requirement, Shown(requirement));
    }

    private static async Task<IResult> CaptureAsync([FromBody] NewRequirement asked, Desk desk, Caller caller, HttpResponse response)
    {
        var edit = new RequirementEdit().Statement(asked.Statement);
        var captured = await desk.Kit.Requirements.CaptureAsync(string.IsNullOrWhiteSpace(asked.Title) ? edit : edit.Title(asked.Title), Origin.Document(asked.Source ?? "Intake form"), caller.Actor);
        response.Headers.ETag = Tags.Of(captured);
        return Results.CreatedAtRoute("requirement", new { id = captured.Id }, new { Requirement = Shown(captured), Findings = QualityCheck.Check(captured.Content).Select(f => f.ToText()) });
    }

    private static async Task<IResult> ReviseAsync(RequirementId id, [FromBody] Revision asked, Desk desk, Caller caller, HttpRequest request, HttpResponse response)
    {
        var present = await desk.Kit.Requirements.GetAsync(id);
        var revised = await desk.Kit.Expecting(Tags.Seen(request, present)).Requirements.ReviseAsync(id, new RequirementEdit().Statement(asked.Statement), caller.Actor, asked.Reason);
        return response.Tagged(revised, Shown(revised));
    }

    private static object Shown(Requirement requirement) =>
        new { requirement.Id, requirement.Key, requirement.Content.Title, requirement.Content.Statement, requirement.Status, requirement.Revision, Version = Tags.Of(requirement) };
}
