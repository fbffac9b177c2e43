using System.Collections.Frozen;

namespace RequirementsKit.Prioritization.Groups;

/// <summary>What one stakeholder scored, and how much the word counts.</summary>
public sealed class Voice
{
    private readonly FrozenDictionary<string, double> _weights;

    /// <summary>Makes the voice.</summary>
    /// <param name="name">Who speaks.</param>
    /// <param name="scores">The scores; criteria and items that the person did not score may be absent or missing.</param>
    /// <param name="weight">How much the word counts, 0 or more; 1 by default.</param>
    /// <param name="weights">How much it counts on single criteria, where that differs: a technician's word on feasibility. Null for nowhere.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not finite.</exception>
    public Voice(string name, ScoreTable scores, double weight = 1, IEnumerable<KeyValuePair<string, double>>? weights = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(scores);
        (Name, Scores, Weight, _weights) = (name, scores, weight, (weights ?? []).ToFrozenDictionary(StringComparer.Ordinal));
        foreach (var value in _weights.Values.Append(weight))
        {
            if (!double.IsFinite(value) || value < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(weight), value, $"A weight of {name} is not a finite number, zero or more.");
            }
        }
    }

    /// <summary>Gets who speaks.</summary>
    public string Name { get; }

    /// <summary>Gets the scores.</summary>
    public ScoreTable Scores { get; }

    /// <summary>Gets how much the word counts unless a criterion says otherwise.</summary>
    public double Weight { get; }

    /// <summary>Finds how much the word counts on a criterion.</summary>
    /// <param name="criterion">The key of the criterion.</param>
    /// <returns>The weight, 0 or more.</returns>
    public double WeightOn(string criterion) => _weights.GetValueOrDefault(criterion, Weight);

    internal double? ScoreOf(string item, string criterion) => Scores.FindCriterion(criterion) >= 0 && Scores.Contains(item) ? Scores[item, criterion] : null;
}
