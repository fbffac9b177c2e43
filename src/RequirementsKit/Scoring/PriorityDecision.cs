using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Scoring.Internal;

namespace RequirementsKit.Scoring;

/// <summary>The priority that was agreed. It may differ from the computed one, and then says why.</summary>
public sealed record PriorityDecision : Aggregate, IDocument<PriorityDecision>
{
    [JsonConstructor]
    internal PriorityDecision()
    {
    }

    /// <inheritdoc />
    public static DocumentType<PriorityDecision> Document => ScoringDocuments.Decision;

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public PriorityDecisionId Id { get; internal init; }

    /// <summary>Gets the ranking that it was decided on.</summary>
    [JsonInclude]
    public RankingSnapshotId Ranking { get; internal init; }

    /// <summary>Gets the requirement.</summary>
    [JsonInclude]
    public RequirementId Requirement { get; internal init; }

    /// <summary>Gets the rank that was agreed, from 1.</summary>
    [JsonInclude]
    public int Rank { get; internal init; }

    /// <summary>Gets the rank that was computed; null when it could not be ranked.</summary>
    [JsonInclude]
    public int? Computed { get; internal init; }

    /// <summary>Gets why; needed where both differ.</summary>
    [JsonInclude]
    public string? Reason { get; internal init; }

    /// <summary>Gets when it was agreed.</summary>
    [JsonInclude]
    public Instant At { get; internal init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => ScoringDocuments.Decision;

    /// <summary>The id, so that this can be given wherever its id is asked for.</summary>
    /// <param name="priorityDecision">This.</param>
    public static implicit operator PriorityDecisionId(PriorityDecision priorityDecision)
    {
        ArgumentNullException.ThrowIfNull(priorityDecision);
        return priorityDecision.Id;
    }

    /// <summary>Notes an agreed priority.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="ranking">The ranking that it is decided on.</param>
    /// <param name="requirement">The requirement.</param>
    /// <param name="rank">The agreed rank, 1 or more.</param>
    /// <param name="reason">Why; needed where it differs from the computed rank.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rank"/> is less than 1.</exception>
    /// <exception cref="RuleViolationException">The rank differs from the computed one and nobody says why (<c>priority.needs-reason</c>).</exception>
    public static PriorityDecision Decide(PriorityDecisionId id, RankingSnapshot ranking, RequirementId requirement, int rank, string? reason, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rank);
        var computed = ranking.Items.FirstOrDefault(i => i.Requirement == requirement)?.Rank;
        var why = Text.Optional(reason, Text.MaxBody);
        if (computed != rank && why is null)
        {
            throw new RuleViolationException(
                "priority.needs-reason", $"Rank {rank} was agreed and {(computed is null ? Sentence.Of($"none") : Sentence.Of($"rank {computed}"))} computed. Say why, so that anybody can follow it later.");
        }

        return new()
        {
            Id = id,
            ProjectId = ranking.ProjectId,
            Ranking = ranking.Id,
            Requirement = requirement,
            Rank = rank,
            Computed = computed,
            Reason = why,
            At = now,
            Events = [new PriorityDecided(id, requirement, rank, by, now)],
        };
    }

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(PriorityDecision? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The id.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"priority decision {Id}";
}
