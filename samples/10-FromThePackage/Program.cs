// The program of docs/getting-started.md, on the packed package.
#region first-usings
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RequirementsKit;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Prioritization;
using RequirementsKit.Projects;
using RequirementsKit.Recurrence;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;
#endregion

#region first-score
var ranking = Prioritize.ByValueFeasibilityCost([                      // weights .5 / .3 / .2, anchored scales 1–9
    new("REQ-1", value: 9, feasibility: 4, cost: 7),
    new("REQ-2", value: 6, feasibility: 8, cost: 2)]);
Console.WriteLine(string.Join(" before ", ranking.Keys));              // REQ-2 before REQ-1
Console.WriteLine(ranking.Explain("REQ-1").ToText());
#endregion

#region first-record
var services = new ServiceCollection();
services.AddRequirementsKit().UseInMemoryStore();
await using var provider = services.BuildServiceProvider();
var kits = provider.GetRequiredService<IRequirementsKit>();
var project = await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", by: Actor.System);
var kit = kits.For(project);
#endregion

#region first-people
var anna = await kit.Stakeholders.RegisterAsync(new StakeholderProfile("Anna Lin") { Zone = "Asia/Shanghai" }, by: Actor.System);
var mara = await kit.Stakeholders.RegisterAsync(new StakeholderProfile("Mara Feld"), by: Actor.System);
var other = await kit.Stakeholders.RegisterAsync(new StakeholderProfile("Ben Hughes"), by: Actor.System);
var (me, ben) = (mara.ToActor(), other.ToActor());
await kit.Project.GrantAsync(me, Project.LeadRole, by: Actor.System);
await kit.Project.GrantAsync(ben, Project.LeadRole, by: Actor.System);
#endregion

#region first-confirm
var goal = await kit.Communication.SetGoalAsync(GoalPurpose.Elicit, "Know what slows the desk down", [anna], by: me);
var talk = await kit.Communication.RecordAsync(goal, Channel.Video, with: anna, "Export must be quicker", by: me);
var req = await kit.Requirements.CaptureAsync("When a user exports a report, the system shall deliver the file.", Origin.From(talk), by: me);
var shown = Evidence.Prototype(new Uri("https://example.org/prototype"), Fingerprint.Of("the prototype"u8));
var round = await kit.Confirmations.AskAsync(req, from: anna, show: shown, by: me);
var mail = await kit.Communication.RecordAsync(goal, Channel.Email, with: anna, "Yes, exactly this", by: me);
await kit.Confirmations.RecordOnBehalfAsync(round, anna, Verdict.Confirmed, evidence: mail, by: me);
#endregion

#region first-change
var proposal = Proposal.Revise(req).Statement("When a user exports a report, the system shall deliver the file within 2 s.");
var change = await kit.Changes.SubmitAsync(proposal, Policies.FourEyes, by: me);
try
{
    await kit.Changes.ApproveAsync(change.Id, by: me);
}
catch (RuleViolationException refused)
{
    Console.WriteLine($"{refused.Code}: {refused.MessageIn(Language.English)}");     // change-request.self-approval, and who may approve
}

await kit.Changes.ApproveAsync(change.Id, by: ben);
var applied = await kit.Changes.ApplyAsync(change.Id, by: ben);
foreach (var owed in applied.Obligations) Console.WriteLine(owed);     // update the plan, verify, tell those who asked
#endregion

#region first-touch
var now = SystemClock.Instance.GetCurrentInstant();
var weekly = Cadence.EveryWeek(on: [IsoDayOfWeek.Tuesday], at: new(10, 0), zone: "Asia/Shanghai").Skipping(Calendars.China);
Console.WriteLine(weekly.Next(after: now)?.Explain());                 // nominal → rolled → instant
Console.WriteLine(ChannelAdvisor.Default.Advise(anna.ToRecipient(), Complexity.High, Urgency.Low));   // video, then an email summary
Console.WriteLine((await kit.Reports.BriefAsync(anna, now)).ToMarkdown());            // open questions, promises, news owed
#endregion
