using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Sensitivity;
using RequirementsKit.Requirements;
using RequirementsKit.Scoring.Internal;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Scoring;

/// <content>Ranking by the scores, and what was agreed on it.</content>
public sealed partial class ScoringDesk
{
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
        var (all, people) = await RegistersAsync(cancellationToken).ConfigureAwait(false);
        var requirements = all.ToDictionary(r => r.Id);
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
        var (all, people) = await RegistersAsync(cancellationToken).ConfigureAwait(false);
        var requirements = all.ToDictionary(r => r.Key);
        return await _door.CreateAsync(
            "scoring.store", Capability.ManageScoring, by, [round, ranking.Model.Hash],
            (now, _) => RankingSnapshot.Of(_door.NewId<RankingSnapshotId>(now), scores, ranking, requirements, by, now, (person, criterion) => people[person].WeightFor(criterion)),
            [scores],
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds the demand for each requirement of the project: who asks for it, each word weighted by the criterion <c>demand</c> of the register.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>One entry for each requirement, in the order of their keys.</returns>
    public async Task<IReadOnlyList<Demand>> DemandAsync(CancellationToken cancellationToken = default)
    {
        var (requirements, people) = await RegistersAsync(cancellationToken).ConfigureAwait(false);
        return Demand.Of(requirements, people.Values);
    }

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
        var (requirements, people) = await RegistersAsync(cancellationToken).ConfigureAwait(false);
        var keys = requirements.ToDictionary(r => r.Id, r => r.Key);
        return new SnapshotDifference(before, after, round, id => keys[id], id => people[id].Name).Find(methods, normalizations);
    }

    /// <summary>Notes the priority that was agreed. Needs <see cref="Capability.ManageScoring"/>.</summary>
    /// <param name="ranking">The stored ranking that it is decided on.</param>
    /// <param name="requirement">The requirement.</param>
    /// <param name="rank">The agreed rank, 1 or more.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="reason">Why; needed where it differs from the computed rank, and null where nobody says.</param>
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

    private async Task<(IReadOnlyList<Requirement> Requirements, Dictionary<StakeholderId, Stakeholder> People)> RegistersAsync(CancellationToken cancellationToken)
    {
        var requirements = await RequirementsAsync(cancellationToken).ConfigureAwait(false);
        var people = await _door.Store.ListAsync(Query.All<Stakeholder>(), cancellationToken).ConfigureAwait(false);
        return (requirements, people.ToDictionary(s => s.Id));
    }
}
