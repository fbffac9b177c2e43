using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RequirementsKit;
using RequirementsKit.Approvals;
using RequirementsKit.Auditing;
using RequirementsKit.Changes;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.DependencyInjection;
using RequirementsKit.FollowUps;
using RequirementsKit.Graphs;
using RequirementsKit.Plans;
using RequirementsKit.Prioritization;
using RequirementsKit.Projects;
using RequirementsKit.Recurrence;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using RequirementsKit.Traceability;

// Touches every capability in a program compiled ahead of time: what trimming or missing code generation breaks, breaks here.
var services = new ServiceCollection();
services.AddRequirementsKit().UseInMemoryStore();
await using var provider = services.BuildServiceProvider();
var kits = provider.GetRequiredService<IRequirementsKit>();
var kit = kits.For(await kits.Projects.OpenAsync("Smoke", "Europe/Berlin", Actor.System));
var anna = await kit.Stakeholders.RegisterAsync(new StakeholderProfile("Anna 需求") { Zone = "Asia/Shanghai", Salience = new(true, true, false) }, Actor.System);
var mara = await kit.Stakeholders.RegisterAsync(new StakeholderProfile("Mara"), Actor.System);
var ben = await kit.Stakeholders.RegisterAsync(new StakeholderProfile("Ben"), Actor.System);
foreach (var person in new[] { mara, ben })
{
    await kit.Project.GrantAsync(person.ToActor(), Project.LeadRole, Actor.System);
}

var (me, other) = (mara.ToActor(), ben.ToActor());
var goal = await kit.Communication.SetGoalAsync(GoalPurpose.Elicit, "Know the need", [anna], me, new LocalDate(2026, 12, 1));
var talk = await kit.Communication.RecordAsync(goal, Channel.Video, anna, "Quicker, please", me);
var promise = await kit.Communication.RaisePointAsync(PointKind.Promise, "Call back", me, me, anna);
var first = await kit.Requirements.CaptureAsync("The portal shall export a report.", Origin.From(talk), me);
var second = await kit.Requirements.CaptureAsync("The portal shall close the day.", Origin.From(talk), me);
await kit.Traceability.LinkAsync(second, LinkType.DependsOn, first, me);
var round = await kit.Confirmations.AskAsync(first, anna, Evidence.Statement, me);
await kit.Confirmations.AnswerAsync(round, Verdict.Confirmed, anna.ToActor());
var scores = await kit.Scoring.OpenAsync([first, second], [new("value", 1, 9), new("feasibility", 1, 9), new("cost", 1, 9)], [new(anna, ["value", "feasibility", "cost"])], me);
await kit.Scoring.ScoreAsync(
    scores, anna, [new(first, "value", 9), new(first, "feasibility", 5), new(first, "cost", 3), new(second, "value", 4), new(second, "feasibility", 5), new(second, "cost", 3)], anna.ToActor());
var ranking = await kit.Scoring.RankAsync(scores, Prioritize.ValueFeasibilityCostModel);
await kit.Scoring.StoreAsync(scores, ranking, me);
var baseline = await kit.Baselines.DrawUpAsync("One", [first, second], Policies.FourEyes, me);
await kit.Baselines.ApproveAsync(baseline, other);
var change = await kit.Changes.SubmitAsync(Proposal.Revise(await kit.Requirements.GetAsync(first)).Statement("The portal shall export a report within 2 s."), Policies.FourEyes, me);
await kit.Changes.ApproveAsync(change, other);
var applied = await kit.Changes.ApplyAsync(change, other);
await kit.Plans.DraftAsync("Plan", [new Release("1", 10)], [(first, 3m), (second, 4m)], me);
var series = await kit.FollowUps.PlanAsync(anna, Cadence.EveryWeek([IsoDayOfWeek.Tuesday], new(10, 0), "Asia/Shanghai").Skipping(Calendars.China), "The season", me, me);
await kit.Retrospectives.LearnAsync("Ask early.", ["elicitation"], me);
var brief = await kit.Reports.BriefAsync(anna, promise.RaisedAt);
var found = await kit.Store.ListAsync(Query.Where<Requirement>(r => r.Status == RequirementStatus.Draft && r.Title.StartsWith("The portal")).OrderBy(r => r.Title));
var audit = await AuditLog.VerifyAsync(kit.Store.ReadLogAsync(), await kit.Store.GetHeadAsync());
var graph = new LinkGraph<string>(["a", "b"], [("a", "b")]);

(string What, bool Holds)[] checks =
[
    ("ranking", ranking.Keys[0] == first.Key && ranking.Explain(first.Key).ToText(Language.Chinese).Length > 0),
    ("change", applied.Status == ChangeRequestStatus.Applied && applied.Obligations.Count == 3),
    ("policy JSON", ApprovalPolicy.FromJson(Policies.ChangeControlBoard.ToJson()) == Policies.ChangeControlBoard),
    ("follow-ups", (await kit.FollowUps.ListAsync(FollowUpQueries.OfSeries(series))).Count == 1),
    ("brief", brief.ToMarkdown().Contains(promise.Key, StringComparison.Ordinal)),
    ("query", found.Count == 2),
    ("audit", audit.IsIntact),
    ("graph", graph.Reach("a", GraphDirection.Forward).Count == 1),
    ("advice", ChannelAdvisor.Default.Advise(anna.ToRecipient(), Complexity.High, Urgency.Low).First == Channel.Video),
];
foreach (var (what, _) in checks.Where(c => !c.Holds))
{
    Console.WriteLine($"failed: {what}");
}

Console.WriteLine(checks.All(c => c.Holds) ? $"native: {checks.Length} checks hold" : "native: broken");
return checks.All(c => c.Holds) ? 0 : 1;
