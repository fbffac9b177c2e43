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
    /// <returns>The snapshot.</returns>
    public static RankingSnapshot Of(
        RankingSnapshotId id, ScoringRound round, Ranking ranking, IReadOnlyDictionary<string, Requirement> requirements, Actor by, Instant now)
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
            At = now,
            Events = [new RankingStored(id, round.Id, ranking.Model.Hash, by, now)],
        };
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
