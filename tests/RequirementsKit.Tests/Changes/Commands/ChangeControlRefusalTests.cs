using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Projects;
using RequirementsKit.Requirements;
using RequirementsKit.Tests.Shared;
using RequirementsKit.Traceability;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Changes.Commands;

/// <summary>What the service refuses before a request is asked, and what it finds when somebody else was quicker.</summary>
public sealed class ChangeControlRefusalTests
{
    [Fact]
    public async Task What_is_missing_is_named()
    {
        var scene = await ChangeScene.SetAsync();
        var (changes, by, proposal) = (scene.Changes, scene.Lead, scene.Saying("Two."));
        await MissingAsync("proposal", () => changes.DraftAsync(null!, Policies.FourEyes, by));
        await MissingAsync("policy", () => changes.DraftAsync(proposal, null!, by));
        await MissingAsync("proposal", () => changes.ReviseDraftAsync(default, null!, Policies.FourEyes, ChangeHandling.Normal, by));
        await MissingAsync("policy", () => changes.ReviseDraftAsync(default, proposal, null!, ChangeHandling.Normal, by));
        await MissingAsync("handling", () => changes.ReviseDraftAsync(default, proposal, Policies.FourEyes, null!, by));
        await MissingAsync("proposal", () => changes.SubmitAsync(null!, Policies.FourEyes, by));
        await MissingAsync("policy", () => changes.SubmitAsync(proposal, null!, by));
        await MissingAsync("proposal", () => changes.AmendAsync(default, null!, by));
        await MissingAsync("options", () => changes.StateAsync(default, ImpactArea.Cost, "None", null!, by));
        await MissingAsync("by", () => changes.VoteAsync(default, BallotVerdict.Approve, null!));
        await MissingAsync("policy", () => changes.MigratePolicyAsync(default, null!, "chair", "New", by));
        await MissingAsync("authenticator", () => changes.SignAsync(default, SignatureMeaning.Review, null!, by));
        await MissingAsync("by", () => changes.SignAsync(default, SignatureMeaning.Review, new Pen(), null!));
        await MissingAsync("policy", () => changes.DraftReversionAsync(default, null!, by));

        static async Task MissingAsync(string name, Func<Task> command) => Assert.Equal(name, (await Assert.ThrowsAsync<ArgumentNullException>(command)).ParamName);
    }

    [Fact]
    public async Task What_only_a_person_can_do_a_service_does_not()
    {
        var scene = await ChangeScene.SetAsync();
        var change = await scene.SubmittedAsync();
        var desk = Actor.Service("desk");
        await scene.Given.Kit.Project.GrantAsync(desk, Project.LeadRole, Actor.System);
        await RefusedAsync("Only a person can vote; service:desk is none.", () => scene.Changes.ApproveAsync(change, desk));
        await RefusedAsync("Only a person can sign; service:desk is none.", () => scene.Changes.SignAsync(change, SignatureMeaning.Review, new Pen(), desk));
        await RefusedAsync("Only a person has a veto; service:desk is none.", () => scene.Changes.LiftVetoAsync(change, desk));
        await RefusedAsync("Only a person has a seat; service:desk is none.", () => scene.Changes.RecuseAsync(change, desk));

        static async Task RefusedAsync(string message, Func<Task> command) => Assert.Equal($"{message} (Parameter 'by')", (await Assert.ThrowsAsync<ArgumentException>(command)).Message);
    }

    [Fact]
    public async Task A_word_that_somebody_recorded_is_the_word_of_the_one_who_gave_it()
    {
        var scene = await ChangeScene.SetAsync();
        var third = await MemberAsync(scene, "Tomas Bauer");
        var change = await scene.SubmittedAsync();
        var approved = await scene.Changes.VoteAsync(change, BallotVerdict.Approve, third, scene.Given.Ben, InteractionId.New(Given.Ids, Given.Start), "By phone");
        Assert.Equal((ChangeRequestStatus.Approved, third, "By phone"), (approved.Status, approved.Round.Ballots[0].CastBy, approved.Round.Ballots[0].Comment));
    }

    [Fact]
    public async Task A_vote_on_what_was_applied_ratifies_it_and_whoever_wrote_it_is_told_who_may()
    {
        var scene = await ChangeScene.SetAsync();
        var applied = await scene.EmergencyAppliedAsync();
        var own = await Assert.ThrowsAsync<RuleViolationException>(() => scene.Changes.ApproveAsync(applied, scene.Lead));
        Assert.Equal(("change-request.self-approval", "CR-1 was submitted or amended by the same person, who cannot vote on it under four-eyes v1. Who may: Ben Hughes."), (own.Code, own.Message));
        Assert.Equal(ChangeRequestStatus.Ratified, (await scene.Changes.ApproveAsync(applied, scene.Second)).Status);
        var usual = await scene.AppliedAsync(Proposal.Revise(scene.Two).Statement("Two, changed."));
        Assert.Equal("change-request.illegal-action", (await Assert.ThrowsAsync<RuleViolationException>(() => scene.Changes.ApproveAsync(usual, scene.Second))).Code);
        Assert.Equal("change-request.illegal-action", (await Assert.ThrowsAsync<RuleViolationException>(() => scene.Changes.ApproveAsync(usual, scene.Lead))).Code);
    }

    [Fact]
    public async Task A_vote_that_finds_the_round_decided_by_who_lost_the_mandate_is_not_needed()
    {
        var scene = await ChangeScene.SetAsync();
        var (third, fourth) = (await MemberAsync(scene, "Tomas Bauer"), await MemberAsync(scene, "Mei Chen"));
        var change = await scene.SubmittedAsync(ChangeScene.Vetoing);
        await scene.Changes.ApproveAsync(change, scene.Second);
        Assert.Equal(ChangeRequestStatus.InReview, (await scene.Changes.ApproveAsync(change, third)).Status);
        await scene.Given.Kit.Project.RevokeAsync(fourth, Project.LeadRole, scene.Lead);
        var decided = await scene.Changes.VoteAsync(change, BallotVerdict.Reject, third);
        Assert.Equal((ChangeRequestStatus.Approved, 2), (decided.Status, decided.Round.Ballots.Count));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_changed_while_somebody_signed_it_is_not_signed(bool amends)
    {
        var scene = await ChangeScene.SetAsync();
        var change = await scene.SubmittedAsync();
        var pen = new Pen(async () => _ = amends
            ? await scene.Changes.AmendAsync(change, scene.Saying("Else."), scene.Lead)
            : await scene.Changes.MigratePolicyAsync(change, ChangeScene.Dated, "chair", "New", scene.Second));
        var refused = await Assert.ThrowsAsync<ConcurrencyConflictException>(() => scene.Changes.SignAsync(change, SignatureMeaning.Review, pen, scene.Second));
        Assert.Equal($"CR-1 was changed while {scene.Second} signed it. Nothing was stored; read it and sign again.", refused.Message);
        Assert.Empty((await scene.Changes.GetAsync(change)).Signatures);
    }

    [Fact]
    public async Task An_authenticator_that_takes_its_time_does_not_go_back_to_the_context_of_the_caller() => Assert.Empty(await CallersContext.ReturnsAsync(async store =>
    {
        var scene = await ChangeScene.SetAsync(store);
        var change = await scene.SubmittedAsync();
        return () => scene.Changes.SignAsync(change, SignatureMeaning.Review, new Pen(() => Task.Run(() => Task.Delay(1))), scene.Second);
    }));

    [Fact]
    public async Task What_nothing_takes_back_is_not_taken_back()
    {
        var scene = await ChangeScene.SetAsync();
        var applied = await scene.AppliedAsync();
        var refused = await RefusedAsync("change-request.no-such-obligation", () => scene.Changes.RevertedAsync(applied, scene.Lead));
        Assert.Equal(("CR-1 is Applied, and no request takes it back.", "CR-1 当前为“已应用”，没有撤回它的请求。"), (refused.Message, refused.MessageIn(Language.Chinese)));
    }

    [Theory]
    [InlineData(OperationKind.Unlink, "移除链接")]
    [InlineData(OperationKind.Split, "拆分")]
    [InlineData(OperationKind.Merge, "合并")]
    public async Task What_is_not_merged_by_itself_is_amended_by_hand(OperationKind kind, string chinese)
    {
        var scene = await ChangeScene.SetAsync();
        var proposal = kind switch
        {
            OperationKind.Unlink => Proposal.Unlink(scene.Two, LinkType.DependsOn, scene.One),
            OperationKind.Split => Proposal.Split(scene.One, new RequirementEdit().Statement("A."), new RequirementEdit().Statement("B.")),
            _ => Proposal.Merge(scene.One, scene.Two),
        };
        var change = await scene.SubmittedAsync(proposal: proposal);
        var refused = await RefusedAsync("change-request.rebase-by-hand", () => scene.Changes.RebaseAsync(change, scene.Lead));
        Assert.Equal(
            ($"CR-1 wants to {kind}, which is not merged by itself. Amend it with a proposal on the present revisions.", $"CR-1 要进行“{chinese}”，不能自动合并。请以基于当前修订的提案修正它。"),
            (refused.Message, refused.MessageIn(Language.Chinese)));
    }

    [Fact]
    public async Task A_link_that_was_made_since_the_submission_keeps_what_it_rests_on_from_being_retired_and_one_from_before_does_not()
    {
        var scene = await ChangeScene.SetAsync();
        var change = await scene.SubmittedAsync(proposal: Proposal.Retire(scene.One));
        Assert.Empty((await scene.Changes.RebaseAsync(change, scene.Lead)).Conflicts);
        await scene.Given.Kit.Traceability.LinkAsync(await scene.Given.ARequirementAsync("Three."), LinkType.Refines, scene.One, scene.Lead);
        var conflict = Assert.Single((await scene.Changes.RebaseAsync(change, scene.Lead)).Conflicts);
        Assert.Equal((ProposalConflictKind.DanglingLink, "Refines REQ-1"), (conflict.Kind, conflict.Theirs![^13..]));
    }

    [Fact]
    public async Task A_vote_is_evaluated_under_a_name_that_is_traced()
    {
        using var names = new TracedNames();
        var scene = await ChangeScene.SetAsync();
        await scene.ApprovedAsync();
        Assert.Subset(names.ToHashSet(), new HashSet<string> { "evaluate approval", "changes.submit", "changes.vote" });
    }

    [Fact]
    public async Task A_tick_moves_what_is_due_at_that_instant_and_counts_it()
    {
        var scene = await ChangeScene.SetAsync();
        await scene.SubmittedAsync(ChangeScene.Dated);
        await scene.SubmittedAsync(ChangeScene.Dated, Proposal.Revise(scene.Two).Statement("Two, changed."));
        Assert.Equal(0, await scene.Changes.TickAsync(Given.Start + Duration.FromHours(47)));
        Assert.Empty(await scene.Changes.OverdueAsync());
        scene.Given.Clock.AdvanceHours(48);
        Assert.Equal(2, (await scene.Changes.OverdueAsync()).Count);
        Assert.Equal(2, await scene.Changes.TickAsync(Given.Start + Duration.FromHours(48)));
        Assert.Equal(0, await scene.Changes.TickAsync(Given.Start + Duration.FromHours(48)));
    }

    private static async Task<Actor> MemberAsync(ChangeScene scene, string name)
    {
        var person = (await scene.Given.Kit.Stakeholders.RegisterAsync(new(name), scene.Lead)).ToActor();
        await scene.Given.Kit.Project.GrantAsync(person, Project.LeadRole, scene.Lead);
        return person;
    }

    /// <summary>Signs, after something else happened.</summary>
    private sealed class Pen(Func<Task>? first = null) : ISignatureAuthenticator
    {
        public string Id => "pen";

        public async Task<string> SignAsync(StakeholderId person, SignatureMeaning meaning, Fingerprint proposal, Fingerprint policy, Instant at, CancellationToken cancellationToken = default)
        {
            await (first?.Invoke() ?? Task.CompletedTask).ConfigureAwait(false);
            return "signed";
        }
    }
}
