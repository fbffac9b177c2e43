using Microsoft.Extensions.DependencyInjection;
using NodaTime;
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

namespace RequirementsKit.Tests.Documentation;

/// <summary>The snippets of the README and of getting started, compiled and run.</summary>
public sealed class FirstMinutesTests
{
    [Fact]
    public void Score_alone()
    {
        #region score
        var ranking = Prioritize.ByValueFeasibilityCost([                      // weights .5 / .3 / .2, anchored scales 1–9
            new("REQ-1", value: 9, feasibility: 4, cost: 7),
            new("REQ-2", value: 6, feasibility: 8, cost: 2)]);
        Assert.Equal(["REQ-2", "REQ-1"], ranking.Keys);
        Console.WriteLine(ranking.Explain("REQ-1").ToText(Language.Chinese));
        #endregion
    }

    [Fact]
    public async Task From_conversation_to_confirmed_requirement_to_change()
    {
        #region register
        var services = new ServiceCollection();
        services.AddRequirementsKit().UseInMemoryStore();
        await using var provider = services.BuildServiceProvider();
        var kits = provider.GetRequiredService<IRequirementsKit>();
        var project = await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", by: Actor.System);
        var kit = kits.For(project);
        #endregion

        #region people
        var anna = await kit.Stakeholders.RegisterAsync(new StakeholderProfile("Anna Lin") { Zone = "Asia/Shanghai" }, by: Actor.System);
        var mara = await kit.Stakeholders.RegisterAsync(new StakeholderProfile("Mara Feld"), by: Actor.System);
        var other = await kit.Stakeholders.RegisterAsync(new StakeholderProfile("Ben Hughes"), by: Actor.System);
        var (me, ben) = (mara.ToActor(), other.ToActor());
        await kit.Project.GrantAsync(me, Project.LeadRole, by: Actor.System);
        await kit.Project.GrantAsync(ben, Project.LeadRole, by: Actor.System);
        #endregion

        var uri = new Uri("https://example.org/prototype");
        var sha256 = Fingerprint.Of("prototype"u8);

        #region confirm
        var goal = await kit.Communication.SetGoalAsync(GoalPurpose.Elicit, "Know what slows the desk down", [anna], by: me);
        var talk = await kit.Communication.RecordAsync(goal, Channel.Video, with: anna, "Export must be quicker", by: me);
        var req = await kit.Requirements.CaptureAsync("When a user exports a report, the system shall deliver the file.", Origin.From(talk), by: me);
        var round = await kit.Confirmations.AskAsync(req, from: anna, show: Evidence.Prototype(uri, sha256), by: me);
        var mail = await kit.Communication.RecordAsync(goal, Channel.Email, with: anna, "Yes, exactly this", by: me);
        await kit.Confirmations.RecordOnBehalfAsync(round, anna, Verdict.Confirmed, evidence: mail, by: me);
        #endregion

        #region change
        var change = await kit.Changes.SubmitAsync(Proposal.Revise(req).Statement("… within 2 s"), Policies.FourEyes, by: me);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => kit.Changes.ApproveAsync(change.Id, by: me));
        Assert.Equal("change-request.self-approval", refused.Code);            // the message names who may approve
        await kit.Changes.ApproveAsync(change.Id, by: ben);
        var applied = await kit.Changes.ApplyAsync(change.Id, by: ben);
        foreach (var owed in applied.Obligations) Console.WriteLine(owed);     // update the plan, verify, tell those who asked
        #endregion

        Assert.Contains("Ben Hughes", refused.Message, StringComparison.Ordinal);
        Assert.Equal(ChangeRequestStatus.Applied, applied.Status);
        Assert.Equal(2, (await kit.Requirements.GetAsync(req)).Revision);

        var now = Instant.FromUtc(2026, 9, 28, 8, 0);
        #region follow-up
        var weekly = Cadence.EveryWeek(on: [IsoDayOfWeek.Tuesday], at: new(10, 0), zone: "Asia/Shanghai").Skipping(Calendars.China);
        Console.WriteLine(weekly.Next(after: now)?.Explain());                 // nominal → rolled → instant
        Console.WriteLine(ChannelAdvisor.Default.Advise(anna.ToRecipient(), Complexity.High, Urgency.Low));   // video, then an email summary
        Console.WriteLine((await kit.Reports.BriefAsync(anna, now)).ToMarkdown());            // open questions, promises, news owed
        #endregion
    }
}
