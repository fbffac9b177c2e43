using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.Reporting;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Reporting;

/// <summary>What feedback was at an earlier instant.</summary>
public sealed class RewindFeedbackTests
{
    [Fact]
    public async Task Feedback_has_the_state_that_it_had_then()
    {
        var (given, feedback) = await AComplaintAsync();
        var acknowledged = given.Later();
        await given.Kit.Communication.MoveFeedbackAsync(feedback, FeedbackAction.Acknowledge, given.Lead);
        var assessed = given.Later();
        await given.Kit.Communication.MoveFeedbackAsync(feedback, FeedbackAction.Assess, given.Lead);

        Assert.Empty((await given.AroundAsync(feedback.ReceivedAt)).Before.Feedback);
        Assert.Equal(FeedbackState.Received, (await given.AroundAsync(feedback.ReceivedAt)).Then.Feedback.Single().State);
        Assert.Equal(FeedbackState.Received, (await given.AroundAsync(acknowledged)).Before.Feedback.Single().State);
        Assert.Equal(FeedbackState.Acknowledged, (await given.AroundAsync(acknowledged)).Then.Feedback.Single().State);
        Assert.Equal(FeedbackState.Acknowledged, (await given.AroundAsync(assessed)).Before.Feedback.Single().State);
        Assert.Equal(FeedbackState.Assessed, (await given.AroundAsync(assessed)).Then.Feedback.Single().State);
    }

    [Fact]
    public async Task Feedback_is_answered_from_the_instant_it_was()
    {
        var (given, feedback) = await AnAssessedComplaintAsync();
        var talk = await TalkAsync(given);
        var answered = given.Later();
        await given.Kit.Communication.AnswerFeedbackAsync(feedback, "It is on its way.", given.Lead, talk);
        var closed = given.Later();
        await given.Kit.Communication.MoveFeedbackAsync(feedback, FeedbackAction.Close, given.Lead);

        Assert.Equal((FeedbackState.Received, null, null, null), Answer((await given.AroundAsync(feedback.ReceivedAt)).Then));
        Assert.Equal((FeedbackState.Assessed, null, null, null), Answer((await given.AroundAsync(answered)).Before));
        Assert.Equal((FeedbackState.Answered, "It is on its way.", talk.Id, answered), Answer((await given.AroundAsync(answered)).Then));
        Assert.Equal((FeedbackState.Answered, "It is on its way.", talk.Id, answered), Answer((await given.AroundAsync(closed)).Before));
        Assert.Equal((FeedbackState.Closed, "It is on its way.", talk.Id, answered), Answer((await given.AroundAsync(closed)).Then));
    }

    [Fact]
    public async Task An_answer_that_was_replaced_was_given_then_and_shows_the_last_words()
    {
        var (given, feedback) = await AnAssessedComplaintAsync();
        var first = given.Later();
        await given.Kit.Communication.AnswerFeedbackAsync(feedback, "Soon.", given.Lead);
        var escalated = given.Later();
        await given.Kit.Communication.EscalateFeedbackAsync(feedback, given.Second, given.Lead);
        var (talk, second) = (await TalkAsync(given), given.Later());
        await given.Kit.Communication.AnswerFeedbackAsync(feedback, "On Monday.", given.Lead, talk);

        Assert.Equal((FeedbackState.Assessed, null, null, null), Answer((await given.AroundAsync(first)).Before));
        Assert.Equal((FeedbackState.Answered, "On Monday.", null, first), Answer((await given.AroundAsync(first)).Then));
        Assert.Equal((FeedbackState.Escalated, "On Monday.", null, first), Answer((await given.AroundAsync(escalated)).Then));
        Assert.Equal((FeedbackState.Answered, "On Monday.", talk.Id, second), Answer((await given.AroundAsync(second)).Then));
    }

    [Fact]
    public async Task Feedback_is_with_whom_it_was_escalated_to_then()
    {
        var (given, feedback) = await AnAssessedComplaintAsync();
        var first = given.Later();
        await given.Kit.Communication.EscalateFeedbackAsync(feedback, given.Second, given.Lead);
        given.Later();
        await given.Kit.Communication.AnswerFeedbackAsync(feedback, "Soon.", given.Second);
        var second = given.Later();
        await given.Kit.Communication.EscalateFeedbackAsync(feedback, given.Lead, given.Second);
        given.Later();
        await given.Kit.Communication.AnswerFeedbackAsync(feedback, "On Monday.", given.Lead);

        Assert.Null((await given.AroundAsync(first)).Before.Feedback.Single().EscalatedTo);
        Assert.Equal(given.Second, (await given.AroundAsync(first)).Then.Feedback.Single().EscalatedTo);
        Assert.Equal(given.Second, (await given.AroundAsync(second)).Before.Feedback.Single().EscalatedTo);
        Assert.Equal(given.Lead, (await given.AroundAsync(second)).Then.Feedback.Single().EscalatedTo);
    }

    [Fact]
    public void Who_it_was_escalated_to_stays_where_the_record_holds_no_events()
    {
        var made = new RecordBuilder();
        var feedback = made.Feedback().Move(FeedbackAction.Acknowledge, Actor.System, made.Now).Escalate(Actor.Service("desk"), Actor.System, made.Now);
        var record = new ProjectRecord(made.Project(), made.Now + Duration.FromDays(1)) { Feedback = [feedback] };

        Assert.Equal(feedback, Assert.Single(record.Until(made.Now).Feedback));
    }

    [Fact]
    public async Task Feedback_is_a_duplicate_from_the_instant_it_was_marked()
    {
        var (given, original) = await AComplaintAsync();
        var feedback = await given.Kit.Communication.ReceiveFeedbackAsync(FeedbackKind.Complaint, given.Anna, "Still no mock-up", given.Lead);
        var marked = given.Later();
        await given.Kit.Communication.MarkDuplicateAsync(feedback, original, given.Lead);

        var (before, then) = await given.AroundAsync(marked);
        Assert.Equal((FeedbackState.Received, null), State(before));
        Assert.Equal((FeedbackState.Duplicate, original.Id), State(then));

        (FeedbackState, FeedbackId?) State(ProjectRecord record)
        {
            var found = record.Feedback.Single(f => f.Id == feedback.Id);
            return (found.State, found.DuplicateOf);
        }
    }

    [Fact]
    public async Task Feedback_had_a_consequence_from_the_instant_it_was_noted()
    {
        var (given, feedback) = await AComplaintAsync();
        var (one, two) = (await given.ARequirementAsync(), await given.ARequirementAsync());
        var first = given.Later();
        await given.Kit.Communication.NoteConsequenceAsync(feedback, one, given.Lead);
        var second = given.Later();
        await given.Kit.Communication.NoteConsequenceAsync(feedback, two, given.Lead);

        Assert.Empty((await given.AroundAsync(first)).Before.Feedback.Single().Consequences);
        Assert.Equal([$"requirement {one.Id}"], (await given.AroundAsync(second)).Before.Feedback.Single().Consequences);
        Assert.Equal([$"requirement {one.Id}", $"requirement {two.Id}"], (await given.AroundAsync(second)).Then.Feedback.Single().Consequences);
    }

    private static (FeedbackState State, string? Answer, InteractionId? AnsweredIn, Instant? AnsweredAt) Answer(ProjectRecord record)
    {
        var feedback = record.Feedback.Single();
        return (feedback.State, feedback.Answer, feedback.AnsweredIn, feedback.AnsweredAt);
    }

    private static async Task<(Given Given, Feedback Feedback)> AComplaintAsync()
    {
        var given = await Given.AProjectAsync();
        given.Later();
        return (given, await given.Kit.Communication.ReceiveFeedbackAsync(FeedbackKind.Complaint, given.Anna, "No mock-up came", given.Lead));
    }

    private static async Task<(Given Given, Feedback Feedback)> AnAssessedComplaintAsync()
    {
        var (given, feedback) = await AComplaintAsync();
        given.Later();
        await given.Kit.Communication.MoveFeedbackAsync(feedback, FeedbackAction.Acknowledge, given.Lead);
        return (given, await given.Kit.Communication.MoveFeedbackAsync(feedback, FeedbackAction.Assess, given.Lead));
    }

    private static Task<Interaction> TalkAsync(Given given) => given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "Mock-up", given.Lead);
}
