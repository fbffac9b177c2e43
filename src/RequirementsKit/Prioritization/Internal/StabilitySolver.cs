using RequirementsKit.Prioritization.Sensitivity;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>
/// Weight stability in closed form. When the weight of criterion k changes by δ, the lead of one item over another is D + δ·d, with D = Σ w·(r − r′) and d the difference on k alone:
/// the order of the pair holds as long as that is not negative. The largest and smallest δ over the pairs in question are the ends.
/// </summary>
internal sealed class StabilitySolver(Ranking ranking, double[][] utilities)
{
    private readonly (bool, int)[]? _groups = ranking.Comparison.HasGroups ? [.. ranking.Order.ToArray().Select(ranking.Comparison.Group)] : null;
    private readonly double[] _weights = [.. ranking.Model.Criteria.Select(criterion => criterion.Weight)];
    private readonly (double Delta, int Ahead, int Behind)[] _down = [.. utilities.Select(_ => (double.NegativeInfinity, 0, 0))];
    private readonly (double Delta, int Ahead, int Behind)[] _up = [.. utilities.Select(_ => (double.PositiveInfinity, 0, 0))];

    public static IReadOnlyList<StabilityInterval> Neighbours(Ranking ranking, double[][] utilities)
    {
        var solver = new StabilitySolver(ranking, utilities);
        for (var i = 1; i < ranking.Order.Length; i++)
        {
            solver.Pair(i - 1, i);
        }

        return solver.Intervals();
    }

    public static IReadOnlyList<StabilityInterval> Top(Ranking ranking, double[][] utilities, int count)
    {
        var solver = new StabilitySolver(ranking, utilities);
        for (var i = 0; i < Math.Min(count, ranking.Order.Length); i++)
        {
            for (var j = count; j < ranking.Order.Length; j++)
            {
                solver.Pair(i, j);
            }
        }

        return solver.Intervals();
    }

    private void Pair(int ahead, int behind)
    {
        if (_groups is not null && _groups[ahead] != _groups[behind])
        {
            return; // no weight moves an item out of its group
        }

        double lead = 0;
        for (var k = 0; k < utilities.Length; k++)
        {
            lead += _weights[k] * (utilities[k][ahead] - utilities[k][behind]);
        }

        lead = Math.Max(0, lead); // equal up to the compared bits
        for (var k = 0; k < utilities.Length; k++)
        {
            var difference = utilities[k][ahead] - utilities[k][behind];
            if (difference > 0 && -lead / difference > _down[k].Delta)
            {
                _down[k] = (-lead / difference, ahead, behind);
            }
            else if (difference < 0 && -lead / difference < _up[k].Delta)
            {
                _up[k] = (-lead / difference, ahead, behind);
            }
        }
    }

    private StabilityInterval[] Intervals() => [.. ranking.Model.Criteria.Select((criterion, k) =>
    {
        var falls = _weights[k] + _down[k].Delta >= 0;
        var rises = double.IsFinite(_up[k].Delta);
        return new StabilityInterval(
            criterion,
            falls ? _weights[k] + _down[k].Delta : 0,
            _weights[k] + _up[k].Delta,
            falls ? ranking.Keys[_down[k].Behind] : null,
            falls ? ranking.Keys[_down[k].Ahead] : null,
            rises ? ranking.Keys[_up[k].Behind] : null,
            rises ? ranking.Keys[_up[k].Ahead] : null);
    })];
}
