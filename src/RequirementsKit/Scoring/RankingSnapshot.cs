using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Prioritization;
using RequirementsKit.Requirements;
using RequirementsKit.Scoring.Internal;

namespace RequirementsKit.Scoring;

/// <summary>A ranking as it was at one moment, with its model, so that "why was this ranked so in March" has an answer.</summary>
public sealed record RankingSnapshot : Aggregate, IDocument<RankingSnapshot>
{
    [JsonConstructor]
    internal RankingSnapshot()
    {
    }

    /// <inheritdoc />
    public static DocumentType<RankingSnapshot> Document => ScoringDocuments.Ranking;

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public RankingSnapshotId Id { get; internal init; }

    /// <summary>Gets the scoring round that it was made from.</summary>
    [JsonInclude]
    public ScoringRoundId Round { get; internal init; }

    /// <summary>Gets the model as JSON.</summary>
    [JsonInclude]
    public string Model { get; internal init; } = "";

    /// <summary>Gets the fingerprint of the model.</summary>
    [JsonInclude]
    public Fingerprint ModelHash { get; internal init; }

    /// <summary>Gets the requirements by rank.</summary>
    [JsonInclude]
    public IReadOnlyList<RankedRequirement> Items { get; internal init; } = [];

    /// <summary>Gets the requirements that could not be ranked because scores are missing.</summary>
    [JsonInclude]
    public IReadOnlyList<RequirementId> Excluded { get; internal init; } = [];

    /// <summary>Gets the scores that were ranked, those of excluded requirements included, so that the ranking can be made and explained again.</summary>
    /// <value>Null in rankings that were stored without them.</value>
    [JsonInclude]
    public IReadOnlyList<RankedInput>? Inputs { get; internal init; }

    /// <summary>Gets who had given which scores, and how much each word counted.</summary>
    /// <value>Null in rankings that were stored without them; empty for a round that was blind and open.</value>
    [JsonInclude]
    public IReadOnlyList<RankedScore>? Scores { get; internal init; }

    /// <summary>Gets when it was made.</summary>
    [JsonInclude]
    public Instant At { get; internal init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => ScoringDocuments.Ranking;

    /// <summary>The id, so that this can be given wherever its id is asked for.</summary>
    /// <param name="rankingSnapshot">This.</param>
    public static implicit operator RankingSnapshotId(RankingSnapshot rankingSnapshot)
    {
        ArgumentNullException.ThrowIfNull(rankingSnapshot);
        return rankingSnapshot.Id;
    }

    /// <summary>Takes the snapshot.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="round">The scoring round.</param>
    /// <param name="ranking">The ranking; its keys are those of the requirements.</param>
    /// <param name="requirements">The requirements, by the key they have in the ranking.</param>
    /// <param name="by">Who takes it.</param>
    /// <param name="now">When.</param>
    /// <param name="weightOf">How much a stakeholder's word counted on a criterion; 1 for everybody by default.</param>
    /// <returns>The snapshot.</returns>
    public static RankingSnapshot Of(
        RankingSnapshotId id, ScoringRound round, Ranking ranking, IReadOnlyDictionary<string, Requirement> requirements, Actor by, Instant now, Func<StakeholderId, string, double>? weightOf = null)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(requirements);
        return new()
        {
            Id = id,
            ProjectId = round.ProjectId,
            Round = round.Id,
            Model = ranking.Model.ToJson(),
            ModelHash = ranking.Model.Hash,
            Items = [.. ranking.Items.Select(i => new RankedRequirement(requirements[i.Key].Id, i.Rank, i.Score, requirements[i.Key].Fingerprint))],
            Excluded = [.. ranking.Excluded.Select(k => requirements[k].Id)],
            Inputs = [.. ranking.Keys.Concat(ranking.Excluded).Select(k => new RankedInput(requirements[k].Id, [.. ranking.Model.Criteria.Select(c => ranking.Table[k, c.Key])]))],
            Scores = [.. round.Scores.Select(s => new RankedScore(s.Stakeholder, s.Requirement, s.Criterion, s.Value, weightOf?.Invoke(s.Stakeholder, s.Criterion) ?? 1))],
            At = now,
            Events = [new RankingStored(id, round.Id, ranking.Model.Hash, by, now)],
        };
    }

    /// <summary>Makes the ranking again, with its explanations, from what was stored.</summary>
    /// <param name="keyOf">What a requirement is called in the ranking.</param>
    /// <param name="methods">Methods of your own that the model may name; none by default.</param>
    /// <param name="normalizations">Normalizations of your own that the model may name; none by default.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="RuleViolationException">The ranking was stored without its scores (<c>ranking.no-inputs</c>).</exception>
    /// <exception cref="PrioritizationException">The model names an unknown method or normalization.</exception>
    public Ranking ToRanking(Func<RequirementId, string> keyOf, IReadOnlyList<PrioritizationMethod>? methods = null, IReadOnlyList<Normalization>? normalizations = null)
    {
        ArgumentNullException.ThrowIfNull(keyOf);
        if (Inputs is null)
        {
            throw new RuleViolationException("ranking.no-inputs", $"The ranking of {At} was stored without its scores, so only its ranks are known. Rank the round again and store that.");
        }

        var model = PrioritizationModel.FromJson(Model, methods, normalizations);
        var table = ScoreTable.WithCriteria([.. model.Criteria.Select(c => c.Key)]);
        foreach (var input in Inputs)
        {
            table.Add(keyOf(input.Requirement), input.Values);
        }

        return model.Rank(table.Build());
    }

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(RankingSnapshot? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The id.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"ranking {Id}";
}
