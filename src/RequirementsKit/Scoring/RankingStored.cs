using NodaTime;

namespace RequirementsKit.Scoring;

/// <summary>A ranking was stored.</summary>
/// <param name="RankingSnapshotId">The ranking.</param>
/// <param name="Round">The scoring round.</param>
/// <param name="Model">The fingerprint of the model.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record RankingStored(RankingSnapshotId RankingSnapshotId, ScoringRoundId Round, Fingerprint Model, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "ranking.stored";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => RankingSnapshotId.Value;

    internal static RankingStored Read(FactReader facts) => new(facts.Subject<RankingSnapshotId>(), facts.Id<ScoringRoundId>("round"), facts.Hash("model"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Id("round", Round).Hash("model", Model);
    }
}
