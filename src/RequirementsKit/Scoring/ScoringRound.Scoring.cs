using NodaTime;

namespace RequirementsKit.Scoring;

/// <content>Taking scores until the round is closed.</content>
public sealed partial record ScoringRound
{
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
}
