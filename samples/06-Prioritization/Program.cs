using System.Globalization;
using PrioritizationSample;
using RequirementsKit;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Groups;
using RequirementsKit.Prioritization.Methods;
using RequirementsKit.Prioritization.Pictures;
using RequirementsKit.Prioritization.Planning;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var voices = Scores.Read(Path.Combine(AppContext.BaseDirectory, "data", "tidewater.csv"));
var model = Prioritize.ValueFeasibilityCostModel;

#region group
var group = StakeholderGroup.Of(model, voices);
var ranking = group.Ranking;
#endregion

Title($"{ranking.Items.Count} requirements, {voices.Count} stakeholders: the best five, and why");
foreach (var key in ranking.Keys.Take(5))
{
    Console.WriteLine(ranking.Explain(key).ToText());
}

Console.WriteLine(ranking.Explain(ranking.Keys[1]).ToText(Language.Chinese));

Title("How stable it is: the winner");
foreach (var interval in ranking.Sensitivity().OfWinner())
{
    Console.WriteLine(interval.ToText());
}

var acceptability = ranking.Sensitivity().Acceptability();
Console.WriteLine($"With weights drawn at random, {acceptability[0].Key} wins {acceptability[0].Shares[0]:0.0%} of the time.");

Title("Where stakeholders disagree");
Console.WriteLine($"Concordance (Kendall's W): {group.Votes.Concordance():0.###}");
foreach (var item in group.Disagreements().Take(5))
{
    Console.WriteLine($"{item.Key}: ranks from {item.BestRank} to {item.WorstRank}, deviation {item.RankDeviation:0.##}");
}

var conflict = group.Conflicts()[0];
Console.WriteLine($"The widest gap: {conflict.One} and {conflict.Other}, correlation {conflict.Agreement:0.##}");

Title("What changes when cost counts double: the first ten lines");
var dear = model.WithWeights(new Dictionary<string, double> { ["cost"] = 0.4 }).Rank(group.Table);
Console.WriteLine(string.Join('\n', dear.Since(ranking).ToText().Split('\n').Take(10)));

Title("MoSCoW: the first 28 are called Must, effort = cost");
var moscow = PrioritizationModel.Named("MoSCoW").By(Moscow.Then(WeightedSum.Instance)).With(Moscow.Criterion)
    .With(Criterion.Benefit("value", 0.5)).With(Criterion.Cost("effort", 0)).Build();
var tiers = ScoreTable.WithCriteria("moscow", "value", "effort");
foreach (var item in ranking.Items)
{
    tiers.Add(item.Key, item.Position <= 28 ? 1 : item.Position <= 34 ? 2 : 3, group.Table[item.Key, "value"], group.Table[item.Key, "cost"]);
}

var tiered = moscow.Rank(tiers.Build());
Console.WriteLine(string.Join('\n', tiered.Items.GroupBy(item => item.Tier).Select(tier => $"{(MoscowCategory)tier.Key}: {string.Join(' ', tier.Select(item => item.Key))}")));
Console.WriteLine(string.Join('\n', tiered.Diagnostics.Select(problem => problem.Message)));

Title("Weights by pairwise comparison");
#region ahp
var priorities = PairwiseComparisons.Of("value", "feasibility", "cost")
    .Prefer("value", "feasibility", 2).Prefer("value", "cost", 4).Prefer("feasibility", "cost", 3)
    .Derive();
var weighed = model.WithWeights(priorities.Weights).Rank(group.Table);
#endregion
Console.WriteLine(string.Join(", ", model.Criteria.Select(criterion => $"{criterion.Name} {priorities.Weights[criterion.Key]:0.###}"))
    + $"; consistency ratio {priorities.ConsistencyRatio:0.###} ({(priorities.IsConsistent == true ? "fine" : "look again")}); first: {weighed.Keys[0]}");

Title("Three releases");
#region plan
var items = ranking.Items.Select(item => new PlanItem(item.Key, effort: group.Table[item.Key, "cost"]!.Value, value: group.Table[item.Key, "value"]!.Value)).ToList();
var plan = ReleasePlanner.Fill(ranking.Keys, items, [new("spring", 60), new("summer", 50), new("autumn", 40)]);
#endregion
foreach (var release in plan.Releases)
{
    Console.WriteLine($"{release.Name}: effort {release.Effort:0.#} of {release.Capacity}, value {release.Value:0.#}: {string.Join(' ', release.Items)}");
}

Console.WriteLine(plan.Placements[^1].ToText());

var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pictures"));
File.WriteAllText(Path.Combine(folder.FullName, "scatter.svg"), ScatterPicture.ToSvg(ranking, across: "cost", up: "value"));
File.WriteAllText(Path.Combine(folder.FullName, "ranks.svg"), AcceptabilityPicture.ToSvg([.. acceptability.Take(15)]));
Title("Pictures: scatter.svg and ranks.svg in the folder pictures beside the program");

static void Title(string text) => Console.WriteLine($"\n## {text}");
