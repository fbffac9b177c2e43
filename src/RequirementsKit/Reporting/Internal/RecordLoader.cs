using RequirementsKit.Baselines;
using RequirementsKit.Baselines.Internal;
using RequirementsKit.Changes;
using RequirementsKit.Changes.Internal;
using RequirementsKit.Communication;
using RequirementsKit.Communication.Internal;
using RequirementsKit.FollowUps;
using RequirementsKit.FollowUps.Internal;
using RequirementsKit.Projects;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Requirements.Internal;
using RequirementsKit.Retrospectives;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using RequirementsKit.Storage.Internal;

namespace RequirementsKit.Reporting.Internal;

/// <summary>Reads everything that the reports are made of.</summary>
internal sealed class RecordLoader(ProjectDoor door)
{
    // The events that a record is taken back by; others do not change what a report shows.
    private static readonly LogEvents Events = new([.. ProjectEvents.All, .. CommunicationEvents.All, .. RequirementEvents.All, .. BaselineEvents.All, .. ChangeRequestEvents.All, .. FollowUpEvents.All]);

    public async Task<ProjectRecord> LoadAsync(CancellationToken cancellationToken)
    {
        var project = await door.LoadAsync<Project>(door.ProjectId.Value, cancellationToken).ConfigureAwait(false);
        var requirements = await ListAsync<Requirement>(cancellationToken).ConfigureAwait(false);
        var baselines = await ListAsync<Baseline>(cancellationToken).ConfigureAwait(false);
        return new(project, door.Now())
        {
            Stakeholders = await ListAsync<Stakeholder>(cancellationToken).ConfigureAwait(false),
            Goals = await ListAsync<CommunicationGoal>(cancellationToken).ConfigureAwait(false),
            Interactions = await ListAsync<Interaction>(cancellationToken).ConfigureAwait(false),
            Points = await ListAsync<Point>(cancellationToken).ConfigureAwait(false),
            Feedback = await ListAsync<Feedback>(cancellationToken).ConfigureAwait(false),
            Requirements = [.. requirements.OrderBy(r => r.KeyNumber)],
            Revisions = await AppendedAsync<RequirementRevision>(requirements.Where(r => r.Revision > 1), cancellationToken).ConfigureAwait(false),
            Rounds = await ListAsync<ConfirmationRound>(cancellationToken).ConfigureAwait(false),
            Changes = await ListAsync<ChangeRequest>(cancellationToken).ConfigureAwait(false),
            Baselines = baselines,
            BaselineLines = await AppendedAsync<BaselineLine>(baselines, cancellationToken).ConfigureAwait(false),
            FollowUps = await ListAsync<FollowUp>(cancellationToken).ConfigureAwait(false),
            Lessons = await ListAsync<Lesson>(cancellationToken).ConfigureAwait(false),
            SentReports = await ListAsync<SentReport>(cancellationToken).ConfigureAwait(false),
            History = await Events.ReadAsync(door.Store, cancellationToken).CollectAsync(cancellationToken).ConfigureAwait(false),
        };
    }

    private Task<IReadOnlyList<T>> ListAsync<T>(CancellationToken cancellationToken)
        where T : Aggregate, IDocument<T> => door.Store.ListAsync(Query.All<T>(), cancellationToken);

    private async Task<IReadOnlyList<T>> AppendedAsync<T>(IEnumerable<Aggregate> owners, CancellationToken cancellationToken)
        where T : AppendedRow, IDocument<T>
    {
        var rows = new List<T>();
        foreach (var owner in owners)
        {
            await foreach (var row in door.Store.ReadAppendedAsync<T>(owner.DocumentId, cancellationToken).ConfigureAwait(false))
            {
                rows.Add(row);
            }
        }

        return rows;
    }
}
