using RequirementsKit.Prioritization;
using RequirementsKit.Requirements;

namespace RequirementsKit.Scoring;

/// <content>What is missing, what came of it, and who sees it.</content>
public sealed partial record ScoringRound
{
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
                    var variance = g.Select(s => s.Value - mean).Average(deviation => deviation * deviation);
                    return new Disagreement(g.Key.Requirement, g.Key.Criterion, g.Min(s => s.Value), g.Max(s => s.Value), Math.Sqrt(variance));
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

    private static double? Mean(IReadOnlyList<(double Value, double Weight)> scores)
    {
        var weight = scores.Sum(s => s.Weight);
        return weight > 0 ? scores.Sum(s => s.Value * s.Weight) / weight : null;
    }

    private void RequireShown()
    {
        if (IsHidden)
        {
            throw new RuleViolationException("scoring-round.blind", $"{Key} is blind until it is closed, so nobody is swayed by others. Close it first.");
        }
    }
}
