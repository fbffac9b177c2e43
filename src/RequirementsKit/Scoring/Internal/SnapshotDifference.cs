using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Groups;
using RequirementsKit.Prioritization.Sensitivity;

namespace RequirementsKit.Scoring.Internal;

/// <summary>Compares two stored rankings and names whose scores differ. Two people of one name are told apart by their ids, not by their names.</summary>
internal sealed class SnapshotDifference(RankingSnapshot before, RankingSnapshot after, ScoringRound round, Func<RequirementId, string> keyOf, Func<StakeholderId, string> nameOf)
{
    public RankingComparison Find(IReadOnlyList<PrioritizationMethod>? methods, IReadOnlyList<Normalization>? normalizations)
    {
        var (earlier, later) = (before.ToRanking(keyOf, methods, normalizations), after.ToRanking(keyOf, methods, normalizations));
        var criteria = later.Model.Criteria.Concat(earlier.Model.Criteria).DistinctBy(c => c.Key).ToDictionary(c => c.Key);
        var (old, now) = (ByGiver(before), ByGiver(after));
        var comments = round.Scores.ToDictionary(s => (s.Stakeholder, s.Requirement, s.Criterion));
        var scores = from key in old.Keys.Union(now.Keys)
                     where criteria.ContainsKey(key.Criterion)
                     let change = new VoiceChange(
                         nameOf(key.Stakeholder), keyOf(key.Requirement), criteria[key.Criterion], old.GetValueOrDefault(key)?.Value, now.GetValueOrDefault(key)?.Value, CommentOn(key))
                     where !Nullable.Equals(change.Before, change.After)
                     select change;
        var words = from pair in Weights(after)
                    join earlierPair in Weights(before) on pair.Key equals earlierPair.Key
                    where criteria.ContainsKey(pair.Key.Criterion) && !earlierPair.Value.Equals(pair.Value)
                    select new VoiceWeightChange(nameOf(pair.Key.Stakeholder), criteria[pair.Key.Criterion], earlierPair.Value, pair.Value);
        return later.Since(earlier).By(scores, words, Reworded().Contains);

        string? CommentOn((StakeholderId, RequirementId, string) key) =>
            comments.TryGetValue(key, out var entry) && now.TryGetValue(key, out var ranked) && entry.Value.Equals(ranked.Value) ? entry.Comment : null;
    }

    private static Dictionary<(StakeholderId Stakeholder, RequirementId Requirement, string Criterion), RankedScore> ByGiver(RankingSnapshot ranking) =>
        (ranking.Scores ?? []).ToDictionary(s => (s.Stakeholder, s.Requirement, s.Criterion));

    private static Dictionary<(StakeholderId Stakeholder, string Criterion), double> Weights(RankingSnapshot ranking) =>
        (ranking.Scores ?? []).DistinctBy(s => (s.Stakeholder, s.Criterion)).ToDictionary(s => (s.Stakeholder, s.Criterion), s => s.Weight);

    private HashSet<string> Reworded()
    {
        var content = before.Items.ToDictionary(i => i.Requirement, i => i.Content);
        return [.. after.Items.Where(i => content.TryGetValue(i.Requirement, out var old) && old != i.Content).Select(i => keyOf(i.Requirement))];
    }
}
