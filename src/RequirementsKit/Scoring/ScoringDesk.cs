using NodaTime;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Sensitivity;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Scoring.Internal;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Scoring;

/// <summary>Collects scores, ranks by them, and notes what was agreed.</summary>
public sealed class ScoringDesk
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

    /// <summary>Ranks by the scores of a round, each word weighted as the register of stakeholders says; nothing is stored.</summary>
    /// <param name="round">The round.</param>
    /// <param name="model">The model; its criteria are those of the round, and <see cref="Demand.Criterion"/>, which needs no scores, if wanted.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The ranking, by the keys of the requirements.</returns>
    /// <exception cref="RuleViolationException">There is no such round, or it is blind and still open (<c>scoring-round.blind</c>).</exception>
    public async Task<Ranking> RankAsync(ScoringRoundId round, PrioritizationModel model, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        var scores = await _door.LoadAsync<ScoringRound>(round.Value, cancellationToken).ConfigureAwait(false);
        var requirements = (await RequirementsAsync(cancellationToken).ConfigureAwait(false)).ToDictionary(r => r.Id);
        var people = await PeopleAsync(cancellationToken).ConfigureAwait(false);
        var table = scores.ToTable(id => requirements[id].Key, (person, criterion) => people[person].WeightFor(criterion));
        if (model.Criteria.Any(c => c.Key == Demand.CriterionKey) && !table.Criteria.Contains(Demand.CriterionKey))
        {
            var demand = Demand.Of(scores.Requirements.Select(id => requirements[id]), people.Values);
            table = table.With(Demand.CriterionKey, demand.ToDictionary(d => requirements[d.Requirement].Key, d => d.Share.Percent));
        }

        return Telemetry.Evaluate("ranking", () => model.Rank(table));
    }

    /// <summary>Stores a ranking of a round with its model. Needs <see cref="Capability.ManageScoring"/>.</summary>
    /// <param name="round">The round.</param>
    /// <param name="ranking">The ranking, by the keys of the requirements.</param>
    /// <param name="by">Who stores it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or there is no such round.</exception>
    public async Task<RankingSnapshot> StoreAsync(ScoringRoundId round, Ranking ranking, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        var scores = await _door.LoadAsync<ScoringRound>(round.Value, cancellationToken).ConfigureAwait(false);
        var requirements = (await RequirementsAsync(cancellationToken).ConfigureAwait(false)).ToDictionary(r => r.Key);
        var people = await PeopleAsync(cancellationToken).ConfigureAwait(false);
        return await _door.CreateAsync(
            "scoring.store", Capability.ManageScoring, by, [round, ranking.Model.Hash],
            (now, _) => RankingSnapshot.Of(_door.NewId<RankingSnapshotId>(now), scores, ranking, requirements, by, now, (person, criterion) => people[person].WeightFor(criterion)),
            [scores],
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds the demand for each requirement of the project: who asks for it, each word weighted by the criterion <c>demand</c> of the register.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>One entry for each requirement, in the order of their keys.</returns>
    public async Task<IReadOnlyList<Demand>> DemandAsync(CancellationToken cancellationToken = default) => Demand.Of(
        await RequirementsAsync(cancellationToken).ConfigureAwait(false),
        (await PeopleAsync(cancellationToken).ConfigureAwait(false)).Values);

    /// <summary>Finds what changed between two stored rankings: ranks, scores and who changed them with which comment, weights, the model, requirements that came, went or were reworded.</summary>
    /// <param name="earlier">The earlier ranking.</param>
    /// <param name="later">The later ranking.</param>
    /// <param name="methods">Methods of your own that the models may name; none by default.</param>
    /// <param name="normalizations">Normalizations of your own that the models may name; none by default.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The comparison, by the keys of the requirements and the names of the stakeholders.</returns>
    /// <exception cref="RuleViolationException">There is no such ranking, or one was stored without its scores (<c>ranking.no-inputs</c>).</exception>
    public async Task<RankingComparison> CompareAsync(
        RankingSnapshotId earlier,
        RankingSnapshotId later,
        IReadOnlyList<PrioritizationMethod>? methods = null,
        IReadOnlyList<Normalization>? normalizations = null,
        CancellationToken cancellationToken = default)
    {
        var before = await _door.LoadAsync<RankingSnapshot>(earlier.Value, cancellationToken).ConfigureAwait(false);
        var after = await _door.LoadAsync<RankingSnapshot>(later.Value, cancellationToken).ConfigureAwait(false);
        var round = await _door.LoadAsync<ScoringRound>(after.Round.Value, cancellationToken).ConfigureAwait(false);
        var keys = (await RequirementsAsync(cancellationToken).ConfigureAwait(false)).ToDictionary(r => r.Id, r => r.Key);
        var people = await PeopleAsync(cancellationToken).ConfigureAwait(false);
        return new SnapshotDifference(before, after, round, id => keys[id], id => people[id].Name).Find(methods, normalizations);
    }

    /// <summary>Notes the priority that was agreed. Needs <see cref="Capability.ManageScoring"/>.</summary>
    /// <param name="ranking">The stored ranking that it is decided on.</param>
    /// <param name="requirement">The requirement.</param>
    /// <param name="rank">The agreed rank, 1 or more.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="reason">Why; needed where it differs from the computed rank.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the reason is missing (<c>priority.needs-reason</c>).</exception>
    public async Task<PriorityDecision> DecideAsync(
        RankingSnapshotId ranking, RequirementId requirement, int rank, Actor by, string? reason = null, CancellationToken cancellationToken = default)
    {
        var snapshot = await _door.LoadAsync<RankingSnapshot>(ranking.Value, cancellationToken).ConfigureAwait(false);
        return await _door.CreateAsync(
            "scoring.decide", Capability.ManageScoring, by, [ranking, requirement, rank, reason],
            (now, _) => PriorityDecision.Decide(_door.NewId<PriorityDecisionId>(now), snapshot, requirement, rank, reason, by, now), [snapshot], cancellationToken).ConfigureAwait(false);
    }

    private Task<IReadOnlyList<Requirement>> RequirementsAsync(CancellationToken cancellationToken) => _door.Store.ListAsync(RequirementQueries.ByKey, cancellationToken);

    private async Task<Dictionary<StakeholderId, Stakeholder>> PeopleAsync(CancellationToken cancellationToken) =>
        (await _door.Store.ListAsync(Query.All<Stakeholder>(), cancellationToken).ConfigureAwait(false)).ToDictionary(s => s.Id);
}
