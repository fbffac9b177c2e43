using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.FollowUps.Internal;

/// <summary>The interactions that count as being in touch: all but those that a follow-up names as staying without an answer.</summary>
internal sealed class ContactsDoor(ProjectDoor door)
{
    /// <summary>The contacts after an instant and the last one before it, the earliest first. Reads no more of the log than that.</summary>
    public async Task<IReadOnlyList<Contact>> SinceAsync(StakeholderId stakeholder, Instant since, Instant now, CancellationToken cancellationToken)
    {
        var unanswered = (await door.Store.ListAsync(FollowUpQueries.WithoutAnswerFrom(stakeholder), cancellationToken).ConfigureAwait(false)).Select(f => f.CompletedBy).ToHashSet();
        List<Contact> found = [];
        var person = await door.LoadAsync<Stakeholder>(stakeholder.Value, cancellationToken).ConfigureAwait(false);
        var query = CommunicationQueries.InteractionsWith(person).And(Query.Where<Interaction>(i => i.At <= now));
        await foreach (var talk in door.Store.StreamAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (unanswered.Contains(talk.Id) || (talk.Corrects is { } original && unanswered.Contains(original)))
            {
                continue;
            }

            found.Add(new(talk.Id, talk.At));
            if (talk.At <= since)
            {
                break;
            }
        }

        found.Reverse();
        return found;
    }

    /// <summary>The last contact; null when there was none.</summary>
    public async Task<Instant?> LastAsync(StakeholderId stakeholder, Instant now, CancellationToken cancellationToken) =>
        (await SinceAsync(stakeholder, now, now, cancellationToken).ConfigureAwait(false)) is [.., var last] ? last.At : null;
}
