namespace RequirementsKit.Prioritization.Internal;

/// <summary>The total order of items: knocked out last, tier, rounded score, the chain of tie-breakers, the number in the key.</summary>
internal sealed class ItemComparison
{
    private readonly MethodInput _input;
    private readonly MethodResult _result;
    private readonly int[] _chain;
    private readonly int[] _knockOuts;

    public ItemComparison(PrioritizationModel model, MethodInput input, MethodResult result)
    {
        (_input, _result, Compared) = (input, result, new(model.SignificantBits, model.Method.SmallerIsBetter));
        _chain = [.. model.TieBreakers.Select(input.IndexOf)];
        _knockOuts = [.. Enumerable.Range(0, model.Criteria.Count).Where(k => model.Criteria[k].KnockOut is not null)];
    }

    /// <summary>What scores are compared by.</summary>
    public ComparedScore Compared { get; }

    public bool HasGroups => _knockOuts.Length > 0 || _result.Tiers is not null;

    /// <summary>The place of an item's group: tiers in their order, and behind them the tiers of those that are knocked out.</summary>
    public (bool IsKnockedOut, int Tier) Group(int item) => (_knockOuts.Any(k => _input.Criteria[k].KnocksOut(_input.Values(k)[item])), _result.Tiers?[item] ?? 1);

    public int Compare(int left, int right)
    {
        var byGroup = CompareGroup(left, right);
        return byGroup != 0 ? byGroup : CompareInGroup(left, right);
    }

    /// <summary>Compares two items as if they were in one group.</summary>
    public int CompareInGroup(int left, int right)
    {
        var byScore = CompareScore(left, right);
        return byScore != 0 ? byScore : _input.CompareKeys(left, right);
    }

    /// <summary>Compares without the key: items that are equal here share a rank.</summary>
    public int CompareRank(int left, int right)
    {
        var byGroup = CompareGroup(left, right);
        return byGroup != 0 ? byGroup : CompareScore(left, right);
    }

    private int CompareGroup(int left, int right) => HasGroups ? Group(left).CompareTo(Group(right)) : 0;

    private int CompareScore(int left, int right)
    {
        var byScore = Compared.Of(_result.Scores[left]).CompareTo(Compared.Of(_result.Scores[right]));
        for (var i = 0; byScore == 0 && i < _chain.Length; i++)
        {
            var values = _input.Values(_chain[i]);
            byScore = _input.Criteria[_chain[i]].Direction == Direction.Cost ? values[left].CompareTo(values[right]) : values[right].CompareTo(values[left]);
        }

        return byScore;
    }
}
