namespace RequirementsKit.Prioritization.Internal;

/// <summary>Everything that can be wrong with a model.</summary>
internal static class ModelChecks
{
    private const int LeastBits = 16;
    private const int MostBits = 53;

    public static IEnumerable<PrioritizationProblem> Of(PrioritizationModel model)
    {
        if (model.Criteria.Count == 0)
        {
            yield return PrioritizationTexts.NoCriteria();
        }

        foreach (var key in model.Criteria.GroupBy(criterion => criterion.Key, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            yield return PrioritizationTexts.DuplicateCriterion(key);
        }

        foreach (var criterion in model.Criteria)
        {
            if (!double.IsFinite(criterion.Weight) || criterion.Weight < 0)
            {
                yield return PrioritizationTexts.BadWeight(criterion);
            }

            if (ReferenceEquals(model.Normalization, Normalization.Anchored) && !criterion.Scale.IsBounded)
            {
                yield return PrioritizationTexts.NotAnchorable(criterion);
            }

            if (criterion.Missing == MissingScores.Reweight && !model.Method.AllowsReweight)
            {
                yield return PrioritizationTexts.NoReweight(criterion, model.Method.Name);
            }
        }

        if (model.Criteria.Count > 0 && model.Criteria.All(criterion => criterion.Weight == 0))
        {
            yield return PrioritizationTexts.AllWeightsZero();
        }

        foreach (var key in model.TieBreakers.Where(key => model.Criteria.All(criterion => criterion.Key != key)))
        {
            yield return PrioritizationTexts.UnknownTieBreaker(key);
        }

        if (model.SignificantBits is < LeastBits or > MostBits)
        {
            yield return PrioritizationTexts.BadBits(model.SignificantBits, LeastBits, MostBits);
        }

        foreach (var problem in model.Method.Check(model.Criteria))
        {
            yield return problem;
        }
    }
}
