using System.Globalization;
using RequirementsKit.Approvals;
using RequirementsKit.Plans;
using RequirementsKit.Storage;
using RequirementsKit.Traceability;
using static RequirementsKit.Tests.Plans.APlan;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Plans;

/// <summary>Who may give which command of planning, what repeats it, and what refuses it.</summary>
public sealed class ReleasePlanningTests
{
    [Fact]
    public async Task A_role_that_may_not_plan_is_refused()
    {
        var (given, one, plan) = await APlanAsync();
        var by = given.Anna.ToActor();
        var delta = await given.Kit.Plans.ProposeAsync(plan, Change, [new(one, 5)]);
        var head = await given.Kit.Store.GetHeadAsync();
        await RefusedAsync("project.missing-capability", () => given.Kit.Plans.DraftAsync("Season", Two, [(one, 2m)], by));
        await RefusedAsync("project.missing-capability", () => given.Kit.Plans.DraftAsync("Season", Two, [(one, 2m)], [], by));
        await RefusedAsync("project.missing-capability", () => given.Kit.Plans.ReplanAsync(plan, Two, [new(one, 3)], by));
        await RefusedAsync("project.missing-capability", () => given.Kit.Plans.AcceptAsync(delta, by));
        await RefusedAsync("project.missing-capability", () => given.Kit.Plans.SubmitAsync(plan, Policies.FourEyes, by));
        Assert.Equal(head, await given.Kit.Store.GetHeadAsync());
    }

    [Fact]
    public async Task A_plan_holds_requirements_of_the_project_alone()
    {
        var (given, one, _) = await APlanAsync();
        await RefusedAsync("requirement.not-found", () => given.Kit.Plans.DraftAsync("Season", Two, [(one, 2m), (R[0], 1m)], given.Lead));
        await RefusedAsync("requirement.not-found", () => given.Kit.Plans.DraftAsync("Season", Two, [(one, 2m), (R[0], 1m)], [], given.Lead));
        await RefusedAsync("release-plan.not-found", () => given.Kit.Plans.ProgressAsync(default));
    }

    [Fact]
    public async Task Only_links_that_depend_on_another_and_hold_make_a_need()
    {
        var (given, one, _) = await APlanAsync();
        var (two, three) = (await given.ARequirementAsync("Two."), await given.ARequirementAsync("Three."));
        var links = given.Kit.Traceability;
        var first = await given.Kit.Requirements.GetAsync(one);
        TraceLink[] all =
        [
            await links.LinkAsync(first, LinkType.DependsOn, two, given.Lead),
            await links.LinkAsync(first, LinkType.Relates, three, given.Lead),
            (await links.LinkAsync(two, LinkType.DependsOn, three, given.Lead)).Remove(given.Lead, Given.Start),
            await links.LinkAsync(three, LinkType.DependsOn, OutsideEnd.Document(new("https://docs.example.org/")), given.Lead),
        ];
        var plan = await given.Kit.Plans.DraftAsync("Season", Two, [(one, 1m), (two, 1m), (three, 1m)], [.. all, all[0]], given.Lead);
        Assert.Equal([[two.Id], null, null], plan.Assignments.Select(a => a.Needs));
    }

    [Fact]
    public async Task A_command_that_is_repeated_is_done_once_and_its_id_serves_no_other()
    {
        var (given, one, plan) = await APlanAsync();
        var lead = given.Lead;
        var two = (await given.ARequirementAsync("Two.")).Id;
        await Check(
            p => p.DraftAsync("Season", Two, [(one, 2m)], lead),
            p => p.DraftAsync("Winter", Two, [(one, 2m)], lead),
            p => p.DraftAsync("Season", [Two[0]], [(one, 2m)], lead),
            p => p.DraftAsync("Season", [Two[0], Two[1] with { Capacity = 9 }], [(one, 2m)], lead),
            p => p.DraftAsync("Season", [Two[0], Two[1] with { Name = "1.2" }], [(one, 2m)], lead),
            p => p.DraftAsync("Season", [Two[0], Two[1] with { Start = null }], [(one, 2m)], lead),
            p => p.DraftAsync("Season", [Two[0], Two[1] with { End = null }], [(one, 2m)], lead),
            p => p.DraftAsync("Season", Two, [(one, 3m)], lead),
            p => p.DraftAsync("Season", Two, [(two, 2m)], lead));
        await Check(
            p => p.DraftAsync("Season", Two, [(one, 2m)], [], lead),
            p => p.DraftAsync("Winter", Two, [(one, 2m)], [], lead),
            p => p.DraftAsync("Season", [Two[0]], [(one, 2m)], [], lead),
            p => p.DraftAsync("Season", Two, [(one, 3m)], [], lead));
        await Check(
            p => p.ReplanAsync(plan, Two, [new(one, 3)], lead, Change),
            p => p.ReplanAsync(plan, Two, [new(one, 3)], lead),
            p => p.ReplanAsync(plan, [Two[0]], [new(one, 3)], lead, Change),
            p => p.ReplanAsync(plan, Two, [new(one, 4)], lead, Change),
            p => p.ReplanAsync(plan, Two, [new PlanEntry(one, 3) { Needs = [two] }], lead, Change));
        var (delta, other) = (await given.Kit.Plans.ProposeAsync(plan, Change, [new(one, 5)]), await given.Kit.Plans.ProposeAsync(plan, Change, [new(one, 6)]));
        await Check(p => p.AcceptAsync(delta, lead), p => p.AcceptAsync(other, lead), p => p.AcceptAsync(delta with { Cause = default }, lead), p => p.AcceptAsync(delta with { PlanVersion = 9 }, lead));
        await Check(p => p.SubmitAsync(plan, Policies.FourEyes, lead), p => p.SubmitAsync(plan, Policies.ChangeControlBoard, lead));
        await Check(p => p.VoteAsync(plan, BallotVerdict.Approve, given.Second), p => p.VoteAsync(plan, BallotVerdict.Reject, given.Second));

        Task Check<T>(Func<ReleasePlanning, Task<T>> command, params IReadOnlyList<Func<ReleasePlanning, Task<T>>> others) => Repetition.DoneOnceAsync(given, k => k.Plans, command, others);
    }

    [Fact]
    public async Task A_command_is_the_same_in_every_culture()
    {
        var (given, one, plan) = await APlanAsync();
        var once = given.Kit.Once(CommandId.New(Given.Ids, Given.Start)).Plans;
        var again = given.Kit.Once(CommandId.New(Given.Ids, Given.Start)).Plans;
        Release[] releases = [new("1.0", 10.5m, new(2026, 9, 1), new(2026, 9, 30))];
        var (drafted, replanned) = (await once.DraftAsync("Season", releases, [(one, 2.5m)], given.Lead), await again.ReplanAsync(plan, releases, [new(one, 2.5m)], given.Lead));
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.DateTimeFormat.LongDatePattern = "dd.MM.yyyy";
        CultureInfo.CurrentCulture = culture;
        Assert.Equal(drafted, await once.DraftAsync("Season", releases, [(one, 2.5m)], given.Lead));
        Assert.Equal(replanned, await again.ReplanAsync(plan, releases, [new(one, 2.5m)], given.Lead));
    }

    [Fact]
    public async Task A_policy_that_is_too_weak_is_refused_in_both_languages()
    {
        var (given, _, plan) = await APlanAsync();
        var refused = await RefusedAsync("approval.policy-too-weak", () => given.Kit.Plans.SubmitAsync(plan, Policies.SingleApprover, given.Lead));
        var (least, all) = (PolicyCatalog.Default.Least, PolicyCatalog.Default);
        Assert.Equal($"The policy single-approver v1 is weaker than {least}, by which project {given.Kit.Id} approves at least. Use one of {all}.", refused.Message);
        Assert.Equal($"审批策略 single-approver v1 弱于 {least}，而项目 {given.Kit.Id} 至少按后者审批。请从 {all} 中选用。", refused.MessageIn(Language.Chinese));
    }

    [Fact]
    public async Task Only_a_person_votes()
    {
        var (given, _, plan) = await APlanAsync();
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => given.Kit.Plans.VoteAsync(plan, BallotVerdict.Approve, Actor.Service("desk")));
        Assert.Equal(("by", $"Only a person can vote; {Actor.Service("desk")} is none. (Parameter 'by')"), (refused.ParamName, refused.Message));
    }

    [Fact]
    public async Task Plans_are_listed_as_a_query_asks()
    {
        var (given, one, first) = await APlanAsync();
        var second = await given.Kit.Plans.DraftAsync("Winter", Two, [(one, 2m)], given.Lead);
        Assert.Equal(["PLAN-1", "PLAN-2"], (await given.Kit.Plans.ListAsync(PlanQueries.ByKey)).Select(p => p.Key));
        Assert.Empty(await given.Kit.Plans.ListAsync(PlanQueries.InReview));
        await given.Kit.Plans.SubmitAsync(second, Policies.FourEyes, given.Lead);
        await given.Kit.Plans.SubmitAsync(first, Policies.FourEyes, given.Lead);
        Assert.Equal(["PLAN-1", "PLAN-2"], (await given.Kit.Plans.ListAsync(PlanQueries.InReview)).Select(p => p.Key));
    }

    [Fact]
    public async Task Commands_and_votes_are_traced_under_their_names()
    {
        using var names = new TracedNames();
        var (given, one, plan) = await APlanAsync();
        await given.Kit.Plans.ReplanAsync(plan, Two, [new(one, 3)], given.Lead);
        await given.Kit.Plans.AcceptAsync(await given.Kit.Plans.ProposeAsync(plan, Change, [new(one, 5)]), given.Lead);
        await given.Kit.Plans.SubmitAsync(plan, Policies.FourEyes, given.Lead);
        await given.Kit.Plans.VoteAsync(plan, BallotVerdict.Approve, given.Second);
        Assert.Subset(names.ToHashSet(), new HashSet<string> { "plans.draft", "plans.replan", "plans.accept", "plans.submit", "plans.vote", "evaluate approval" });
    }

    internal static async Task<(Given Given, RequirementId One, ReleasePlan Plan)> APlanAsync(IRequirementsStore? store = null)
    {
        var given = await Given.AProjectAsync(store);
        var one = (await given.ARequirementAsync("One.")).Id;
        return (given, one, await given.Kit.Plans.DraftAsync("Season", Two, [(one, 2m)], given.Lead));
    }
}
