using RequirementsKit.Projects.Internal;
using RequirementsKit.Storage;

namespace RequirementsKit.Requirements.Internal;

/// <summary>Which interactions requirements came from, for the room below that cannot ask.</summary>
internal static class InteractionOriginQueries
{
    /// <summary>The interactions that some requirement names as an origin. Reads all requirements.</summary>
    public static async Task<IReadOnlySet<InteractionId>> NamedAsync(ProjectDoor door, CancellationToken cancellationToken)
    {
        var requirements = await door.Store.ListAsync(Query.All<Requirement>(), cancellationToken).ConfigureAwait(false);
        return requirements.SelectMany(r => r.Origins)
            .Where(o => o.Kind == OriginKind.Interaction)
            .Select(o => InteractionId.TryParse(o.Reference, null, out var id) ? id : default)
            .ToHashSet();
    }
}
