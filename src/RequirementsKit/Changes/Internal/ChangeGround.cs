using NodaTime;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Changes.Internal;

/// <summary>What a proposal rests on as it is now: the requirements at stake, the links of the types that it makes or removes, and what the project asks of both.</summary>
internal sealed record ChangeGround(IReadOnlyDictionary<RequirementId, Requirement> Requirements, IReadOnlyList<TraceLink> Links, RequirementScheme Scheme, TraceScheme TraceScheme)
{
    /// <summary>Gets what must still be the same when the decision is stored.</summary>
    public IEnumerable<Aggregate> Expected => [.. Requirements.Values, .. ProjectDoor.WhereStored(Scheme), .. ProjectDoor.WhereStored(TraceScheme)];

    /// <summary>Carries a proposal out on paper, so that what could never be applied is refused before anybody has to decide on it.</summary>
    public ChangeRequest Rehearsed(ChangeRequest request, Actor by, Instant now)
    {
        var paper = new PaperIds();
        _ = new ChangeWork(
            request.Id, this, edit => Requirement.Capture(paper.Requirement(), request.ProjectId, 0, edit, [Origin.Document(request.Key)], null, by, now, Scheme), paper.Link, by, now)
            .Do(request.Proposal);
        return request;
    }
}
