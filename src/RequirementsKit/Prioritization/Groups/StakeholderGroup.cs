using RequirementsKit.Prioritization.Internal;
using RequirementsKit.Prioritization.Sensitivity;

namespace RequirementsKit.Prioritization.Groups;

/// <summary>Many stakeholders score: one ranking for all, each one's own, and where they disagree. Immutable.</summary>
/// <remarks>
/// Before scoring: <see cref="Ranking"/> ranks the weighted mean of all scores. After scoring: <see cref="Votes"/> holds each one's own ranking for Borda, Copeland and Condorcet. Where somebody gave no
/// score, the own ranking takes the mean of those who did: it answers "what if this person alone decided what they spoke about". O(m n k) and m rankings.
/// </remarks>
public sealed class StakeholderGroup
{
    private readonly PrioritizationModel _model;
    private readonly Voice[] _voices;
    private readonly Ranking[] _own;

    private StakeholderGroup(PrioritizationModel model, Voice[] voices)
    {
        (_model, _voices) = (model, voices);
        Table = Mean(model, voices);
        Ranking = model.Rank(Table);
        _own = [.. voices.Select(voice => model.Rank(Own(voice)))];
        Votes = RankVotes.Of(voices.Zip(_own, (voice, ranking) => new RankVote(voice.Name, ranking.Items.Select(item => KeyValuePair.Create(item.Key, (double)item.Rank)), voice.Weight)));
    }

    /// <summary>Gets the weighted mean of the scores; a score that nobody gave is missing.</summary>
    public ScoreTable Table { get; }

    /// <summary>Gets the ranking of the weighted means.</summary>
    public Ranking Ranking { get; }

    /// <summary>Gets each one's own ranking as a vote.</summary>
    public RankVotes Votes { get; }

    /// <summary>Puts the voices together.</summary>
    /// <param name="model">The model that ranks.</param>
    /// <param name="voices">The voices, one or more, each with its own name.</param>
    /// <returns>The group.</returns>
    /// <exception cref="ArgumentException">There is no voice.</exception>
    /// <exception cref="PrioritizationException">A name occurs twice, or the model refuses the scores; all problems are listed.</exception>
    public static StakeholderGroup Of(PrioritizationModel model, IReadOnlyList<Voice> voices)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(voices);
        if (voices.Count == 0)
        {
            throw new ArgumentException("A group needs one voice or more.", nameof(voices));
        }

        var twice = voices.CountBy(voice => voice.Name).Where(pair => pair.Value > 1).Select(pair => PrioritizationTexts.DuplicateVoter(pair.Key)).ToList();
        return twice.Count > 0 ? throw new PrioritizationException(twice) : new(model, [.. voices]);
    }

    /// <summary>Finds the own ranking of a stakeholder.</summary>
    /// <param name="name">Who it is.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="ArgumentException">Nobody has that name.</exception>
    public Ranking RankingOf(string name)
    {
        var index = Array.FindIndex(_voices, voice => voice.Name == name);
        return index >= 0 ? _own[index] : throw new ArgumentException($"'{name}' is none of the voices: {string.Join(", ", _voices.Select(voice => voice.Name))}.", nameof(name));
    }

    /// <summary>Finds how far the group is apart about each item.</summary>
    /// <returns>The items, the widest deviation of ranks first. O(m n).</returns>
    public IReadOnlyList<ItemDisagreement> Disagreements() =>
    [
        .. Votes.Items.Select((key, i) =>
            {
                double[] ranks = [.. Enumerable.Range(0, _voices.Length).Select(v => Votes.Rank(v, i))];
                var (mean, deviation) = ColumnFigures.Spread([.. _own.Select(ranking => ranking[key].Score)]);
                return new ItemDisagreement(key, ranks.Min(), ranks.Max(), ColumnFigures.Spread(ranks).Deviation, mean == 0 ? null : deviation / Math.Abs(mean));
            })
            .OrderByDescending(item => item.RankDeviation).ThenBy(item => item.Key, Comparer<string>.Create(KeyOrder.Compare)),
    ];

    /// <summary>Finds how each stakeholder stands to the group: agreement, and what would change without the voice.</summary>
    /// <returns>One entry for each voice, the least agreement first. It ranks m times.</returns>
    public IReadOnlyList<VoiceInfluence> Influences() =>
    [
        .. _voices.Select(voice => new VoiceInfluence(voice.Name, Votes.AgreementWithGroup(voice.Name), ShiftsWithout(voice)))
            .OrderBy(influence => influence.Agreement ?? 1).ThenBy(influence => influence.Name, StringComparer.Ordinal),
    ];

    /// <summary>Finds who pulls against whom: Spearman's correlation of each pair of own rankings.</summary>
    /// <returns>The pairs, the strongest conflict first; a pair without a figure is left out. O(m² n).</returns>
    public IReadOnlyList<VoicePair> Conflicts() =>
    [
        .. (from i in Enumerable.Range(0, _voices.Length)
            from j in Enumerable.Range(i + 1, _voices.Length - i - 1)
            let agreement = Votes.Agreement(_voices[i].Name, _voices[j].Name)
            where agreement is not null
            orderby agreement
            select new VoicePair(_voices[i].Name, _voices[j].Name, agreement.Value)),
    ];

    /// <summary>Finds what changed since the group ranked earlier, and who changed it.</summary>
    /// <param name="earlier">The group then; its model may have been another one.</param>
    /// <returns>The comparison of both rankings, with the scores and weights of each stakeholder that differ. O(m n k).</returns>
    public RankingComparison Since(StakeholderGroup earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        string[] names = [.. _voices.Concat(earlier._voices).Select(voice => voice.Name).Distinct(StringComparer.Ordinal)];
        string[] items = [.. Table.Items.Concat(earlier.Table.Items).Distinct(StringComparer.Ordinal)];
        var scores = from name in names
                     let pair = (Before: earlier.Find(name), After: Find(name))
                     from criterion in _model.Criteria.Concat(earlier._model.Criteria).DistinctBy(criterion => criterion.Key)
                     from item in items
                     let change = new VoiceChange(name, item, criterion, pair.Before?.ScoreOf(item, criterion.Key), pair.After?.ScoreOf(item, criterion.Key))
                     where !Nullable.Equals(change.Before, change.After)
                     select change;
        var weights = from voice in _voices
                      let old = earlier.Find(voice.Name)
                      where old is not null
                      from criterion in _model.Criteria
                      let change = new VoiceWeightChange(voice.Name, criterion, old.WeightOn(criterion.Key), voice.WeightOn(criterion.Key))
                      where !change.Before.Equals(change.After)
                      select change;
        return Ranking.Since(earlier.Ranking).By(scores, weights);
    }

    private Voice? Find(string name) => Array.Find(_voices, voice => voice.Name == name);

    private static ScoreTable Mean(PrioritizationModel model, Voice[] voices)
    {
        string[] items = [.. voices.SelectMany(voice => voice.Scores.Items).Distinct(StringComparer.Ordinal)];
        var table = ScoreTable.WithCriteria([.. model.Criteria.Select(criterion => criterion.Key)]);
        foreach (var item in items)
        {
            table.Add(item, [.. model.Criteria.Select(criterion => Mean(voices, item, criterion.Key))]);
        }

        return table.Build();
    }

    private static double? Mean(Voice[] voices, string item, string criterion)
    {
        double sum = 0, weights = 0;
        foreach (var voice in voices)
        {
            if (voice.ScoreOf(item, criterion) is { } score && voice.WeightOn(criterion) is var weight && weight > 0)
            {
                sum += weight * score;
                weights += weight;
            }
        }

        return weights > 0 ? sum / weights : null;
    }

    private ScoreTable Own(Voice voice)
    {
        var table = ScoreTable.WithCriteria(Table.Criteria);
        foreach (var item in Table.Items)
        {
            table.Add(item, [.. Table.Criteria.Select(criterion => voice.ScoreOf(item, criterion) ?? Table[item, criterion])]);
        }

        return table.Build();
    }

    private SortedDictionary<string, int> ShiftsWithout(Voice voice)
    {
        var shifts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        Voice[] others = [.. _voices.Where(other => other != voice)];
        if (others.Length == 0)
        {
            return shifts;
        }

        // What only this person scored stays, so that the others' ranking exists.
        var without = Mean(_model, others);
        var table = ScoreTable.WithCriteria(Table.Criteria);
        foreach (var item in Table.Items)
        {
            table.Add(item, [.. Table.Criteria.Select(criterion => (without.Contains(item) ? without[item, criterion] : null) ?? Table[item, criterion])]);
        }

        var ranking = _model.Rank(table.Build());
        foreach (var item in Ranking.Items.Where(item => ranking[item.Key].Rank != item.Rank))
        {
            shifts[item.Key] = ranking[item.Key].Rank - item.Rank;
        }

        return shifts;
    }
}
