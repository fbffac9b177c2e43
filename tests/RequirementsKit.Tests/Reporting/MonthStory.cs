using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.Recurrence;
using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Reporting;

/// <summary>A month with one customer, of which the reports are known answers.</summary>
internal sealed class MonthStory
{
    private MonthStory(Given given) => Given = given;

    public Given Given { get; }

    public Instant End => Given.Clock.GetCurrentInstant();

    public static async Task<MonthStory> LiveAsync()
    {
        var story = new MonthStory(await Given.AProjectAsync());
        await story.FirstWeekAsync();
        await story.SecondWeekAsync();
        await story.ThirdWeekAsync();
        return story;
    }

    private async Task FirstWeekAsync()
    {
        var (kit, anna, me) = (Given.Kit, Given.Anna, Given.Lead);
        var goal = await kit.Communication.SetGoalAsync(GoalPurpose.Elicit, "Know what slows the desk down", [anna], me, due: new(2026, 9, 4));
        Given.Clock.AdvanceHours(26);
        var talk = await kit.Communication.RecordAsync(goal, Channel.Video, anna, "The export takes minutes", me, new() { Visibility = Visibility.Customer });
        await kit.Communication.AchieveAsync(goal, talk, me);
        await kit.Communication.SetGoalAsync(GoalPurpose.Negotiate, "Agree on what comes first", [anna], me);
        await kit.Requirements.CaptureAsync(new RequirementEdit().Title("Export | a report").Statement("When a user exports a report, the portal shall deliver it within 5 s."), Origin.From(talk), me);
        await kit.Requirements.CaptureAsync(new RequirementEdit().Title("Print a ticket").Statement("The portal shall print a ticket."), Origin.From(talk), me);
        await kit.Communication.RaisePointAsync(PointKind.Promise, "Send the mock-up", me, me, anna, new(2026, 9, 8), talk, Visibility.Customer);
        await kit.Communication.RaisePointAsync(PointKind.Question, "Which file format?", me, me, anna, new(2026, 9, 11), talk, Visibility.Customer);
        await kit.Communication.RaisePointAsync(PointKind.Risk, "The printer's maker may give up", Given.Second, me);
        await kit.Communication.RaisePointAsync(PointKind.Issue, "Exports break off at noon", Given.Second, me, anna, visibility: Visibility.Customer);
        await kit.Communication.RaisePointAsync(PointKind.Decision, "PDF comes first", me, me, anna, visibility: Visibility.Customer);
    }

    private async Task SecondWeekAsync()
    {
        var (kit, anna, me) = (Given.Kit, Given.Anna, Given.Lead);
        Given.Clock.AdvanceDays(7);
        var complaint = await kit.Communication.ReceiveFeedbackAsync(FeedbackKind.Complaint, anna, "No mock-up came", me);
        await kit.Communication.MoveFeedbackAsync(complaint, FeedbackAction.Acknowledge, me);
        await kit.Communication.MoveFeedbackAsync(complaint, FeedbackAction.Assess, me);
        var points = await kit.Communication.ListAsync(CommunicationQueries.OpenPointsFor(anna));
        await kit.Communication.MovePointAsync(points.Single(p => p.Kind == PointKind.Promise), PointAction.Break, me, "Sent two days late");
        await kit.Communication.MovePointAsync(points.Single(p => p.Kind == PointKind.Question), PointAction.Resolve, me, "PDF/A-3");
        await kit.Communication.AnswerFeedbackAsync(complaint, "It is on its way, and we say sorry.", me);
        await kit.Communication.ReceiveFeedbackAsync(FeedbackKind.Need, anna, "* Receipts by mail", me);
        var requirements = await kit.Requirements.ListAsync();
        await kit.Requirements.MoveAsync(requirements[0], RequirementAction.Propose, me);
        var round = await kit.Confirmations.AskAsync(requirements[0], anna, Evidence.Prototype(new("https://example.org/mock-up"), Fingerprint.Of("mock-up"u8)), me, new(2026, 9, 15));
        await kit.Confirmations.AnswerAsync(round, Verdict.Confirmed, anna.ToActor(), "As discussed.");
        await kit.Requirements.MoveAsync(requirements[0], RequirementAction.Validate, me);
        await kit.Requirements.MoveAsync(requirements[0], RequirementAction.Approve, Given.Second);
        await kit.Communication.RaisePointAsync(PointKind.Promise, "Show a build", me, me, anna, new(2026, 9, 30), visibility: Visibility.Customer);
        await kit.FollowUps.PlanAsync(anna, Cadence.EveryWeek([IsoDayOfWeek.Tuesday], new(10, 0), "Asia/Shanghai"), "Progress", me, me);
        await kit.FollowUps.TickAsync(End);
    }

    private async Task ThirdWeekAsync()
    {
        var (kit, anna, me, other) = (Given.Kit, Given.Anna, Given.Lead, Given.Second);
        Given.Clock.AdvanceDays(6);
        var requirements = await kit.Requirements.ListAsync();
        var baseline = await kit.Baselines.DrawUpAsync("Season 2027", requirements.Select(r => r.Id), Policies.FourEyes, me);
        await kit.Baselines.ApproveAsync(baseline, other);
        var change = await kit.Changes.SubmitAsync(Proposal.Revise(requirements[0]).Statement("When a user exports a report, the portal shall deliver it within 2 s.").Because("The desk loses customers"), Policies.FourEyes, me);
        await kit.Changes.ApproveAsync(change, other);
        await kit.Changes.ApplyAsync(change, other);
        await kit.Confirmations.AskAsync(requirements[1], ConfirmationPurpose.Content, [anna], [Evidence.Prototype(new("https://example.org/ticket"), Fingerprint.Of("ticket"u8))], me, new(2026, 9, 22));
        await kit.Retrospectives.LearnAsync("Promise a day that the team has agreed to.", ["promises"], me);
        Given.Clock.AdvanceHours(1);
    }
}
