using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Scoring.Internal;

namespace RequirementsKit.Scoring;

/// <summary>Who scores which requirements on which criteria until when, and the scores they gave.</summary>
public sealed partial record ScoringRound : Aggregate, IDocument<ScoringRound>
{
    [JsonConstructor]
    internal ScoringRound()
    {
    }

    /// <inheritdoc />
    public static DocumentType<ScoringRound> Document => ScoringDocuments.Round;

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public ScoringRoundId Id { get; internal init; }

    /// <summary>Gets the key, such as SCORE-1.</summary>
    [JsonIgnore]
    public string Key => $"SCORE-{KeyNumber}";

    /// <summary>Gets the requirements, in order.</summary>
    [JsonInclude]
    public IReadOnlyList<RequirementId> Requirements { get; internal init; } = [];

    /// <summary>Gets the criteria.</summary>
    [JsonInclude]
    public IReadOnlyList<RoundCriterion> Criteria { get; internal init; } = [];

    /// <summary>Gets who scores what.</summary>
    [JsonInclude]
    public IReadOnlyList<Scorer> Scorers { get; internal init; } = [];

    /// <summary>Gets until when; null for no date.</summary>
    [JsonInclude]
    public LocalDate? Due { get; internal init; }

    /// <summary>Gets whether scores are taken.</summary>
    [JsonInclude]
    public ScoringState State { get; internal init; }

    /// <summary>Gets whether nobody sees the scores of others, nor what they add up to, until the round is closed.</summary>
    /// <value>False by default.</value>
    [JsonInclude]
    public bool IsBlind { get; internal init; }

    /// <summary>Gets the scores as they are stored, whoever may see them.</summary>
    [JsonInclude]
    [JsonPropertyName("scores")]
    internal IReadOnlyList<ScoreEntry> Entries { get; init; } = [];

    /// <summary>Gets the scores, the last of each stakeholder, requirement and criterion.</summary>
    /// <value>Empty while the round is blind and open, though scores are there: <see cref="ScoresSeenBy"/> shows a person the own ones, and <see cref="Missing"/> who has not scored.</value>
    [JsonIgnore]
    public IReadOnlyList<ScoreEntry> Scores => IsHidden ? [] : Entries;

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => ScoringDocuments.Round;

    /// <summary>The id, so that a round can be given wherever its id is asked for.</summary>
    /// <param name="round">The round.</param>
    public static implicit operator ScoringRoundId(ScoringRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return round.Id;
    }

    /// <summary>Opens a round.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="project">The project.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="requirements">The requirements; at least one.</param>
    /// <param name="criteria">The criteria, each key once; at least one.</param>
    /// <param name="scorers">Who scores what; at least one, on criteria of the round.</param>
    /// <param name="due">Until when; null for no date.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="now">When.</param>
    /// <param name="isBlind">Whether nobody sees the scores of others until the round is closed; false by default.</param>
    /// <returns>The round.</returns>
    /// <exception cref="ArgumentException">Something is missing, or a scorer scores a criterion that is not of the round.</exception>
    public static ScoringRound Open(
        ScoringRoundId id, ProjectId project, long number, IEnumerable<RequirementId> requirements, IEnumerable<RoundCriterion> criteria, IEnumerable<Scorer> scorers, LocalDate? due, Actor by, Instant now, bool isBlind = false)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(scorers);
        var round = new ScoringRound
        {
            Id = id,
            ProjectId = project,
            KeyNumber = number,
            Requirements = [.. requirements.Distinct()],
            Criteria = [.. criteria],
            Scorers = [.. scorers],
            Due = due,
            State = ScoringState.Open,
            IsBlind = isBlind,
            Events = [new ScoringRoundOpened(id, by, now)],
        };
        if (round.Requirements.Count == 0 || round.Criteria.Count == 0 || round.Scorers.Count == 0)
        {
            throw new ArgumentException("A scoring round needs requirements, criteria and scorers. Name at least one of each.");
        }

        var keys = round.Criteria.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        if (keys.Count != round.Criteria.Count || round.Scorers.SelectMany(s => s.Criteria).FirstOrDefault(c => !keys.Contains(c)) is { })
        {
            throw new ArgumentException($"Each criterion stands once, and scorers score criteria of the round: {string.Join(", ", keys)}.", nameof(scorers));
        }

        return round;
    }

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(ScoringRound? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Key;

    private bool IsHidden => IsBlind && State == ScoringState.Open;
}
