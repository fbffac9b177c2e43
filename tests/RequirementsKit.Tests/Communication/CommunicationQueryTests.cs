using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Communication;

namespace RequirementsKit.Tests.Communication;

public sealed class CommunicationQueryTests
{
    [Fact]
    public async Task The_last_contact_is_the_latest_up_to_the_instant_under_any_id()
    {
        var given = await Given.AProjectAsync();
        var log = given.Kit.Communication;
        var double_ = await given.Kit.Stakeholders.RegisterAsync(new("A. Lin"), given.Lead);
        Assert.Null(await log.LastContactAsync(given.Anna, Given.Start));
        await log.RecordAsync(Channel.Phone, [given.Anna], "Hello", given.Lead);
        given.Clock.AdvanceDays(1);
        var second = given.Clock.GetCurrentInstant();
        await log.RecordAsync(Channel.Phone, [double_], "Hello again", given.Lead);
        Assert.Equal(Given.Start, await log.LastContactAsync(given.Anna, second));
        await given.Kit.Stakeholders.MergeAsync(double_, given.Anna, given.Lead);
        Assert.Equal(second, await log.LastContactAsync(given.Anna, second));
        Assert.Equal(Given.Start, await log.LastContactAsync(given.Anna, second - Duration.FromMilliseconds(1)));
        Assert.Null(await log.LastContactAsync(given.Anna, Given.Start - Duration.FromMilliseconds(1)));
        Assert.Null(await log.LastContactAsync(StakeholderId.New(Given.Ids, Given.Start), second));
    }

    [Fact]
    public async Task Those_who_are_waited_for_equally_long_come_in_the_order_of_their_names()
    {
        var given = await Given.AProjectAsync();
        var log = given.Kit.Communication;
        foreach (var owner in new[] { Actor.Service("b"), Actor.Service("a"), Actor.Service("c") })
        {
            await log.RaisePointAsync(PointKind.Action, $"Of {owner}", owner, given.Lead);
        }

        var raised = given.Clock.GetCurrentInstant();
        given.Clock.AdvanceDays(1);
        await log.RaisePointAsync(PointKind.Action, "Later", Actor.Service("a"), given.Lead);
        await log.RaisePointAsync(PointKind.Action, "Later", Actor.Service("0"), given.Lead);
        var settled = await log.RaisePointAsync(PointKind.Action, "Settled", Actor.Service("z"), given.Lead);
        await log.MovePointAsync(settled, PointAction.Drop, given.Lead);
        var now = given.Clock.GetCurrentInstant();
        Assert.Equal(
            [(Actor.Service("a"), 2, Duration.FromDays(1)), (Actor.Service("b"), 1, Duration.FromDays(1)), (Actor.Service("c"), 1, Duration.FromDays(1)), (Actor.Service("0"), 1, Duration.Zero)],
            (await log.WaitingAsync(now)).Select(w => (w.On, w.Points.Count, w.Longest)));
        Assert.Equal(
            [(Actor.Service("a"), 1), (Actor.Service("b"), 1), (Actor.Service("c"), 1)], (await log.WaitingAsync(raised)).Select(w => (w.On, w.Points.Count)));
        Assert.Empty(await log.WaitingAsync(raised - Duration.FromMilliseconds(1)));
    }

    [Fact]
    public async Task Nothing_comes_of_an_outcome_whose_points_came_from_elsewhere()
    {
        var given = await Given.AProjectAsync();
        var log = given.Kit.Communication;
        await log.RaisePointAsync(PointKind.Action, "Of nowhere", given.Lead, given.Lead);
        var talk = await log.RecordAsync(Channel.Phone, [given.Anna], "Hello", given.Lead, note: new() { Outcome = "A map" });
        var plain = await log.RecordAsync(Channel.Phone, [given.Anna], "Hello", given.Lead);
        await log.RaisePointAsync(PointKind.Action, "Draw it", given.Lead, given.Lead, source: plain);
        Assert.Equal([talk.Id], (await log.OutcomesWithoutConsequenceAsync()).Select(i => i.Id));
    }

    [Fact]
    public async Task A_promised_reply_is_due_the_promised_hours_later()
    {
        var given = await Given.AProjectAsync();
        await given.Kit.Project.SetContactPointsAsync([new("mailbox", "help@example.org", ReplyWithinHours: 24), new("desk", "Harbour 1")], given.Lead);
        var log = given.Kit.Communication;
        Assert.Equal(Given.Start + Duration.FromHours(24), (await log.ReceiveFeedbackAsync(FeedbackKind.Need, given.Anna, "More", given.Lead, "mailbox")).ReplyDue);
        Assert.Null((await log.ReceiveFeedbackAsync(FeedbackKind.Need, given.Anna, "More", given.Lead, "desk")).ReplyDue);
        Assert.Null((await log.ReceiveFeedbackAsync(FeedbackKind.Need, given.Anna, "More", given.Lead)).ReplyDue);
    }

    [Fact]
    public void Nobody_given_is_refused()
    {
        Assert.Equal("stakeholder", Assert.Throws<ArgumentNullException>(() => CommunicationQueries.InteractionsWith(null!)).ParamName);
        Assert.Equal("stakeholder", Assert.Throws<ArgumentNullException>(() => CommunicationQueries.OpenPointsFor(null!)).ParamName);
    }
}
