using NodaTime;
using RequirementsKit;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Projects;
using RequirementsKit.Recurrence;
using RequirementsKit.Reporting;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;

namespace CustomerConversations;

/// <summary>A month with one customer: what was asked, what was promised, what went wrong, and what she is told at the end.</summary>
internal sealed class Month(IRequirementsKit kits, MonthClock clock)
{
    private ProjectKit _kit = null!;
    private Stakeholder _anna = null!;
    private Actor _mara = Actor.System;
    private Requirement _export = null!;
    private Interaction _talk = null!;

    public async Task RunAsync()
    {
        await MeetAsync();
        await ListenAsync();
        await BreakAPromiseAsync();
        await ConfirmAsync();
        await ChangeTheContentAsync();
        await PrepareAsync();
        await ReportAsync();
    }

    private async Task MeetAsync()
    {
        Page.Day("1 September", "Who she is, and what we want from the first conversation");
        _kit = kits.For(await kits.Projects.OpenAsync("Tidewater booking portal", "Europe/Berlin", Actor.System));
        var mara = await _kit.Stakeholders.RegisterAsync(new StakeholderProfile("Mara Feld") { Zone = "Europe/Berlin" }, Actor.System);
        _mara = mara.ToActor();
        await _kit.Project.GrantAsync(_mara, Project.LeadRole, Actor.System);
        _anna = await _kit.Stakeholders.RegisterAsync(
            new StakeholderProfile("Anna Lin")
            {
                Zone = "Asia/Shanghai",
                Language = Language.Chinese,
                Power = Influence.High,
                Interest = Influence.High,
                Contacts = [new(Channel.Email, "anna@example.org"), new(Channel.Phone, "+86 21 5550 0100"), new(Channel.Video, "anna@example.org")],
            },
            _mara);
        var goal = await _kit.Communication.SetGoalAsync(GoalPurpose.Elicit, "Know what slows the booking desk down", [_anna], _mara, due: new(2026, 9, 4));
        await _kit.Communication.AcknowledgeAsync(goal, _anna, _anna.ToActor(), "You want to see where we lose time.");
        var advice = ChannelAdvisor.Default.Advise(_anna.ToRecipient(), Complexity.High, Urgency.Low);
        Page.Say($"{goal.Key}: {goal.DesiredOutcome}. Anna acknowledges it in her own words.");
        Page.Say($"How to talk about it? {advice.ToText()}");

        clock.GoTo(2, 9);
        _talk = await _kit.Communication.RecordAsync(goal, Channel.Video, _anna, "The export of a month takes minutes; the queue waits.", _mara, new()
        {
            Technique = ElicitationTechnique.Interview,
            AdvisedChannel = advice.First,
            Outcome = "The export comes first",
            Visibility = Visibility.Customer,
        });
        await _kit.Communication.AchieveAsync(goal, _talk, _mara);
        var cadence = Cadence.EveryWeeks(2, [IsoDayOfWeek.Wednesday], new(15, 0), _anna.Zone, new(2026, 9, 9)).Skipping(Calendars.China);
        await _kit.FollowUps.PlanAsync(_anna, cadence, "How the export comes on", _mara, _mara);
        Page.Say($"They will talk again: {cadence.Describe()}");
    }

    private async Task ListenAsync()
    {
        Page.Day("2 September", "What she said, and what must not be lost of it");
        var question = await RaiseAsync(PointKind.Question, "Which file format does the tax office take?", new(2026, 9, 9));
        var promise = await RaiseAsync(PointKind.Promise, "Send a mock-up of the export", new(2026, 9, 4));
        var decision = await RaiseAsync(PointKind.Decision, "The export comes before the new colours", null);
        var worry = await _kit.Communication.RaisePointAsync(PointKind.Risk, "The report database may be too slow", _mara, _mara);
        foreach (var point in new[] { question, promise, decision, worry })
        {
            Page.Say($"{point.Key} {point.Kind}: {point.Summary}{(point.Due is { } due ? $" (due {due:uuuu-MM-dd})" : "")}{(point.Visibility == Visibility.Internal ? " (for the team alone)" : "")}");
        }

        const string FirstTry = "The export shall be finished quickly, if possible.";
        Page.Say($"\"{FirstTry}\" is what we wrote down first. The quality check:");
        foreach (var finding in QualityCheck.Check(FirstTry))
        {
            Page.Say($"    {finding.ToText()}");
        }

        _export = await _kit.Requirements.CaptureAsync(
            new RequirementEdit().Title("Export a report").Statement("When a user exports a report, the portal shall deliver it within 5 s."), Origin.From(_talk), _mara);
        var tickets = await _kit.Requirements.CaptureAsync(new RequirementEdit().Title("Print group tickets").Statement("The portal shall print the tickets of a group on one sheet."), Origin.From(_talk), _mara);
        Page.Say($"{_export.Key} instead: {_export.Content.Statement} ({QualityCheck.Recognise(_export.Content.Statement)})");
        Page.Say($"{tickets.Key}: {tickets.Content.Statement}");
    }

    private async Task BreakAPromiseAsync()
    {
        clock.GoTo(7, 8);
        Page.Day("7 September", "Friday came and the mock-up did not: a promise is broken, and she complains");
        var promise = (await _kit.Communication.ListAsync(CommunicationQueries.OpenPointsFor(_anna))).Single(p => p.Kind == PointKind.Promise);
        await _kit.Communication.MovePointAsync(promise, PointAction.Break, _mara, "The designer was ill, and nobody told you");
        var complaint = await _kit.Communication.ReceiveFeedbackAsync(FeedbackKind.Complaint, _anna, "I held a meeting for a mock-up that never came", _mara);
        await _kit.Communication.MoveFeedbackAsync(complaint, FeedbackAction.Acknowledge, _mara);
        await _kit.Communication.MoveFeedbackAsync(complaint, FeedbackAction.Assess, _mara);
        var advice = ChannelAdvisor.Default.Advise(_anna.ToRecipient(), new Topic(Complexity.Low, Urgency.High, IsSensitive: true));
        Page.Say($"{complaint.Key}: {complaint.Content}. Bad news goes by {advice.First}, the advisor says.");

        var call = await _kit.Communication.RecordAsync(Channel.Phone, [_anna], "We said sorry, and agreed on Thursday.", _mara, note: new()
        {
            AdvisedChannel = advice.First,
            ChannelReason = "She was on the road",
            Visibility = Visibility.Customer,
        });
        var again = await _kit.Communication.RaisePointAsync(
            PointKind.Promise, "Send the mock-up, and call if anything comes between", _mara, _mara, _anna, new(2026, 9, 10), call, Visibility.Customer);
        await _kit.Communication.NoteConsequenceAsync(complaint, again, _mara);
        complaint = await _kit.Communication.AnswerFeedbackAsync(complaint, "You are right. The mock-up comes on Thursday, and from now on we call before a date slips.", _mara);
        Page.Say($"{complaint.Key} is {complaint.State}: {complaint.Answer} That is {again.Key}.");
    }

    private async Task ConfirmAsync()
    {
        clock.GoTo(10, 10);
        Page.Day("10 September", "The mock-up is there: is this what you meant?");
        var points = await _kit.Communication.ListAsync(CommunicationQueries.OpenPointsFor(_anna));
        await _kit.Communication.MovePointAsync(points.Single(p => p.Kind == PointKind.Promise), PointAction.Resolve, _mara, "Sent on Thursday morning");
        await _kit.Communication.MovePointAsync(points.Single(p => p.Kind == PointKind.Question), PointAction.Resolve, _mara, "PDF/A-3 with the invoice attached");
        await _kit.Requirements.MoveAsync(_export, RequirementAction.Propose, _mara);
        var round = await _kit.Confirmations.AskAsync(_export, _anna, Evidence.Prototype(new Uri("https://example.org/mock-up/1"), Fingerprint.Of("mock-up 1"u8)), _mara, due: new(2026, 9, 15));
        var mail = await _kit.Communication.RecordAsync(Channel.Email, [_anna], "Yes, exactly this.", _mara, note: new() { Visibility = Visibility.Customer });
        round = await _kit.Confirmations.RecordOnBehalfAsync(round, _anna, Verdict.Confirmed, mail, _mara);
        _export = await _kit.Requirements.MoveAsync(_export, RequirementAction.Validate, _mara);
        Page.Say($"{round.Key}: {round.Answers[0].Verdict} by mail, recorded by Mara with {mail.Key} as evidence. {_export.Key} is {_export.DescribeStatus()}.");
    }

    private async Task ChangeTheContentAsync()
    {
        clock.GoTo(15, 14);
        Page.Day("15 September", "The season needs it quicker: what she confirmed is no longer what stands there");
        var round = (await _kit.Confirmations.ListAsync(RequirementQueries.RoundsOf(_export))).Single();
        _export = await _kit.Requirements.ReviseAsync(
            _export, new RequirementEdit().Statement("When a user exports a report, the portal shall deliver it within 2 s."), _mara, "The desk measured the queue");
        Page.Say($"{_export.Key} is at r{_export.Revision}; {round.Key} confirmed r{round.Revision} and is {(round.IsStaleFor(_export) ? "stale" : "fresh")}. Nobody has to remember: {_export.DescribeStatus()}.");
        var news = await _kit.Reports.NewsOwedAsync(_anna, clock.GetCurrentInstant());
        Page.Say($"News owed to Anna: {string.Join("; ", news.Select(n => $"{n.Requirement.Key}, told of r{n.ToldOf}, now r{n.Requirement.Revision}"))}.");
        await _kit.Communication.ReceiveFeedbackAsync(FeedbackKind.Suggestion, _anna, "Could the export remember my last choice?", _mara);
    }

    private async Task PrepareAsync()
    {
        clock.GoTo(21, 9);
        Page.Day("21 September", "What to talk about next: the brief, for Mara alone");
        Page.Show((await _kit.Reports.BriefAsync(_anna, clock.GetCurrentInstant())).ToMarkdown());
        await _kit.Confirmations.AskAsync(_export, _anna, Evidence.Prototype(new Uri("https://example.org/mock-up/2"), Fingerprint.Of("mock-up 2"u8)), _mara, due: new(2026, 9, 25));
    }

    private async Task ReportAsync()
    {
        clock.GoTo(30, 17);
        Page.Day("30 September", "What Anna is sent: the status of the month and her ledger, in Chinese");
        var now = clock.GetCurrentInstant();
        await _kit.FollowUps.TickAsync(now);
        var trust = await _kit.Reports.TrustAsync(_anna, now);
        Page.Say($"How well did we keep our word? {trust.ToText()}");
        var status = (await _kit.Reports.StatusAsync(from: now - Duration.FromDays(30), to: now, Visibility.Customer)).ToMarkdown();
        var ledger = (await _kit.Reports.LedgerAsync(_anna, now, Visibility.Customer)).ToMarkdown(_anna.Language);
        Page.Show(status);
        Console.WriteLine();
        Page.Show(ledger);
        var sent = await _kit.Reports.RecordSentAsync(ReportKind.Status, status, [_anna], until: now, _mara);
        await _kit.Reports.RecordSentAsync(ReportKind.Ledger, ledger, [_anna], until: now, _mara);
        Page.Say($"{sent.Key} keeps the SHA-256 {sent.Content.ToString()[..16]}… of the status: the text {(sent.IsProofOf(status) ? "is proven" : "is another")}, one more space {(sent.IsProofOf(status + " ") ? "too" : "would not be")}.");
        Page.Say($"News owed to Anna now: {(await _kit.Reports.NewsOwedAsync(_anna, now)).Count}.");
    }

    private Task<Point> RaiseAsync(PointKind kind, string summary, LocalDate? due) =>
        _kit.Communication.RaisePointAsync(kind, summary, _mara, _mara, _anna, due, _talk, Visibility.Customer);
}
