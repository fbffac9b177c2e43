using NodaTime;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Scoring;

/// <summary>Collects scores, ranks by them, and notes what was agreed.</summary>
/// <example><code>
/// var round = await kit.Scoring.OpenAsync([requirement.Id], [new("value", 1, 9), new("cost", 1, 9)], [new(anna.Id, ["value"]), new(ben.PersonId!.Value, ["cost"])], by: me);
/// await kit.Scoring.ScoreAsync(round, anna, [new(requirement.Id, "value", 8)], by: anna.ToActor());
/// var ranked = await kit.Scoring.RankAsync(round, model);
/// </code></example>
public sealed partial class ScoringDesk
{
    private readonly ProjectDoor _door;

    internal ScoringDesk(ProjectDoor door) => _door = door;

    /// <summary>Opens a scoring round. Needs <see cref="Capability.ManageScoring"/>.</summary>
    /// <param name="requirements">The requirements.</param>
    /// <param name="criteria">The criteria.</param>
    /// <param name="scorers">Who scores what.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="due">Until when; null for no date.</param>
    /// <param name="isBlind">Whether nobody sees the scores of others until the round is closed; false by default.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The round.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or somebody or something named is not of this project.</exception>
    public async Task<ScoringRound> OpenAsync(
        IEnumerable<RequirementId> requirements, IEnumerable<RoundCriterion> criteria, IEnumerable<Scorer> scorers, Actor by, LocalDate? due = null, bool isBlind = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(scorers);
        IReadOnlyList<RequirementId> chosen = [.. requirements];
        IReadOnlyList<RoundCriterion> scales = [.. criteria];
        IReadOnlyList<Scorer> people = [.. scorers];
        foreach (var id in chosen)
        {
            await _door.LoadAsync<Requirement>(id.Value, cancellationToken).ConfigureAwait(false);
        }

        foreach (var scorer in people)
        {
            await _door.LoadAsync<Stakeholder>(scorer.Stakeholder.Value, cancellationToken).ConfigureAwait(false);
        }

        return await _door.CreateAsync(
            "scoring.open", Capability.ManageScoring, by, [due, isBlind, .. chosen, .. scales, .. people.Select(p => p.Stakeholder)],
            (now, number) => ScoringRound.Open(_door.NewId<ScoringRoundId>(now), _door.ProjectId, number, chosen, scales, people, due, by, now, isBlind), [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes the scores of a stakeholder, all of them or none. Needs no capability for oneself, and <see cref="Capability.ManageScoring"/> for others.</summary>
    /// <param name="round">The round.</param>
    /// <param name="stakeholder">Who gives them.</param>
    /// <param name="scores">The scores.</param>
    /// <param name="by">Who enters them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The round.</returns>
    /// <exception cref="RuleViolationException">
    /// The actor lacks the capability, the round is closed, or some scores are not allowed (<c>scoring-round.scores-refused</c>; the message lists them all).
    /// </exception>
    public async Task<ScoringRound> ScoreAsync(
        ScoringRoundId round, StakeholderId stakeholder, IEnumerable<GivenScore> scores, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scores);
        IReadOnlyList<GivenScore> given = [.. scores];
        var content = (await RequirementsAsync(cancellationToken).ConfigureAwait(false)).ToDictionary(r => r.Id, r => r.Fingerprint);
        return await _door.ChangeAsync<ScoringRound>(
            "scoring.score", round.Value, by == Actor.Person(stakeholder) ? null : Capability.ManageScoring, by, [stakeholder, .. given],
            (r, now) => r.Score(stakeholder, given, id => content[id], by, now), [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes a round. Needs <see cref="Capability.ManageScoring"/>.</summary>
    /// <param name="round">The round.</param>
    /// <param name="by">Who closes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The round.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public Task<ScoringRound> CloseAsync(ScoringRoundId round, Actor by, CancellationToken cancellationToken = default) =>
        _door.ChangeAsync<ScoringRound>("scoring.close", round.Value, Capability.ManageScoring, by, [], (r, now) => r.Close(by, now), [], cancellationToken);

    /// <summary>Lists scoring rounds.</summary>
    /// <param name="query">Which; see <see cref="ScoringQueries"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What was found, in the query's order.</returns>
    public Task<IReadOnlyList<ScoringRound>> ListAsync(Query<ScoringRound> query, CancellationToken cancellationToken = default) => _door.Store.ListAsync(query, cancellationToken);

    /// <summary>Lists stored rankings.</summary>
    /// <param name="query">Which; see <see cref="ScoringQueries"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What was found, in the query's order.</returns>
    public Task<IReadOnlyList<RankingSnapshot>> ListAsync(Query<RankingSnapshot> query, CancellationToken cancellationToken = default) => _door.Store.ListAsync(query, cancellationToken);

    /// <summary>Lists agreed priorities.</summary>
    /// <param name="query">Which; see <see cref="ScoringQueries"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What was found, in the query's order.</returns>
    public Task<IReadOnlyList<PriorityDecision>> ListAsync(Query<PriorityDecision> query, CancellationToken cancellationToken = default) => _door.Store.ListAsync(query, cancellationToken);

    /// <summary>Finds the scores whose requirement has other content now, so that somebody should look again.</summary>
    /// <param name="round">The round.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The stale scores; none is shown while the round is blind and open.</returns>
    /// <exception cref="RuleViolationException">There is no such round.</exception>
    public async Task<IReadOnlyList<ScoreEntry>> StaleAsync(ScoringRoundId round, CancellationToken cancellationToken = default)
    {
        var scores = await _door.LoadAsync<ScoringRound>(round.Value, cancellationToken).ConfigureAwait(false);
        return scores.Stale(await RequirementsAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Finds the requirements of the project that nobody ever scored, in any round.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirements in the order of their keys; settled ones (rejected, duplicate, obsolete) are left out.</returns>
    public async Task<IReadOnlyList<Requirement>> NeverScoredAsync(CancellationToken cancellationToken = default)
    {
        var rounds = await _door.Store.ListAsync(Query.All<ScoringRound>(), cancellationToken).ConfigureAwait(false);
        var scored = rounds.SelectMany(r => r.Entries.Select(s => s.Requirement)).ToHashSet();
        var requirements = await RequirementsAsync(cancellationToken).ConfigureAwait(false);
        return [.. requirements.Where(r => !scored.Contains(r.Id) && r.Status is not (RequirementStatus.Rejected or RequirementStatus.Duplicate or RequirementStatus.Obsolete))];
    }

    private Task<IReadOnlyList<Requirement>> RequirementsAsync(CancellationToken cancellationToken) => _door.Store.ListAsync(RequirementQueries.ByKey, cancellationToken);
}
