using NodaTime;
using RequirementsKit.Changes;
using RequirementsKit.Reporting.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Reporting;

/// <content>The docket of the change board.</content>
public sealed partial class Reports
{
    /// <summary>Draws up what is to be decided. Everything of the project is read; O(requirements + requests).</summary>
    /// <param name="now">The instant it is for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The docket.</returns>
    public async Task<Docket> DocketAsync(Instant now, CancellationToken cancellationToken = default)
    {
        var requests = await _door.Store.ListAsync(Query.Where<ChangeRequest>(r => r.Status == ChangeRequestStatus.InReview || r.Status == ChangeRequestStatus.EmergencyVote || r.IsAwaitingRatification).OrderBy(r => r.KeyNumber), cancellationToken).ConfigureAwait(false);
        var requirements = await _door.Store.ListAsync(RequirementQueries.ByKey, cancellationToken).ConfigureAwait(false);
        var names = new Dictionary<StakeholderId, string>();
        foreach (var person in requests.SelectMany(PeopleOf).Distinct())
        {
            if (await _door.Store.FindAsync<Stakeholder>(person.Value, cancellationToken).ConfigureAwait(false) is { } known)
            {
                names[person] = known.Name;
            }
        }

        return Docket.Of(requests, requirements.ToDictionary(r => r.Id), p => names.GetValueOrDefault(p) ?? p.ToString(), now);
    }

    private static IEnumerable<StakeholderId> PeopleOf(ChangeRequest request)
    {
        var round = DocketBuilder.RoundOf(request);
        return round.Seats.Select(s => s.Person).Concat(round.Ballots.Select(b => b.CastBy.PersonId).Append(request.SubmittedBy.PersonId).OfType<StakeholderId>());
    }
}
