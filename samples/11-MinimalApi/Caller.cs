using RequirementsKit;

namespace MinimalApi;

/// <summary>
/// Who is asking. This sample believes the header <c>X-Actor</c>, so that it can be tried without accounts;
/// an application takes the person from a claim of its signed-in user instead (docs/how-do-i.md).
/// </summary>
/// <param name="Actor">The actor.</param>
internal sealed record Caller(Actor Actor)
{
    public const string Header = "X-Actor";

    public static ValueTask<Caller?> BindAsync(HttpContext context) => Actor.TryParse(context.Request.Headers[Header], null, out var actor) && actor.PersonId is not null
        ? ValueTask.FromResult<Caller?>(new(actor))
        : throw new BadHttpRequestException($"Say who you are in the header {Header}: one of the actors of GET /api/people, such as 'person:0190…'.", StatusCodes.Status401Unauthorized);
}
