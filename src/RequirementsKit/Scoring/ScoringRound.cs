using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Prioritization;
using RequirementsKit.Requirements;
using RequirementsKit.Scoring.Internal;

namespace RequirementsKit.Scoring;

/// <summary>Who scores which requirements on which criteria until when, and the scores they gave.</summary>
public sealed record ScoringRound : Aggregate, IDocument<ScoringRound>
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

    /// <summary>Takes the scores of a stakeholder; all of them, or none.</summary>
    /// <param name="stakeholder">Who gives them.</param>
    /// <param name="scores">The scores; one given before for the same requirement and criterion is replaced.</param>
    /// <param name="contentOf">The fingerprint of a requirement's content now.</param>
    /// <param name="by">Who enters them.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when there are none.</returns>
    /// <exception cref="RuleViolationException">
    /// The round is closed (<c>scoring-round.closed</c>), or some scores are not allowed (<c>scoring-round.scores-refused</c>; the message lists them all).
    /// </exception>
    public ScoringRound Score(StakeholderId stakeholder, IEnumerable<GivenScore> scores, Func<RequirementId, Fingerprint> contentOf, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(contentOf);
        RequireOpen();
        IReadOnlyList<GivenScore> given = [.. scores];
        List<Sentence> problems = [.. given.Select(s => ProblemOf(stakeholder, s)).OfType<Sentence>()];
        if (problems.Count > 0)
        {
            throw new RuleViolationException("scoring-round.scores-refused", $"{problems.Count} of {given.Count} scores are refused, and none was taken: {problems}.");
        }

        if (given.Count == 0)
        {
            return this;
        }

        var replaced = given.Select(s => (s.Requirement, s.Criterion)).ToHashSet();
        var entries = given.Select(s => new ScoreEntry(stakeholder, s.Requirement, s.Criterion, s.Value, contentOf(s.Requirement), Text.Optional(s.Comment, Text.MaxBody), now, s.Confidence));
        return this with
        {
            Entries = [.. Entries.Where(s => s.Stakeholder != stakeholder || !replaced.Contains((s.Requirement, s.Criterion))), .. entries],
            Events = [.. Events, new ScoresGiven(Id, stakeholder, given.Count, by, now)],
        };
    }

    /// <summary>Closes the round.</summary>
    /// <param name="by">Who closes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it was closed before.</returns>
    public ScoringRound Close(Actor by, Instant now) =>
        State == ScoringState.Closed ? this : this with { State = ScoringState.Closed, Events = [.. Events, new ScoringRoundClosed(Id, by, now)] };

    /// <summary>The scores that were asked for and not given.</summary>
    /// <returns>One entry for each scorer and criterion that lacks some.</returns>
    public IReadOnlyList<MissingScore> Missing()
    {
        var given = Entries.Select(s => (s.Stakeholder, s.Criterion, s.Requirement)).ToHashSet();
        return
        [
            .. Scorers.SelectMany(s => s.Criteria.Select(c => new MissingScore(s.Stakeholder, c, Requirements.Count(r => !given.Contains((s.Stakeholder, c, r))))))
                .Where(m => m.Count > 0),
        ];
    }

    /// <summary>The requirements that nobody scored on some criterion, so that they cannot be ranked as they are.</summary>
    /// <returns>The requirements in the order of the round.</returns>
    public IReadOnlyList<RequirementId> NotScored()
    {
        var given = Entries.Select(s => (s.Requirement, s.Criterion)).ToHashSet();
        return [.. Requirements.Where(r => Criteria.Any(c => !given.Contains((r, c.Key))))];
    }

    /// <summary>The scores whose givers were less sure than that, the least sure first. Those who did not say how sure they are do not count.</summary>
    /// <param name="below">The confidence that is enough.</param>
    /// <returns>The scores.</returns>
    /// <exception cref="RuleViolationException">The round is blind and still open (<c>scoring-round.blind</c>).</exception>
    public IReadOnlyList<ScoreEntry> LowConfidence(Percentage below)
    {
        RequireShown();
        return [.. Entries.Where(s => s.Confidence < below).OrderBy(s => s.Confidence!.Value.Percent)];
    }

    /// <summary>The scores whose requirement says something else now.</summary>
    /// <param name="requirements">The requirements now.</param>
    /// <returns>The stale scores; while the round is blind and open, none is shown.</returns>
    public IReadOnlyList<ScoreEntry> Stale(IEnumerable<Requirement> requirements)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        var content = requirements.ToDictionary(r => r.Id, r => r.Fingerprint);
        return [.. Scores.Where(s => content.GetValueOrDefault(s.Requirement) != s.Content)];
    }

    /// <summary>The scores that a person may see: all of them, but of a blind round that is open only one's own.</summary>
    /// <param name="stakeholder">Who looks.</param>
    /// <returns>The scores.</returns>
    public IReadOnlyList<ScoreEntry> ScoresSeenBy(StakeholderId stakeholder) => IsHidden ? [.. Entries.Where(s => s.Stakeholder == stakeholder)] : Entries;

    /// <summary>How far apart the scorers are, the widest first; where only one scored, nobody disagrees.</summary>
    /// <returns>One entry for each requirement and criterion with several scores.</returns>
    /// <exception cref="RuleViolationException">The round is blind and still open (<c>scoring-round.blind</c>).</exception>
    public IReadOnlyList<Disagreement> Disagreements()
    {
        RequireShown();
        return
        [
            .. Scores.GroupBy(s => (s.Requirement, s.Criterion)).Where(g => g.Count() > 1).Select(g =>
                {
                    var mean = g.Average(s => s.Value);
                    return new Disagreement(g.Key.Requirement, g.Key.Criterion, g.Min(s => s.Value), g.Max(s => s.Value), Math.Sqrt(g.Average(s => (s.Value - mean) * (s.Value - mean))));
                })
                .OrderByDescending(d => d.Deviation).ThenBy(d => d.Requirement).ThenBy(d => d.Criterion, StringComparer.Ordinal),
        ];
    }

    /// <summary>One table for all: the mean of the scores for each requirement and criterion, weighted by whose word counts how much.</summary>
    /// <param name="keyOf">What a requirement is called in the table.</param>
    /// <param name="weightOf">How much a stakeholder's word counts on a criterion; 0 or more.</param>
    /// <returns>The table; a score that nobody gave is missing.</returns>
    /// <exception cref="RuleViolationException">The round is blind and still open (<c>scoring-round.blind</c>).</exception>
    public ScoreTable ToTable(Func<RequirementId, string> keyOf, Func<StakeholderId, string, double> weightOf)
    {
        ArgumentNullException.ThrowIfNull(keyOf);
        ArgumentNullException.ThrowIfNull(weightOf);
        RequireShown();
        var scores = Scores.ToLookup(s => (s.Requirement, s.Criterion));
        var table = ScoreTable.WithCriteria([.. Criteria.Select(c => c.Key)]);
        foreach (var requirement in Requirements)
        {
            table.Add(keyOf(requirement), [.. Criteria.Select(c => Mean([.. scores[(requirement, c.Key)].Select(s => (s.Value, weightOf(s.Stakeholder, c.Key)))]))]);
        }

        return table.Build();
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

    private static double? Mean(IReadOnlyList<(double Value, double Weight)> scores)
    {
        var weight = scores.Sum(s => s.Weight);
        return weight > 0 ? scores.Sum(s => s.Value * s.Weight) / weight : null;
    }

    private Sentence? ProblemOf(StakeholderId stakeholder, GivenScore score)
    {
        var criterion = Criteria.FirstOrDefault(c => c.Key == score.Criterion);
        return (criterion, Scorers.FirstOrDefault(s => s.Stakeholder == stakeholder)) switch
        {
            (null, _) => $"{score.Requirement} has no criterion '{score.Criterion}' here",
            (_, null) => $"{stakeholder} was not asked to score",
            (_, var scorer) when !scorer.Criteria.Contains(score.Criterion) => $"{stakeholder} was not asked to score '{score.Criterion}'",
            _ when !Requirements.Contains(score.Requirement) => $"{score.Requirement} is not in this round",
            _ when !double.IsFinite(score.Value) || score.Value < criterion.Min || score.Value > criterion.Max =>
                $"{score.Requirement} has {score.Value} on '{score.Criterion}', which goes from {criterion.Min} to {criterion.Max}",
            _ => null,
        };
    }

    private void RequireOpen()
    {
        if (State != ScoringState.Open)
        {
            throw new RuleViolationException("scoring-round.closed", $"{Key} is closed and takes no scores. Open another round.");
        }
    }

    private void RequireShown()
    {
        if (IsHidden)
        {
            throw new RuleViolationException("scoring-round.blind", $"{Key} is blind until it is closed, so nobody is swayed by others. Close it first.");
        }
    }
}
