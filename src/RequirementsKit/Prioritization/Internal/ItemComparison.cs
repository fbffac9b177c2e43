namespace RequirementsKit.Prioritization.Internal;

/// <summary>The total order of items: knocked out last, tier, rounded score, the chain of tie-breakers, the number in the key.</summary>
internal sealed class ItemComparison
{
    private readonly MethodInput _input;
    private readonly MethodResult _result;
    private readonly int _bits;
    private readonly int _sign;
    private readonly int[] _chain;
    private readonly int[] _knockOuts;

    public ItemComparison(PrioritizationModel model, MethodInput input, MethodResult result)
    {
        (_input, _result, _bits, _sign) = (input, result, model.SignificantBits, model.Method.SmallerIsBetter ? 1 : -1);
        var keys = model.Criteria.Select(criterion => criterion.Key).ToList();
        _chain = [.. model.TieBreakers.Select(key => keys.IndexOf(key))];
        _knockOuts = [.. Enumerable.Range(0, keys.Count).Where(k => model.Criteria[k].KnockOut is not null)];
    }

    public bool HasGroups => _knockOuts.Length > 0 || _result.Tiers is not null;

    public bool IsKnockedOut(int item) => _knockOuts.Any(k => _input.Criteria[k].KnocksOut(_input.Values(k)[item]));

    public int Tier(int item) => _result.Tiers?[item] ?? 1;

    public int Compare(int left, int right)
    {
        var order = CompareRank(left, right);
        return order != 0 ? order : KeyOrder.Compare(_input.Item(left), _input.Item(right));
    }

    /// <summary>Compares without the key: items that are equal here share a rank.</summary>
    public int CompareRank(int left, int right)
    {
        if (HasGroups)
        {
            var byGroup = IsKnockedOut(left).CompareTo(IsKnockedOut(right));
            byGroup = byGroup != 0 ? byGroup : Tier(left).CompareTo(Tier(right));
            if (byGroup != 0)
            {
                return byGroup;
            }
        }

        var byScore = _sign * Ranker.Rounded(_result.Scores[left], _bits).CompareTo(Ranker.Rounded(_result.Scores[right], _bits));
        foreach (var k in byScore == 0 ? _chain : [])
        {
            var sign = _input.Criteria[k].Direction == Direction.Cost ? 1 : -1;
            var byValue = sign * _input.Values(k)[left].CompareTo(_input.Values(k)[right]);
            if (byValue != 0)
            {
                return byValue;
            }
        }

        return byScore;
    }
}
