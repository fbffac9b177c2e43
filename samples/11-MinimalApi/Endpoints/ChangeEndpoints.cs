using Microsoft.AspNetCore.Mvc;
using RequirementsKit;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.DependencyInjection;

namespace MinimalApi.Endpoints;

/// <summary>What is to change, who decides, and what is still owed.</summary>
internal static class ChangeEndpoints
{
    public static void MapChanges(this IEndpointRouteBuilder api)
    {
        api.MapGet("/changes", ListAsync).WithSummary("The open change requests, each with what the caller may do now.");
        api.MapGet("/changes/{id}", GetAsync).WithSummary("One change request, with its version as ETag.").WithName("change");
        api.MapPost("/changes", SubmitAsync).WithSummary("Submits a change of one statement under four eyes.");
        api.MapPost("/changes/{id}/{action}", ActAsync).WithSummary("Does what is allowed: approve, reject, withdraw, apply; needs If-Match.");
    }

    private static async Task<IResult> ListAsync(Desk desk, Caller caller)
    {
        var shown = new List<object>();
        foreach (var request in await desk.Kit.Changes.ListAsync(ChangeQueries.Open))
        {
            shown.Add(await ShownAsync(desk, request, caller));
        }

        return Results.Ok(shown);
    }

    private static async Task<IResult> GetAsync(ChangeRequestId id, Desk desk, Caller caller, HttpResponse response)
    {
        var request = await desk.Kit.Changes.GetAsync(id);
        return response.Tagged(request, await ShownAsync(desk, request, caller));
    }

    private static async Task<IResult> SubmitAsync([FromBody] ProposedChange asked, Desk desk, Caller caller, HttpResponse response)
    {
        var requirement = await desk.Kit.Requirements.GetAsync(asked.Requirement);
        var submitted = await desk.Kit.Changes.SubmitAsync(Proposal.Revise(requirement).Statement(asked.Statement), Policies.FourEyes, caller.Actor);
        response.Headers.ETag = Tags.Of(submitted);
        return Results.CreatedAtRoute("change", new { id = submitted.Id }, await ShownAsync(desk, submitted, caller));
    }

    private static async Task<IResult> ActAsync(ChangeRequestId id, string action, [FromBody] Remark? remark, Desk desk, Caller caller, HttpRequest request, HttpResponse response)
    {
        var changes = desk.Kit.Expecting(Tags.Seen(request, await desk.Kit.Changes.GetAsync(id))).Changes;
        var next = action switch
        {
            "approve" => await changes.ApproveAsync(id, caller.Actor),
            "reject" => await changes.RejectAsync(id, caller.Actor),
            "withdraw" => await changes.WithdrawAsync(id, remark?.Reason ?? "Withdrawn by its author", caller.Actor),
            "apply" => await changes.ApplyAsync(id, caller.Actor),
            _ => throw new BadHttpRequestException($"'{action}' is not offered here. Allowed: approve, reject, withdraw, apply.", StatusCodes.Status404NotFound),
        };
        return response.Tagged(next, await ShownAsync(desk, next, caller));
    }

    private static async Task<object> ShownAsync(Desk desk, ChangeRequest request, Caller caller)
    {
        var operation = request.Proposal.Operations[0];
        var requirement = operation.Requirement is { } id ? await desk.Kit.Requirements.GetAsync(id) : null;
        return new
        {
            request.Id,
            request.Key,
            request.Status,
            Version = Tags.Of(request),
            Requirement = requirement?.Key,
            Before = requirement?.Content.Statement,
            After = operation.Changes.Select(c => c.Value).LastOrDefault(),
            Why = request.Explain(),
            Allowed = await desk.Kit.Changes.AllowedActionsAsync(request, caller.Actor),
            Owed = request.Obligations.Where(o => !o.IsSettled).Select(o => o.ToString()),
        };
    }
}
