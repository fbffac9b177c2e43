using RequirementsKit.Prioritization;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;

namespace RequirementsKit.Scoring;

/// <summary>How many ask for a requirement, each word weighted: a criterion that nobody has to score, because the origins of the requirement say it.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="AskedBy">Who asked: the stakeholders named by its origins, one entry for each person.</param>
/// <param name="Share">The weight of those who asked as a share of the weight of all stakeholders.</param>
public sealed record Demand(RequirementId Requirement, IReadOnlyList<StakeholderId> AskedBy, Percentage Share)
{
    /// <summary>The key of the criterion, and of the weights that stakeholders have on it.</summary>
    public const string CriterionKey = "demand";

    /// <summary>Gets the criterion: a benefit in percent, from nobody to everybody. It is anchored, so a further requirement never moves the others.</summary>
    public static Criterion Criterion { get; } = Prioritization.Criterion.Benefit(CriterionKey, 1, Scale.Percent).Named("demand", "需求呼声");

    /// <summary>Finds the demand for each requirement.</summary>
    /// <param name="requirements">The requirements.</param>
    /// <param name="stakeholders">All stakeholders; one who was merged counts as the one who is left.</param>
    /// <returns>One entry for each requirement, in their order. O(requirements × origins + stakeholders).</returns>
    public static IReadOnlyList<Demand> Of(IEnumerable<Requirement> requirements, IEnumerable<Stakeholder> stakeholders)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        ArgumentNullException.ThrowIfNull(stakeholders);
        Stakeholder[] people = [.. stakeholders.Where(person => person.MergedInto is null)];
        var one = people.SelectMany(person => person.AllIds.Select(id => (id, person))).ToDictionary(pair => pair.id, pair => pair.person);
        var total = people.Sum(person => person.WeightFor(CriterionKey));
        return
        [
            .. requirements.Select(requirement =>
            {
                Stakeholder[] asking = [.. requirement.Origins.SelectMany(origin => origin.Stakeholders).Where(one.ContainsKey).Select(id => one[id]).DistinctBy(person => person.Id)];
                var share = total == 0 ? 0 : Math.Min(1, asking.Sum(person => person.WeightFor(CriterionKey)) / total);
                return new Demand(requirement.Id, [.. asking.Select(person => person.Id)], Percentage.FromShare(share));
            }),
        ];
    }
}
