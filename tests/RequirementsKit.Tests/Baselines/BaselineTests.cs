using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Baselines;
using RequirementsKit.Baselines.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Baselines;

public sealed class BaselineTests
{
    [Fact]
    public async Task A_baseline_and_now_differ_by_what_was_added_removed_changed_moved_and_linked()
    {
        var given = await Given.AProjectAsync();
        var (a, b, c) = (await given.ARequirementAsync("A stays."), await given.ARequirementAsync("B goes."), await given.ARequirementAsync("C changes."));
        var gone = await given.Kit.Traceability.LinkAsync(a, LinkType.Relates, c, given.Lead);
        var baseline = await given.Kit.Baselines.DrawUpAsync("1.0", [c, a, b], Policies.FourEyes, given.Lead);
        Assert.Equal((3, 1), (baseline.Count, baseline.LinkCount));
        Assert.True((await given.Kit.Baselines.CompareAsync(baseline)).IsEmpty);
        var added = await given.ARequirementAsync("D comes.");
        await given.Kit.Requirements.MoveAsync(b, RequirementAction.Retire, given.Lead);
        await given.Kit.Requirements.ReviseAsync(c, new RequirementEdit().Statement("C changed."), given.Lead);
        await given.Kit.Requirements.PlaceAsync(a, c, null, given.Lead);
        await given.Kit.Traceability.UnlinkAsync(gone, given.Lead);
        var made = await given.Kit.Traceability.LinkAsync(added, LinkType.Derives, c, given.Lead);
        var comparison = await given.Kit.Baselines.CompareAsync(baseline);
        Assert.Equal([added.Id], comparison.Added);
        Assert.Equal([b.Id], comparison.Removed);
        var changed = Assert.Single(comparison.Changed);
        Assert.Equal((c.Id, 1, 2), (changed.RequirementId, changed.Before, changed.After));
        Assert.Equal([("C changes.", "C changed.")], changed.Fields.Where(f => f.Field == RequirementField.Statement).Select(f => (f.Before, f.After)));
        Assert.Equal([a.Id], comparison.Moved);
        Assert.Equal([made.Id], comparison.LinksAdded.Select(l => l.LinkId));
        Assert.Equal([gone.Id], comparison.LinksRemoved.Select(l => l.LinkId));
        Assert.Equal((1, 2m / 3), (comparison.Unchanged, comparison.ScopeCreep!.Value));
    }

    [Fact]
    public async Task Two_baselines_compare_and_an_instant_shows_what_there_was()
    {
        var given = await Given.AProjectAsync();
        var (a, b) = (await given.ARequirementAsync("A."), await given.ARequirementAsync("B."));
        var link = await given.Kit.Traceability.LinkAsync(a, LinkType.Relates, b, given.Lead);
        var first = await given.Kit.Baselines.DrawUpAsync("1.0", [a, b], Policies.FourEyes, given.Lead);
        var then = given.Clock.GetCurrentInstant();
        given.Clock.AdvanceDays(1);
        await given.Kit.Requirements.ReviseAsync(a, new RequirementEdit().Statement("A2."), given.Lead);
        await given.Kit.Requirements.MoveAsync(b, RequirementAction.Retire, given.Lead);
        await given.Kit.Traceability.UnlinkAsync(link, given.Lead);
        var c = await given.ARequirementAsync("C.");
        var second = await given.Kit.Baselines.DrawUpAsync("2.0", [a, c], Policies.FourEyes, given.Lead);
        var comparison = await given.Kit.Baselines.CompareAsync(first, second);
        Assert.Equal([c.Id], comparison.Added);
        Assert.Equal([b.Id], comparison.Removed);
        Assert.Equal([a.Id], comparison.Changed.Select(x => x.RequirementId));
        var snapshot = await given.Kit.Baselines.SnapshotAsync(first);
        var past = await given.Kit.Baselines.AsOfAsync(then);
        Assert.Equal(snapshot.ToFingerprint(), past.ToFingerprint());
        Assert.Equal(first.Content, snapshot.ToFingerprint());
        Assert.Equal([2, 1], (await given.Kit.Baselines.AsOfAsync(given.Clock.GetCurrentInstant())).Lines.Select(l => l.Revision));
        Assert.Empty((await given.Kit.Baselines.AsOfAsync(Given.Start - Duration.FromDays(1))).Lines);
        Assert.True((await given.Kit.Baselines.CompareAsync(snapshot, past)).IsEmpty);
    }

    [Fact]
    public async Task An_instant_shows_the_places_of_then_and_what_was_retired_then_though_it_was_taken_up_again()
    {
        var given = await Given.AProjectAsync();
        var (a, b) = (await given.ARequirementAsync("A."), await given.ARequirementAsync("B."));
        var captured = ADayLater();
        await given.Kit.Requirements.PlaceAsync(b, a, null, given.Lead);
        await given.Kit.Requirements.MoveAsync(a, RequirementAction.Retire, given.Lead);
        var placed = ADayLater();
        await given.Kit.Requirements.MoveAsync(a, RequirementAction.Resume, given.Lead);
        await given.Kit.Requirements.PlaceAsync(b, null, null, given.Lead);
        var present = ADayLater();

        Assert.Equal([(a.Id, null), (b.Id, null)], await PlacesAsync(captured));
        Assert.Equal([(b.Id, a.Id)], await PlacesAsync(placed));
        Assert.Equal([(a.Id, null), (b.Id, null)], await PlacesAsync(present));
        Assert.Equal((await given.Kit.Baselines.AsOfAsync(present)).ToFingerprint(), BaselineSnapshot.Now(await given.Kit.Requirements.ListAsync(), []).ToFingerprint());

        Instant ADayLater()
        {
            var then = given.Clock.GetCurrentInstant();
            given.Clock.AdvanceDays(1);
            return then;
        }

        async Task<IEnumerable<(RequirementId, RequirementId?)>> PlacesAsync(Instant at) => (await given.Kit.Baselines.AsOfAsync(at)).Lines.Select(l => (l.RequirementId, l.Parent));
    }

    [Fact]
    public async Task A_baseline_is_approved_on_its_own_and_locks_what_it_holds()
    {
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync();
        var baseline = await given.Kit.Baselines.DrawUpAsync("1.0", [requirement], Policies.FourEyes, given.Lead);
        Assert.False((await given.Kit.Requirements.GetAsync(requirement)).IsLocked);
        var approved = await given.Kit.Baselines.ApproveAsync(baseline, given.Second);
        Assert.Equal(BaselineState.Approved, approved.State);
        Assert.Equal("requirement.locked-content", (await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Requirements.ReviseAsync(requirement, new RequirementEdit().Title("x"), given.Lead))).Code);
        Assert.Equal("requirement.locked-content", (await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Requirements.RestoreAsync(requirement, 1, given.Lead))).Code);
        Assert.Equal([approved.Id], (await given.Kit.Baselines.ListAsync()).Select(x => x.Id));
    }

    [Fact]
    public async Task A_baseline_that_is_rejected_or_outdated_locks_nothing()
    {
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync();
        var rejected = await given.Kit.Baselines.DrawUpAsync("1.0", [requirement], Policies.FourEyes, given.Lead);
        Assert.Equal(BaselineState.Rejected, (await given.Kit.Baselines.RejectAsync(rejected, given.Second)).State);
        var outdated = await given.Kit.Baselines.DrawUpAsync("1.1", [requirement], Policies.FourEyes, given.Lead);
        await given.Kit.Requirements.ReviseAsync(requirement, new RequirementEdit().Title("x"), given.Lead);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Baselines.ApproveAsync(outdated, given.Second));
        Assert.Equal("baseline.outdated", refused.Code);
        Assert.Contains("is at r2 and the baseline holds r1", refused.Message, StringComparison.Ordinal);
        Assert.False((await given.Kit.Requirements.GetAsync(requirement)).IsLocked);
    }

    [Property(MaxTest = 300)]
    public Property The_fewest_lines_move_that_explain_the_new_order() => Prop.ForAll(Gen.Shuffle(Enumerable.Range(0, 6).ToArray()).ToArbitrary(), order =>
    {
        List<RequirementId> ids = [.. order.Select(_ => RequirementId.New(Given.Ids, Given.Start))];
        List<BaselineLine> before = [.. ids.Select((id, i) => new BaselineLine { RequirementId = id, Number = i + 1, Order = i })];
        var after = ids.Select((id, i) => new BaselineLine { RequirementId = id, Number = i + 1, Order = order[i] }).ToDictionary(l => l.RequirementId);
        var moved = MovedLines.Between(before, after);
        var standing = ids.Where(id => !moved.Contains(id)).Select(id => after[id].Order).ToList();
        Assert.Equal(standing.Order(), standing);

        // Every subset of six, by its bits: none that is in order is larger.
        Assert.Equal(
            Enumerable.Range(0, 64).Select(set => order.Where((_, i) => (set & (1 << i)) != 0).ToList()).Where(s => s.SequenceEqual(s.Order())).Max(s => s.Count),
            standing.Count);
    });
}
