namespace RequirementsKit.Prioritization.Internal;

/// <summary>Finds by trial the smallest change of each score that passes another item; it asks the method itself, so it holds for any method.</summary>
internal sealed class MoveFinder(PrioritizationModel model, MethodInput input, ItemComparison original)
{
    private const int Halvings = 50;

    /// <summary>Moves that pass, costs first: what something costs is what a team can change by itself.</summary>
    public IReadOnlyList<PassingMove> Passing(int item, int neighbour)
    {
        if (original.Group(item) != original.Group(neighbour))
        {
            return [];
        }

        return [.. Enumerable.Range(0, model.Criteria.Count)
            .Where(k => model.Criteria[k].Weight > 0 && double.IsFinite(input.Values(k)[item]))
            .Select(k => (k, to: Smallest(item, neighbour, k)))
            .Where(move => move.to is not null)
            .Select(move => new PassingMove(model.Criteria[move.k], input.Values(move.k)[item], move.to!.Value))
            .OrderBy(move => move.Criterion.Direction == Direction.Cost ? 0 : 1)];
    }

    private double? Smallest(int item, int neighbour, int k)
    {
        var criterion = model.Criteria[k];
        var from = input.Values(k)[item];
        var up = criterion.Direction == Direction.Benefit;
        if (criterion.Scale.Steps.Count > 0)
        {
            var better = criterion.Scale.Steps.Select(step => step.Value).Where(value => up ? value > from : value < from).OrderBy(value => Math.Abs(value - from));
            return better.Select(value => (double?)value).FirstOrDefault(value => Passes(item, neighbour, k, value!.Value));
        }

        var end = up ? criterion.Scale.Max : criterion.Scale.Min;
        for (var reach = Math.Max(1, Math.Abs(from)); !double.IsFinite(end); reach *= 2)
        {
            var candidate = Math.Clamp(up ? from + reach : from - reach, double.MinValue, double.MaxValue);
            end = Passes(item, neighbour, k, candidate) || reach > 1e12 ? candidate : end;
        }

        // The end itself can be refused, a cost of 0 for instance: then the last stretch before it is tried.
        end = Passes(item, neighbour, k, end) ? end : end + ((from - end) / 1024);
        return Passes(item, neighbour, k, end) ? Bisect(item, neighbour, k, from, end) : null;
    }

    private double Bisect(int item, int neighbour, int k, double fails, double passes)
    {
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (fails / 2) + (passes / 2);
            (fails, passes) = Passes(item, neighbour, k, middle) ? (fails, middle) : (middle, passes);
        }

        var readable = passes > fails ? Math.Ceiling(passes * 1e4) / 1e4 : Math.Floor(passes * 1e4) / 1e4;
        return model.Criteria[k].Scale.Contains(readable) && Passes(item, neighbour, k, readable) ? readable : passes;
    }

    private bool Passes(int item, int neighbour, int k, double value)
    {
        if (model.Method.IsItemwise && !model.Normalization.IsRelative)
        {
            return Beats([item, neighbour], k, value, 0, 1);
        }

        return Beats([.. Enumerable.Range(0, input.Count)], k, value, item, neighbour);
    }

    private bool Beats(int[] rows, int k, double value, int item, int neighbour)
    {
        var columns = Enumerable.Range(0, model.Criteria.Count).Select(c => rows.Select(row => input.Values(c)[row]).ToArray()).ToArray();
        columns[k][item] = value;
        try
        {
            var trial = Ranker.Input(model, [.. rows.Select(input.Item)], columns, isInKeyOrder: false);
            return new ItemComparison(model, trial, Ranker.Score(model, trial)).Compare(item, neighbour) < 0;
        }
        catch (PrioritizationException)
        {
            return false; // the method cannot work with that value, a cost of 0 for instance
        }
    }
}
