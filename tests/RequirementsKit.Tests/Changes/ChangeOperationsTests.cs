using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Changes;

/// <summary>What each operation does to the record, and how it is taken back.</summary>
public sealed class ChangeOperationsTests
{
    [Fact]
    public async Task A_split_retires_the_whole_and_each_part_derives_from_it()
    {
        var given = await Given.AProjectAsync();
        var whole = await given.ARequirementAsync("Export and print.");
        await given.AnAppliedChangeAsync(Proposal.Split(whole, new RequirementEdit().Statement("Export."), new RequirementEdit().Statement("Print.")));
        var graph = await given.Kit.Traceability.GraphAsync();
        Assert.Equal(RequirementStatus.Obsolete, graph.Requirements[whole.Id].Status);
        Assert.Equal(2, graph.Links.Count(l => l.Type == LinkType.Derives && l.Target == whole.Id));
    }

    [Fact]
    public async Task A_merge_leaves_one_and_the_others_are_its_duplicates()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("Export."), await given.ARequirementAsync("Deliver a file."));
        await given.AnAppliedChangeAsync(Proposal.Merge(one, two).Statement("Export to a file."));
        Assert.Equal("Export to a file.", (await given.Kit.Requirements.GetAsync(one)).Content.Statement);
        Assert.Equal(RequirementStatus.Obsolete, (await given.Kit.Requirements.GetAsync(two)).Status);
        Assert.Contains((await given.Kit.Traceability.GraphAsync()).Links, l => l.Type == LinkType.Duplicates && l.Source == two.Id && l.Target == one.Id);
    }

    [Fact]
    public async Task A_move_takes_a_requirement_from_one_other_to_another()
    {
        var given = await Given.AProjectAsync();
        var (child, old, next) = (await given.ARequirementAsync("Child."), await given.ARequirementAsync("Old."), await given.ARequirementAsync("Next."));
        await given.Kit.Traceability.LinkAsync(child, LinkType.Refines, old, given.Lead);
        await given.AnAppliedChangeAsync(Proposal.Move(child, LinkType.Refines, old, next));
        Assert.Equal(next.Id, Assert.Single((await given.Kit.Traceability.GraphAsync()).Links).Target);
    }

    [Fact]
    public async Task I26_A_link_to_be_removed_that_is_gone_is_a_conflict()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        var link = await given.Kit.Traceability.LinkAsync(one, LinkType.Relates, two, given.Lead);
        var change = await given.AnApprovedChangeAsync(Proposal.Unlink(one, LinkType.Relates, two));
        await given.Kit.Traceability.UnlinkAsync(link, given.Lead);
        Assert.Equal(ChangeRequestStatus.Conflicted, (await given.Kit.Changes.ApplyAsync(change, given.Second)).Status);
    }

    [Fact]
    public async Task I31_Taking_everything_back_gives_the_content_and_the_links_of_before_and_adds_up_to_nothing()
    {
        var given = await Given.AProjectAsync();
        var (one, two, three, four) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."), await given.ARequirementAsync("Three."), await given.ARequirementAsync("Four."));
        await given.Kit.Traceability.LinkAsync(one, LinkType.Refines, two, given.Lead);
        await given.Kit.Traceability.LinkAsync(one, LinkType.Relates, three, given.Lead);
        var before = await LinksAsync(given);
        var applied = await given.AnAppliedChangeAsync(Proposal.Revise(one).Statement("One, changed.").Estimated(100, 2)
            .AndRetire(two).Estimated(-10, 1).AndAdd(new RequirementEdit().Statement("New.")).Estimated(7.5m, 0.25m)
            .AndMove(one, LinkType.Refines, two, three).AndUnlink(one, LinkType.Relates, three).AndMerge(three, four).Statement("Three and four."));
        var draft = await given.Kit.Changes.DraftReversionAsync(applied, Policies.FourEyes, given.Lead);
        Assert.Equal(ChangeEstimate.None, applied.Proposal.Estimate().Plus(draft.Proposal.Estimate()));
        await given.Kit.Changes.SubmitAsync(draft.Id, given.Lead);
        await given.Kit.Changes.ApproveAsync(draft, given.Second);
        Assert.Equal(ChangeRequestStatus.Applied, (await given.Kit.Changes.ApplyAsync(draft, given.Second)).Status);
        Assert.Equal(before, await LinksAsync(given));
        foreach (var requirement in new[] { one, two, three, four })
        {
            Assert.Equal(requirement.Fingerprint, (await given.Kit.Requirements.GetAsync(requirement)).Fingerprint);
        }
    }

    [Fact]
    public async Task I22_A_ratification_that_fails_drafts_the_request_that_takes_it_back_in_the_same_commit()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync("One.");
        var handling = ChangeHandling.Emergency("The export is down", Policies.FourEyes, withinHours: 24);
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(one).Statement("Now."), Policies.FourEyes, given.Lead, handling: handling);
        await given.Kit.Changes.ApproveAsync(change, given.Second);
        await given.Kit.Changes.ApplyAsync(change, given.Second);
        Assert.Equal(change.Id, Assert.Single(await given.Kit.Changes.ListAsync(ChangeQueries.NotYetRatified)).Id);
        var head = (await given.Kit.Store.GetHeadAsync()).Sequence;
        given.Clock.AdvanceHours(25);
        Assert.Equal(change.Id, Assert.Single(await given.Kit.Changes.OverdueAsync()).Id);
        Assert.Equal(1, await given.Kit.Changes.TickAsync(given.Clock.GetCurrentInstant()));
        Assert.Equal(0, await given.Kit.Changes.TickAsync(given.Clock.GetCurrentInstant()));
        Assert.Equal(head + 1, (await given.Kit.Store.GetHeadAsync()).Sequence);
        var failed = await given.Kit.Changes.GetAsync(change);
        var draft = await given.Kit.Changes.GetAsync(failed.Obligations[0].Request!.Value);
        Assert.Equal((ChangeRequestStatus.RatificationFailed, ChangeRequestStatus.Draft, change.Id), (failed.Status, draft.Status, draft.Reverts));
        Assert.Equal("One.", draft.Proposal.Operations[0].Changes[0].Value);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Changes.RevertedAsync(change, given.Second));
        Assert.Equal("change-request.not-reverted", refused.Code);
        await given.Kit.Changes.SubmitAsync(draft.Id, given.Lead);
        await given.Kit.Changes.ApproveAsync(draft, given.Second);
        await given.Kit.Changes.ApplyAsync(draft, given.Second);
        foreach (var kind in new[] { ObligationKind.UpdatePlan, ObligationKind.Verify, ObligationKind.InformRequester })
        {
            await given.Kit.Changes.AcknowledgeAsync(draft, kind, given.Lead);
        }

        Assert.Equal(ChangeRequestStatus.Closed, (await given.Kit.Changes.RevertedAsync(change, given.Second)).Status);
    }

    [Fact]
    public async Task I28_Of_two_requests_on_one_base_one_succeeds_and_the_other_is_rebased_and_approved_again()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync("One.");
        var first = await given.AnApprovedChangeAsync(Proposal.Revise(one).Statement("One, changed."));
        var second = await given.AnApprovedChangeAsync(Proposal.Revise(one).Title("Quick"));
        Assert.Equal([first.Id], second.Overlaps);
        Assert.Equal(ChangeRequestStatus.Applied, (await given.Kit.Changes.ApplyAsync(first, given.Second)).Status);
        Assert.Equal(ChangeRequestStatus.Conflicted, (await given.Kit.Changes.ApplyAsync(second, given.Second)).Status);
        Assert.Empty((await given.Kit.Changes.RebaseAsync(second, given.Lead)).Conflicts);
        var rebased = await given.Kit.Changes.GetAsync(second);
        Assert.Equal((ChangeRequestStatus.InReview, 2, 0), (rebased.Status, rebased.ProposalVersion, rebased.Round.Ballots.Count));
        await given.Kit.Changes.ApproveAsync(second, given.Second);
        Assert.Equal(ChangeRequestStatus.Applied, (await given.Kit.Changes.ApplyAsync(second, given.Second)).Status);
        Assert.Equal(("Quick", "One, changed."), await ContentAsync(given, one));
    }

    [Fact]
    public async Task I32_A_change_that_cannot_be_applied_takes_no_key()
    {
        var given = await Given.AProjectAsync();
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Add(new RequirementEdit().Statement("New.")), Policies.FourEyes, given.Lead);
        await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Changes.ApplyAsync(change, given.Second));

        Assert.Equal(1, (await given.ARequirementAsync()).KeyNumber);
        await given.Kit.Changes.ApproveAsync(change, given.Second);
        await given.Kit.Changes.ApplyAsync(change, given.Second);
        Assert.Equal([1, 2], (await given.Kit.Requirements.ListAsync()).Select(r => r.KeyNumber).Order());
    }

    [Fact]
    public async Task I27_A_rebase_that_conflicts_lists_what_to_resolve_and_changes_nothing()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync("One.");
        var change = await given.AnApprovedChangeAsync(Proposal.Revise(one).Statement("Ours."));
        await given.Kit.Requirements.ReviseAsync(one, new RequirementEdit().Statement("Theirs."), given.Lead);
        var before = await given.Kit.Changes.ApplyAsync(change, given.Second);
        var rebase = await given.Kit.Changes.RebaseAsync(change, given.Lead);
        Assert.Equal((ProposalConflictKind.Overlap, "Ours.", "Theirs."), (rebase.Conflicts[0].Kind, rebase.Conflicts[0].Ours, rebase.Conflicts[0].Theirs));
        Assert.Equal(before, await given.Kit.Changes.GetAsync(change));
    }

    [Fact]
    public async Task I30_The_graph_version_moves_with_links_and_with_nothing_else()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        async Task<long> VersionAsync(string text) => (await given.Kit.Changes.SubmitAsync(Proposal.Revise(one).Statement(text), Policies.FourEyes, given.Lead)).Impact.GraphVersion;
        Assert.Equal(0, await VersionAsync("A."));
        var link = await given.Kit.Traceability.LinkAsync(one, LinkType.Relates, two, given.Lead);
        var made = (await given.Kit.Store.GetHeadAsync()).Sequence;
        Assert.Equal(made, await VersionAsync("B."));
        await given.Kit.Traceability.JudgeAsync(link, LinkJudgement.Invalid, given.Lead);
        await given.Kit.Requirements.ReviseAsync(two, new RequirementEdit().Statement("\"event\":\"trace-link.made\""), given.Lead);
        Assert.Equal(made, await VersionAsync("C."));
        await given.Kit.Traceability.UnlinkAsync(link, given.Lead);
        Assert.Equal((await given.Kit.Store.GetHeadAsync()).Sequence, await VersionAsync("D."));
    }

    [Fact]
    public async Task I25_Revisions_follow_each_other_without_a_gap_and_each_names_the_request_that_caused_it()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync("One.");
        var causes = new List<ChangeRequestId?> { null };
        foreach (var text in new[] { "Two.", "Three.", "Four." })
        {
            causes.Add((await given.AnAppliedChangeAsync(Proposal.Revise(await given.Kit.Requirements.GetAsync(one)).Statement(text))).Id);
        }

        var history = await given.Kit.Requirements.HistoryAsync(one);
        Assert.Equal([1, 2, 3, 4], history.Select(r => r.Number));
        Assert.Equal(causes, history.Select(r => r.Cause));
    }

    [Fact]
    public async Task I35_A_command_that_is_sent_twice_is_done_once_and_answers_alike()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync("One.");
        var submit = given.Kit.Once(CommandId.New(Given.Ids, Given.Start));
        var first = await submit.Changes.SubmitAsync(Proposal.Revise(one).Statement("Two."), Policies.FourEyes, given.Lead);
        Assert.Equal(first, await submit.Changes.SubmitAsync(Proposal.Revise(one).Statement("Two."), Policies.FourEyes, given.Lead));
        var vote = given.Kit.Once(CommandId.New(Given.Ids, Given.Start));
        await vote.Changes.ApproveAsync(first, given.Second);
        Assert.Single((await vote.Changes.ApproveAsync(first, given.Second)).Round.Ballots);
        Assert.Single(await given.Kit.Changes.ListAsync(ChangeQueries.InStatus(ChangeRequestStatus.Approved)));
    }

    [Fact]
    public async Task A_draft_is_kept_changed_and_submitted_later()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync();
        var draft = await given.Kit.Changes.DraftAsync(new Proposal(), Policies.FourEyes, given.Lead);
        var empty = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Changes.SubmitAsync(draft.Id, given.Lead));
        Assert.Equal("change-request.empty-proposal", empty.Code);
        await given.Kit.Changes.ReviseDraftAsync(draft, Proposal.Revise(one).Statement("Two."), Policies.FourEyes, ChangeHandling.Normal, given.Lead);
        Assert.Equal(ChangeRequestStatus.InReview, (await given.Kit.Changes.SubmitAsync(draft.Id, given.Lead)).Status);
    }

    [Fact]
    public async Task Who_is_waited_for_is_who_may_vote_and_has_not()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync();
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(one).Statement("Two."), Policies.FourEyes, given.Lead);
        Assert.Empty(await given.Kit.Changes.WaitingForAsync(given.Mara));
        Assert.Equal(change.Id, Assert.Single(await given.Kit.Changes.WaitingForAsync(given.Ben)).Id);
        await given.Kit.Changes.ApproveAsync(change, given.Second);
        Assert.Empty(await given.Kit.Changes.WaitingForAsync(given.Ben));
    }

    [Fact]
    public async Task I40_A_signature_carries_the_proof_of_the_authenticator_and_a_refusal_stores_nothing()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync();
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(one).Statement("Two."), Policies.FourEyes, given.Lead);
        var signed = await given.Kit.Changes.SignAsync(change, SignatureMeaning.Approval, new Token("1234"), given.Second);
        Assert.Equal(("Ben Hughes", "token", $"1234 {change.Proposal.ToFingerprint()}"), (signed.Signatures[0].PrintedName, signed.Signatures[0].Authenticator, signed.Signatures[0].Statement));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => given.Kit.Changes.SignAsync(change, SignatureMeaning.Approval, new Token(null), given.Second));
        Assert.Single((await given.Kit.Changes.GetAsync(change)).Signatures);
    }

    [Fact]
    public async Task The_history_is_told_in_both_languages_and_replays_to_the_stored_state()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync();
        var change = await given.AnAppliedChangeAsync(Proposal.Revise(one).Statement("Two."));
        var history = await given.Kit.Changes.HistoryAsync(change);
        Assert.Equal(change, ChangeRequest.Replay(history));
        var told = ChangeHistory.Tell(history, Language.English, a => a == given.Lead ? "Mara" : "Ben");
        Assert.Equal("2026-09-01 08:00Z Mara: drafted CR-1 (Normal)", told[0]);
        Assert.Equal("2026-09-01 08:00Z Ben: approved by the ballots", told[4]);
        Assert.Equal(told.Count, ChangeHistory.Tell(history, Language.Chinese).Count);
        Assert.Contains("已应用", change.Explain(Language.Chinese), StringComparison.Ordinal);
        Assert.StartsWith("CR-1 is applied; approved by the ballots; owed: update the plan", change.Explain(), StringComparison.Ordinal);
    }

    private static async Task<(string Title, string Statement)> ContentAsync(Given given, RequirementId id)
    {
        var content = (await given.Kit.Requirements.GetAsync(id)).Content;
        return (content.Title, content.Statement);
    }

    private static async Task<IReadOnlyList<string>> LinksAsync(Given given) =>
        [.. (await given.Kit.Traceability.GraphAsync()).Links.Select(l => l.ToString()).Order(StringComparer.Ordinal)];

    /// <summary>Signs with a token that the person types; null refuses.</summary>
    private sealed class Token(string? typed) : ISignatureAuthenticator
    {
        public string Id => "token";

        public Task<string> SignAsync(StakeholderId person, SignatureMeaning meaning, Fingerprint proposal, Fingerprint policy, Instant at, CancellationToken cancellationToken = default) =>
            typed is null ? throw new UnauthorizedAccessException("The token is wrong.") : Task.FromResult($"{typed} {proposal}");
    }
}
