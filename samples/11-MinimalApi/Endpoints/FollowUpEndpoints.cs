using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;
using RequirementsKit;
using RequirementsKit.Channels;
using RequirementsKit.FollowUps;

namespace MinimalApi.Endpoints;

/// <summary>Whom to talk to next.</summary>
internal static class FollowUpEndpoints
{
    private const int DefaultDays = 14;
    private const int MaxDays = 366;

    public static void MapFollowUps(this IEndpointRouteBuilder api)
    {
        api.MapGet("/follow-ups", DueAsync).WithSummary("The open follow-ups that are due within some days, 14 by default.");
        api.MapPost("/follow-ups/{id}/complete", CompleteAsync).WithSummary("Completes a follow-up with what was said.");
    }

    private static async Task<IResult> DueAsync(int? days, Desk desk, IClock clock)
    {
        if (days is < 0 or > MaxDays)
        {
            throw new BadHttpRequestException($"days={days} is not allowed. Give 0 to {MaxDays}.");
        }

        var until = clock.GetCurrentInstant() + Duration.FromDays(days ?? DefaultDays);
        var people = (await desk.Kit.Stakeholders.ListAsync()).ToDictionary(p => p.Id);
        var series = (await desk.Kit.FollowUps.ListSeriesAsync()).ToDictionary(s => s.Id);
        return Results.Ok((await desk.Kit.FollowUps.ListAsync(FollowUpQueries.OpenBefore(until))).Select(f => new
        {
            f.Id,
            With = people[f.Stakeholder].Name,
            About = series[f.Series].Purpose,
            Due = InstantPattern.General.Format(f.Due),
            Local = $"{f.Due.InZone(DateTimeZoneProviders.Tzdb[series[f.Series].Cadence.Zone]).LocalDateTime:uuuu-MM-dd HH:mm} {series[f.Series].Cadence.Zone}",
            f.State,
        }));
    }

    private static async Task<IResult> CompleteAsync(FollowUpId id, [FromBody] Talk talk, Desk desk, Caller caller)
    {
        var followUp = (await desk.Kit.Store.FindAsync<FollowUp>(id.Value)) ?? throw new RuleViolationException("follow-up.not-found", $"There is no follow-up {id}. Take one of GET /api/follow-ups.");
        var said = await desk.Kit.Communication.RecordAsync(Channel.Video, with: [followUp.Stakeholder], talk.Summary, by: caller.Actor);
        var done = await desk.Kit.FollowUps.CompleteAsync(id, said, FollowUpOutcome.Replied, caller.Actor);
        return Results.Ok(new { done.Id, done.State, done.Outcome });
    }
}
