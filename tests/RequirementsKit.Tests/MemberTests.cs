using RequirementsKit.Changes;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.Projects;
using RequirementsKit.Requirements;
using RequirementsKit.Retrospectives;
using RequirementsKit.Stakeholders;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests;

/// <summary>A number that was cast to an enumeration is refused where it would be stored or decide.</summary>
public sealed class MemberTests
{
    private static readonly Dictionary<string, Func<Given, Task>> Casts = new(StringComparer.Ordinal)
    {
        ["goal"] = g => g.Kit.Communication.SetGoalAsync((GoalPurpose)99, "Know", [g.Anna], by: g.Lead),
        ["point"] = g => g.Kit.Communication.RaisePointAsync((PointKind)99, "Ask", owner: g.Lead, by: g.Lead),
        ["visibility"] = g => g.Kit.Communication.RaisePointAsync(PointKind.Question, "Ask", owner: g.Lead, by: g.Lead, visibility: (Visibility)99),
        ["feedback"] = g => g.Kit.Communication.ReceiveFeedbackAsync((FeedbackKind)99, g.Anna, "Slow", by: g.Lead),
        ["technique"] = async g => await g.Kit.Communication.RecordAsync(
            await g.Kit.Communication.SetGoalAsync(GoalPurpose.Elicit, "Know", [g.Anna], by: g.Lead), Channel.Video, with: g.Anna, "Hello", by: g.Lead, new() { Technique = (ElicitationTechnique)99 }),
        ["contact point"] = g => g.Kit.Project.SetContactPointsAsync([new("Desk", "desk@example.org", Kind: (ContactPointKind)99)], by: g.Lead),
        ["stakeholder"] = g => g.Kit.Stakeholders.RegisterAsync(new StakeholderProfile("Lena") { Kind = (StakeholderKind)99 }, by: g.Lead),
        ["language"] = g => g.Kit.Stakeholders.RegisterAsync(new StakeholderProfile("Lena") { Language = (Language)99 }, by: g.Lead),
        ["power"] = g => g.Kit.Stakeholders.RegisterAsync(new StakeholderProfile("Lena") { Power = (Influence)99 }, by: g.Lead),
        ["interest"] = g => g.Kit.Stakeholders.RegisterAsync(new StakeholderProfile("Lena") { Interest = (Influence)99 }, by: g.Lead),
        ["responsibility"] = g => g.Kit.Stakeholders.RegisterAsync(new StakeholderProfile("Lena") { Responsibilities = [new("price", (ResponsibilityKind)99)] }, by: g.Lead),
        ["engagement"] = g => g.Kit.Stakeholders.AssessEngagementAsync(g.Anna, EngagementLevel.Supportive, (EngagementLevel)99, by: g.Lead),
        ["criterion"] = _ => Task.FromResult(new AcceptanceCriterion("The file opens", (VerificationMethod)99)),
        ["origin"] = g => Task.FromResult(new Origin((OriginKind)99, "workshop")),
        ["level"] = async g => await g.Kit.Requirements.ReviseAsync(await g.ARequirementAsync(), new RequirementEdit().Level((RequirementLevel)99), by: g.Lead),
        ["feasibility"] = async g => await g.Kit.Requirements.AssessFeasibilityAsync(await g.ARequirementAsync(), (FeasibilityVerdict)99, by: g.Lead),
        ["confirmation"] = async g => await g.Kit.Confirmations.AskAsync(await g.ARequirementAsync(), (ConfirmationPurpose)99, from: [g.Anna], show: [Evidence.Statement], by: g.Lead),
        ["evidence"] = async g => await g.Kit.Confirmations.AskAsync(await g.ARequirementAsync(), from: g.Anna, show: new Evidence((EvidenceKind)99), by: g.Lead),
        ["verdict"] = async g => await g.Kit.Confirmations.AnswerAsync(
            await g.Kit.Confirmations.AskAsync(await g.ARequirementAsync(), from: g.Anna, show: Evidence.Statement, by: g.Lead), (Verdict)99, by: g.Anna.ToActor()),
        ["complexity"] = g => Task.FromResult(ChannelAdvisor.Default.Advise(g.Anna.ToRecipient(), (Complexity)99, Urgency.Low)),
        ["urgency"] = g => Task.FromResult(ChannelAdvisor.Default.Advise(g.Anna.ToRecipient(), Complexity.Low, (Urgency)99)),
        ["familiarity"] = g => Task.FromResult(ChannelAdvisor.Default.Advise(g.Anna.ToRecipient(), new Topic(Complexity.Low, Urgency.Low, Familiarity: (Familiarity)99))),
        ["link"] = async g => await g.Kit.Traceability.LinkAsync(await g.ARequirementAsync(), (LinkType)99, await g.ARequirementAsync("Two."), by: g.Lead),
        ["link outside"] = async g => await g.Kit.Traceability.LinkAsync(await g.ARequirementAsync(), (LinkType)99, OutsideEnd.Test(new("https://tests.example.org/1")), by: g.Lead),
        ["link rule"] = g => g.Kit.Traceability.SetRuleAsync(new((LinkType)99), by: g.Lead),
        ["link end"] = g => g.Kit.Traceability.SetRuleAsync(new(LinkType.Refines) { Targets = [(TraceEndKind)99] }, by: g.Lead),
        ["suspicion"] = g => g.Kit.Traceability.SetRuleAsync(new(LinkType.Refines) { Suspicion = (Suspicion)99 }, by: g.Lead),
        ["link field"] = g => g.Kit.Traceability.SetRuleAsync(new(LinkType.Refines) { Fields = [(RequirementField)99] }, by: g.Lead),
        ["proposed link"] = async g => Proposal.Link(await g.ARequirementAsync(), (LinkType)99, await g.ARequirementAsync("Two.")),
        ["lesson"] = g => g.Kit.Retrospectives.LearnAsync("Ask early", ["asking"], by: g.Lead, kind: (LessonKind)99),
        ["note"] = g => g.Kit.Retrospectives.HoldAsync("September", [new((NoteKind)99, "Ask early")], by: g.Lead),
    };

    public static TheoryData<string> Names => [.. Casts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_number_that_is_no_member_is_refused_and_the_message_says_what_is_allowed(string what)
    {
        var given = await Given.AProjectAsync();
        var refused = await Assert.ThrowsAnyAsync<ArgumentException>(() => Casts[what](given));
        Assert.Contains("99", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Allowed: ", refused.Message, StringComparison.Ordinal);
    }
}
