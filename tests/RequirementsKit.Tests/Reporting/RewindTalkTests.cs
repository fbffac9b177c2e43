using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.Reporting;

namespace RequirementsKit.Tests.Reporting;

/// <summary>What an interaction and a point were at an earlier instant.</summary>
public sealed class RewindTalkTests
{
    [Fact]
    public async Task An_interaction_is_in_the_record_from_the_instant_it_was_recorded()
    {
        var (given, talk) = await ATalkAsync();

        var (before, then) = await given.AroundAsync(talk.RecordedAt);
        Assert.Empty(before.Interactions);
        Assert.Equal(talk, Assert.Single(then.Interactions));
    }

    [Fact]
    public async Task An_interaction_is_corrected_from_the_instant_it_was()
    {
        var (given, talk) = await ATalkAsync();
        given.Later();
        var correction = await given.Kit.Communication.CorrectAsync(talk, new() { Said = "Import" }, given.Lead);

        var (before, then) = await given.AroundAsync(correction.RecordedAt);
        Assert.Equal((talk.Id, null), (before.Interactions.Single().Id, before.Interactions.Single().CorrectedBy));
        Assert.Equal(correction.Id, then.Interactions.Single(i => i.Id == talk.Id).CorrectedBy);
        Assert.Equal(2, then.Interactions.Count);
    }

    [Fact]
    public async Task An_interaction_had_a_consequence_from_the_instant_it_was_noted()
    {
        var (given, talk) = await ATalkAsync();
        var (one, two) = (await given.ARequirementAsync(), await given.ARequirementAsync());
        var first = given.Later();
        await given.Kit.Communication.NoteConsequenceAsync(talk, one, given.Lead);
        var second = given.Later();
        await given.Kit.Communication.NoteConsequenceAsync(talk, two, given.Lead);

        Assert.Empty((await given.AroundAsync(first)).Before.Interactions.Single().Consequences);
        Assert.Equal([$"requirement {one.Id}"], (await given.AroundAsync(first)).Then.Interactions.Single().Consequences);
        Assert.Equal([$"requirement {one.Id}"], (await given.AroundAsync(second)).Before.Interactions.Single().Consequences);
        Assert.Equal([$"requirement {one.Id}", $"requirement {two.Id}"], (await given.AroundAsync(second)).Then.Interactions.Single().Consequences);
    }

    [Fact]
    public async Task A_point_is_owed_by_whom_it_was_then()
    {
        var (given, point) = await APointAsync();
        var first = given.Later();
        await given.Kit.Communication.HandOverPointAsync(point, given.Second, given.Lead);
        var second = given.Later();
        await given.Kit.Communication.HandOverPointAsync(point, Actor.System, given.Lead);

        var (before, raised) = await given.AroundAsync(point.RaisedAt);
        Assert.Empty(before.Points);
        Assert.Equal(given.Lead, raised.Points.Single().Owner);
        Assert.Equal(given.Lead, (await given.AroundAsync(first)).Before.Points.Single().Owner);
        Assert.Equal(given.Second, (await given.AroundAsync(first)).Then.Points.Single().Owner);
        Assert.Equal(given.Second, (await given.AroundAsync(second)).Before.Points.Single().Owner);
        Assert.Equal(Actor.System, (await given.AroundAsync(second)).Then.Points.Single().Owner);
    }

    [Fact]
    public async Task A_point_is_due_when_it_was_then()
    {
        var (given, point) = await APointAsync();
        var first = given.Later();
        await given.Kit.Communication.ReschedulePointAsync(point, null, given.Lead);
        var second = given.Later();
        await given.Kit.Communication.ReschedulePointAsync(point, new(2026, 9, 20), given.Lead);

        Assert.Equal(new LocalDate(2026, 9, 8), (await given.AroundAsync(first)).Before.Points.Single().Due);
        Assert.Null((await given.AroundAsync(first)).Then.Points.Single().Due);
        Assert.Null((await given.AroundAsync(second)).Before.Points.Single().Due);
        Assert.Equal(new LocalDate(2026, 9, 20), (await given.AroundAsync(second)).Then.Points.Single().Due);
    }

    [Fact]
    public async Task A_promise_that_was_made_good_was_broken_first()
    {
        var (given, point) = await APointAsync();
        var broken = given.Later();
        await given.Kit.Communication.MovePointAsync(point, PointAction.Break, given.Lead, "Two days late");
        var resolved = given.Later();
        await given.Kit.Communication.MovePointAsync(point, PointAction.Resolve, given.Lead, "Sent");

        Assert.Equal((PointState.Open, null, null), State((await given.AroundAsync(broken)).Before));
        Assert.Equal((PointState.Broken, broken, null), State((await given.AroundAsync(broken)).Then));
        Assert.Equal((PointState.Broken, broken, null), State((await given.AroundAsync(resolved)).Before));
        Assert.Equal((PointState.Resolved, resolved, "Sent"), State((await given.AroundAsync(resolved)).Then));
    }

    [Fact]
    public async Task A_point_that_was_reopened_was_settled_before()
    {
        var (given, point) = await APointAsync();
        var resolved = given.Later();
        await given.Kit.Communication.MovePointAsync(point, PointAction.Resolve, given.Lead, "Sent");
        var reopened = given.Later();
        await given.Kit.Communication.MovePointAsync(point, PointAction.Reopen, given.Lead);
        var dropped = given.Later();
        await given.Kit.Communication.MovePointAsync(point, PointAction.Drop, given.Lead);

        Assert.Equal((PointState.Resolved, resolved, null), State((await given.AroundAsync(resolved)).Then));
        Assert.Equal((PointState.Open, null, null), State((await given.AroundAsync(reopened)).Then));
        Assert.Equal((PointState.Open, null, null), State((await given.AroundAsync(dropped)).Before));
        Assert.Equal((PointState.Dropped, dropped, null), State((await given.AroundAsync(dropped)).Then));
    }

    private static (PointState State, Instant? SettledAt, string? Resolution) State(ProjectRecord record)
    {
        var point = record.Points.Single();
        return (point.State, point.SettledAt, point.Resolution);
    }

    private static async Task<(Given Given, Interaction Talk)> ATalkAsync()
    {
        var given = await Given.AProjectAsync();
        given.Later();
        return (given, await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "Export", given.Lead));
    }

    private static async Task<(Given Given, Point Promise)> APointAsync()
    {
        var given = await Given.AProjectAsync();
        given.Later();
        return (given, await given.Kit.Communication.RaisePointAsync(PointKind.Promise, "Send the mock-up", given.Lead, given.Lead, given.Anna, new(2026, 9, 8)));
    }
}
