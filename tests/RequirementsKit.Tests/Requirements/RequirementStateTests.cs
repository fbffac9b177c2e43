using NodaTime;
using RequirementsKit.Requirements;
using static RequirementsKit.Tests.Refusals;
using static RequirementsKit.Tests.Requirements.ARequirement;
using A = RequirementsKit.Requirements.RequirementAction;
using S = RequirementsKit.Requirements.RequirementStatus;

namespace RequirementsKit.Tests.Requirements;

public sealed class RequirementStateTests
{
    private static readonly Instant Later = Now + Duration.FromDays(2);

    [Fact]
    public void A_captured_requirement_says_who_wanted_it_when_and_where_it_stands()
    {
        var (id, project, key) = (RequirementId.New(Given.Ids, Now), ProjectId.New(Given.Ids, Now), new ExternalKey("file", "7"));
        Origin[] origins = [Origin.Document("mail", new LocalDate(2026, 8, 1)), Origin.Regulation("Art. 15", new LocalDate(2026, 7, 1))];
        var requirement = Requirement.Capture(id, project, 12, new RequirementEdit().Statement("The portal shall export."), origins, key, Me, Now);
        Assert.Equal(("REQ-12", "REQ-12", key, 1, S.Draft, Me), (requirement.Key, requirement.ToString(), requirement.ExternalKey, requirement.Revision, requirement.Status, requirement.Author));
        Assert.Equal((id, project, Now, Now, Now), (requirement.Id, requirement.ProjectId, requirement.CapturedAt, requirement.StatusSince, requirement.ChangedAt));
        Assert.Equal(origins, requirement.Origins);
        Assert.Equal(["Document mail", "Regulation Art. 15"], requirement.Origins.Select(o => o.ToString()));
        Assert.Equal(requirement.Content.ToFingerprint(), requirement.Fingerprint);
        Assert.Equal(("The portal shall export.", 12L << 20), (requirement.Title, requirement.Order));
        Assert.Equal([new RequirementCaptured(id, requirement.Fingerprint, Me, Now)], requirement.Events);
        var row = Assert.Single(requirement.Appended.Cast<RequirementRevision>());
        Assert.Equal((id, id.Value, 1, 1L, Me, Now), (row.RequirementId, row.OwnerId, row.Number, row.RowNumber, row.By, row.At));
        Assert.Equal((null, null, null), (row.Reason, row.Cause, row.RestoredFrom));
        Assert.Same(requirement.Content, row.Content);
        Assert.Equal(requirement, requirement.Stored());
        Assert.Equal(requirement.GetHashCode(), requirement.Stored().GetHashCode());
        Assert.NotEqual(requirement, Captured());
    }

    [Fact]
    public void A_revision_says_what_changed_why_and_from_where()
    {
        var requirement = Captured();
        var cause = ChangeRequestId.New(Given.Ids, Now);
        var revised = requirement.Revise(new RequirementEdit().Statement("Two.").Tags("export"), "asked for", Me, Later);
        var changed = revised.ApplyChange(new RequirementEdit().Title("Three"), cause, Me, Later);
        var restored = changed.Restore(Rows(changed)[0], "too far", Me, Later);
        Assert.Equal([(1, null), (2, "asked for"), (3, null), (4, "too far")], Rows(restored).Select(r => (r.Number, r.Reason)));
        Assert.Equal([null, null, cause, null], Rows(restored).Select(r => r.Cause));
        Assert.Equal([null, null, null, 1], Rows(restored).Select(r => r.RestoredFrom));
        var said = Assert.IsType<RequirementRevised>(revised.Events[^1]);
        Assert.Equal((requirement.Id, 2, revised.Fingerprint, null, Me, Later), (said.RequirementId, said.Revision, said.Content, said.Cause, said.By, said.At));
        Assert.Equal(["Statement", "Tags"], said.Fields);
        Assert.Equal(cause, Assert.IsType<RequirementRevised>(changed.Events[^1]).Cause);
        Assert.Equal((4, requirement.Fingerprint, Later), (restored.Revision, restored.Fingerprint, restored.ChangedAt));
        Assert.Same(restored, restored.ApplyChange(new RequirementEdit().Title("One."), cause, Me, Later));
    }

    [Fact]
    public void What_a_requirement_is_already_changes_nothing()
    {
        var (goal, baseline) = (ObjectiveId.New(Given.Ids, Now), BaselineId.New(Given.Ids, Now));
        var requirement = Captured();
        Assert.Same(requirement, requirement.Leave(goal, Me, Now));
        Assert.Same(requirement, requirement.Unfollow(Anna, Me, Now));
        Assert.Same(requirement, requirement.Unarchive(Me, Now));
        var served = requirement.Serve(goal, Me, Now).Follow(Anna, Me, Now).Lock(baseline, Me, Now);
        Assert.Same(served, served.Serve(goal, Me, Now).Follow(Anna, Me, Now).Lock(baseline, Me, Now));
        Assert.True(served.ServesObjective);
        Assert.True(served.IsLocked);
        Assert.False(requirement.ServesObjective);
        Assert.False(requirement.IsLocked);
    }

    [Fact]
    public void What_happened_is_said_by_an_event_each()
    {
        var (goal, other, baseline) = (ObjectiveId.New(Given.Ids, Now), ObjectiveId.New(Given.Ids, Now), BaselineId.New(Given.Ids, Now));
        var stored = Captured().Stored();
        var requirement = stored
            .AddOrigin(Origin.Regulation("Art. 15"), Me, Now).Serve(goal, Me, Now).Serve(other, Me, Now).Leave(goal, Me, Now).Follow(Anna, Me, Now).Follow(Ben, Me, Now).Unfollow(Anna, Me, Now)
            .Lock(baseline, Me, Now).AssessFeasibility(FeasibilityVerdict.Feasible, " ", Me, Now).Move(A.Reject, Me, Later).Archive(Me, Now).Unarchive(Me, Now);
        RequirementId id = stored;
        Assert.Equal(
            [
                new RequirementOriginAdded(id, OriginKind.Regulation, Me, Now), new RequirementObjectiveServed(id, goal, Me, Now), new RequirementObjectiveServed(id, other, Me, Now), new RequirementObjectiveLeft(id, goal, Me, Now),
                new RequirementFollowed(id, Anna, Me, Now), new RequirementFollowed(id, Ben, Me, Now), new RequirementUnfollowed(id, Anna, Me, Now), new RequirementLocked(id, baseline, Me, Now),
                new RequirementFeasibilityAssessed(id, FeasibilityVerdict.Feasible, stored.Fingerprint, Me, Now), new RequirementMoved(id, S.Draft, S.Rejected, 1, Me, Later), new RequirementArchived(id, Me, Now),
                new RequirementUnarchived(id, Me, Now),
            ],
            requirement.Events);
        Assert.Equal([other], requirement.Objectives);
        Assert.Equal([Ben], requirement.Followers);
        Assert.Equal([baseline], requirement.Locks);
        Assert.Equal(2, requirement.Origins.Count);
        Assert.Equal(new FeasibilityAssessment(FeasibilityVerdict.Feasible, null, Me, Now, stored.Fingerprint), requirement.Feasibility);
        Assert.False(requirement.IsArchived);
        Assert.Equal((Later, Later), (requirement.StatusSince, requirement.ChangedAt));
    }

    [Fact]
    public void Feasibility_with_conditions_names_them()
    {
        Assert.Equal("With a second desk", Captured().AssessFeasibility(FeasibilityVerdict.FeasibleWithConditions, "With a second desk", Me, Now).Feasibility!.Conditions);
        Assert.Equal("Too dear", Captured().AssessFeasibility(FeasibilityVerdict.NotFeasible, "Too dear", Me, Now).Feasibility!.Conditions);
        Assert.Throws<ArgumentException>(() => Captured().AssessFeasibility(FeasibilityVerdict.FeasibleWithConditions, " ", Me, Now));
    }

    [Fact]
    public void A_status_tells_its_revision_and_the_present_one_where_they_differ()
    {
        var draft = Captured();
        Assert.Equal("Draft r1", draft.DescribeStatus());
        var approved = draft.ApplyChange(new RequirementEdit().Statement("Two."), default, Me, Now) with { Status = S.Approved, Marks = [new(S.Validated, 1, Me, Now), new(S.Approved, 2, Me, Now)] };
        Assert.Equal("Approved r2", approved.DescribeStatus());
        var revised = approved.Revise(new RequirementEdit().Statement("Three."), null, Me, Now);
        Assert.Equal("Approved r2, current r3", revised.DescribeStatus());
        Assert.Equal((1, 2, null), (revised.RevisionThatWas(S.Validated), revised.RevisionThatWas(S.Approved), revised.RevisionThatWas(S.Closed)));
    }

    [Fact]
    public void A_mark_is_made_by_what_says_something_and_takes_the_place_of_the_earlier_one()
    {
        var started = (Captured() with { Status = S.InProgress }).Move(A.Implement, Me, Now);
        Assert.Equal([new RevisionMark(S.Implemented, 1, Me, Now)], started.Marks);
        var again = started.Move(A.Return, Me, Now).Revise(new RequirementEdit().Statement("Two."), null, Me, Now).Move(A.Implement, Me, Later).Move(A.Verify, Me, Later);
        Assert.Equal([new RevisionMark(S.Implemented, 2, Me, Later), new RevisionMark(S.Verified, 2, Me, Later)], again.Marks);
        Assert.Equal(again.Marks, again.Move(A.Return, Me, Later).Marks);
    }

    [Fact]
    public void A_change_of_what_is_approved_keeps_since_when_it_is()
    {
        var approved = Captured() with { Status = S.Approved };
        var changed = approved.ApplyChange(new RequirementEdit().Statement("Two."), default, Me, Later);
        Assert.Equal((S.Approved, Now, Later), (changed.Status, changed.StatusSince, changed.ChangedAt));
        Assert.Equal(Later, (approved with { Status = S.Implemented }).ApplyChange(new RequirementEdit().Statement("Two."), default, Me, Later).StatusSince);
    }

    [Fact]
    public void What_is_put_off_or_a_duplicate_forgets_it_with_the_next_step()
    {
        var proposed = Captured().Move(A.Propose, Me, Now);
        var original = RequirementId.New(Given.Ids, Now);
        Assert.Equal(original, proposed.MarkDuplicate(original, Me, Now).DuplicateOf);
        Assert.Null(proposed.Defer(new LocalDate(2027, 1, 4), Me, Now).Retire(Me, Now).DeferredUntil);
        Refused(
            "requirement.duplicate-of-itself", "REQ-7 cannot be a duplicate of itself. Name the requirement that came first.", "REQ-7 不能与自身重复。请指定最先提出的需求。",
            () => proposed.MarkDuplicate(proposed, Me, Now));
    }

    [Fact]
    public void What_is_refused_is_said_in_both_languages()
    {
        var requirement = Captured();
        var locked = requirement.Lock(BaselineId.New(Given.Ids, Now), Me, Now);
        var twice = locked.Lock(BaselineId.New(Given.Ids, Now), Me, Now);
        var edit = new RequirementEdit().Statement("Two.");
        Refused(
            "requirement.locked-content", "The content of REQ-7 is held by an approved baseline. Submit a change request for it.", "REQ-7 的内容已由 一个已批准的基线 固定。请提交变更请求。", () => locked.Revise(edit, null, Me, Now));
        Refused(
            "requirement.locked-content", "The content of REQ-7 is held by 2 approved baselines. Submit a change request for it.", "REQ-7 的内容已由 2 个已批准的基线 固定。请提交变更请求。",
            () => twice.Restore(Rows(requirement)[0], null, Me, Now));
        Refused(
            "requirement.archive-unsettled", "REQ-7 is Draft; only what is Closed, Rejected, Duplicate or Obsolete is archived. Settle it first.", "REQ-7 当前为“草稿”；只有已关闭、已拒绝、重复或已作废的需求才能归档。请先了结它。",
            () => requirement.Archive(Me, Now));
        Refused(
            "requirement.archived", "REQ-7 is archived, so nothing of it changes. Take it out of the archive first.", "REQ-7 已归档，不能更改。请先取消归档。",
            () => requirement.Retire(Me, Now).Archive(Me, Now).Revise(edit, null, Me, Now));
        Refused(
            "requirement.copy-in-project", "REQ-7 is of this project already. Capture another one, or link to it.", "REQ-7 已属于本项目。请登记另一项，或链接到它。",
            () => Requirement.CopyOf(requirement, default, requirement.ProjectId, 8, Me, Now));
    }

    private static List<RequirementRevision> Rows(Requirement requirement) => [.. requirement.Appended.Cast<RequirementRevision>()];
}
