using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.Reporting;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Reporting;

/// <summary>What a goal was at an earlier instant.</summary>
public sealed class RewindGoalTests
{
    [Fact]
    public async Task A_goal_is_in_the_record_from_the_instant_it_was_set()
    {
        var (given, goal) = await ASetGoalAsync();
        var set = given.Clock.GetCurrentInstant();
        given.Later();
        await given.Kit.Communication.AcknowledgeAsync(goal, given.Anna, given.Lead);

        var (before, then) = await given.AroundAsync(set);
        Assert.Empty(before.Goals);
        Assert.Equal((goal.Id, GoalState.Open), (Assert.Single(then.Goals).Id, then.Goals[0].State));
        Assert.Empty(then.Goals[0].Acknowledgements);
    }

    [Fact]
    public async Task A_goal_is_achieved_from_the_instant_it_was()
    {
        var (given, goal) = await ASetGoalAsync();
        var talk = await TalkAsync(given);
        var achieved = given.Later();
        await given.Kit.Communication.AchieveAsync(goal, talk, given.Lead);

        var (before, then) = await given.AroundAsync(achieved);
        Assert.Equal((GoalState.Open, null), State(before));
        Assert.Equal((GoalState.Achieved, talk.Id), State(then));

        static (GoalState, InteractionId?) State(ProjectRecord record) => (record.Goals.Single().State, record.Goals.Single().AchievedBy);
    }

    [Fact]
    public async Task A_goal_is_given_up_from_the_instant_it_was()
    {
        var (given, goal) = await ASetGoalAsync();
        var abandoned = given.Later();
        await given.Kit.Communication.AbandonAsync(goal, "The desk moves", given.Lead);

        var (before, then) = await given.AroundAsync(abandoned);
        Assert.Equal((GoalState.Open, null), (before.Goals.Single().State, before.Goals.Single().Reason));
        Assert.Equal((GoalState.Abandoned, "The desk moves"), (then.Goals.Single().State, then.Goals.Single().Reason));
    }

    [Fact]
    public async Task A_goal_that_was_missed_and_reopened_was_missed_in_the_talk_of_then()
    {
        var (given, goal) = await ASetGoalAsync();
        var (first, missed) = (await TalkAsync(given), given.Later());
        await given.Kit.Communication.MissAsync(goal, given.Lead, first, "No time");
        var reopened = given.Later();
        await given.Kit.Communication.ReopenAsync(goal, given.Lead);
        var (second, again) = (await TalkAsync(given), given.Later());
        await given.Kit.Communication.MissAsync(goal, given.Lead, second, "No room");

        Assert.Equal((GoalState.Open, null, null), State((await given.AroundAsync(missed)).Before));
        Assert.Equal((GoalState.Missed, first.Id, null), State((await given.AroundAsync(missed)).Then));
        Assert.Equal((GoalState.Missed, first.Id, null), State((await given.AroundAsync(reopened)).Before));
        Assert.Equal((GoalState.Open, null, null), State((await given.AroundAsync(reopened)).Then));
        Assert.Equal((GoalState.Open, null, null), State((await given.AroundAsync(again)).Before));
        Assert.Equal((GoalState.Missed, second.Id, "No room"), State((await given.AroundAsync(again)).Then));

        static (GoalState, InteractionId?, string?) State(ProjectRecord record) => (record.Goals.Single().State, record.Goals.Single().MissedIn, record.Goals.Single().Reason);
    }

    [Fact]
    public async Task A_goal_is_acknowledged_by_each_from_the_instant_they_did()
    {
        var (given, goal) = await ASetGoalAsync();
        var first = given.Later();
        await given.Kit.Communication.AcknowledgeAsync(goal, given.Anna, given.Lead);
        var second = given.Later();
        await given.Kit.Communication.AcknowledgeAsync(goal, given.Ben, given.Lead);

        Assert.Equal([given.Anna.Id, given.Ben.Id], (await given.AroundAsync(first)).Before.Goals.Single().NotAcknowledgedBy());
        Assert.Equal([given.Ben.Id], (await given.AroundAsync(first)).Then.Goals.Single().NotAcknowledgedBy());
        Assert.Equal([given.Ben.Id], (await given.AroundAsync(second)).Before.Goals.Single().NotAcknowledgedBy());
        Assert.Empty((await given.AroundAsync(second)).Then.Goals.Single().NotAcknowledgedBy());
    }

    [Fact]
    public async Task Who_acknowledged_a_goal_again_had_acknowledged_it_before()
    {
        var (given, goal) = await ASetGoalAsync();
        var first = given.Later();
        await given.Kit.Communication.AcknowledgeAsync(goal, given.Ben, given.Lead);
        await given.Kit.Communication.AcknowledgeAsync(goal, given.Anna, given.Lead);
        var second = given.Later();
        await given.Kit.Communication.ChangeGoalAsync(goal, GoalPurpose.Elicit, "Know what slows the shop down", [given.Anna, given.Ben], given.Lead);
        var changed = await given.Kit.Communication.AcknowledgeAsync(goal, given.Anna, given.Lead, "The shop it is");

        var (before, then) = await given.AroundAsync(second);
        Assert.Equal(new GoalAcknowledgement(given.Anna, goal.Content, first, "The shop it is"), before.Goals.Single().Acknowledgements.Single(a => a.Participant == given.Anna.Id));
        Assert.Equal(new GoalAcknowledgement(given.Anna, changed.Content, second, "The shop it is"), then.Goals.Single().Acknowledgements.Single(a => a.Participant == given.Anna.Id));
        Assert.Equal(2, before.Goals.Single().Acknowledgements.Count);
    }

    [Fact]
    public void A_goal_of_which_the_record_holds_no_events_stays_as_it_is()
    {
        var made = new RecordBuilder();
        var goal = made.Goal();
        var record = new ProjectRecord(made.Project(), made.Now) { Goals = [goal] };

        Assert.Equal(goal, Assert.Single(record.Until(made.Now - Duration.FromDays(1)).Goals));
    }

    private static async Task<(Given Given, CommunicationGoal Goal)> ASetGoalAsync()
    {
        var given = await Given.AProjectAsync();
        given.Later();
        return (given, await given.Kit.Communication.SetGoalAsync(GoalPurpose.Elicit, "Know what slows the desk down", [given.Anna, given.Ben], given.Lead));
    }

    private static Task<Interaction> TalkAsync(Given given) => given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "Export", given.Lead);
}
