using NodaTime;
using RequirementsKit.Requirements;
using static RequirementsKit.Tests.Refusals;
using static RequirementsKit.Tests.Requirements.ARequirement;

namespace RequirementsKit.Tests.Requirements;

public sealed class ConfirmationRoundTests
{
    private static readonly LocalDate Due = new(2026, 9, 11);

    [Fact]
    public void A_round_keeps_what_was_asked_of_whom_and_when()
    {
        var requirement = Captured();
        var options = new ConfirmationOptions(4, [RequirementField.Statement, RequirementField.Title, RequirementField.Statement], [1, 7, 1, 0]);
        var id = ConfirmationRoundId.New(Given.Ids, Now);
        var round = ConfirmationRound.Ask(id, 12, requirement, ConfirmationPurpose.Delivery, [Ben, Anna, Ben], [Evidence.Statement], Due, Me, Now, options);
        Assert.Equal(("CONF-12", "CONF-12", 4, ConfirmationPurpose.Delivery, 1, Due), (round.Key, round.ToString(), round.Number, round.Purpose, round.Revision, round.Due));
        Assert.Equal((id, requirement.Id, requirement.ProjectId, Me, Now), (round.Id, round.RequirementId, round.ProjectId, round.AskedBy, round.AskedAt));
        Assert.Equal([Ben, Anna], round.Asked);
        Assert.Equal([RequirementField.Title, RequirementField.Statement], round.Fields);
        Assert.Equal([7, 1, 0], round.RemindDaysBefore);
        Assert.Equal(requirement.Content.ToFingerprint(round.Fields), round.Content);
        Assert.Equal([new ConfirmationAsked(id, requirement.Id, requirement.Fingerprint, Me, Now)], round.Events);
        Assert.Equal(id, (ConfirmationRoundId)round);
        Assert.Equal(round, ConfirmationRound.Document.Read(round.ToCanonicalJson()));
        Assert.Equal(round.GetHashCode(), ConfirmationRound.Document.Read(round.ToCanonicalJson()).GetHashCode());
        Assert.NotEqual(round, Round(requirement, Anna));
    }

    [Fact]
    public void Without_options_it_is_the_first_round_about_the_whole_content()
    {
        var requirement = Captured();
        var round = Round(requirement, Anna);
        Assert.Equal((1, requirement.Fingerprint), (round.Number, round.Content));
        Assert.Empty(round.Fields);
        Assert.Empty(round.RemindDaysBefore);
        Assert.False(round.IsStaleFor(requirement));
        Assert.True(round.IsStaleFor(requirement.Revise(new RequirementEdit().Tags("export"), null, Me, Now)));
    }

    [Fact]
    public void What_was_shown_is_known_by_its_content()
    {
        var (drawing, build) = (Fingerprint.Of("drawing"u8), Fingerprint.Of("build"u8));
        var page = new Uri("https://example.org/");
        Evidence[] shown = [Evidence.Diagram(page, drawing), Evidence.Statement, Evidence.Prototype(page, build), Evidence.Document(page, build), Evidence.Build(page, build)];
        var round = ConfirmationRound.Ask(default, 1, Captured(), ConfirmationPurpose.Content, [Anna], shown, null, Me, Now);
        Assert.Equal([EvidenceKind.Diagram, EvidenceKind.Statement, EvidenceKind.Prototype, EvidenceKind.Document, EvidenceKind.Build], round.Shown.Select(e => e.Kind));
        Assert.Equal([drawing, build, build, build], round.ShownContents);
    }

    [Fact]
    public void An_answer_is_kept_beside_the_earlier_ones_and_the_last_one_counts()
    {
        var evidence = InteractionId.New(Given.Ids, Now);
        var later = Now + Duration.FromHours(1);
        var round = Round(Captured(), Anna, Ben).Said(Anna, Verdict.Rejected).Answer(Anna, Verdict.Confirmed, "It fits now.", evidence, Me, later);
        Assert.Equal([new(Anna, Verdict.Rejected, null, Actor.Person(Anna), null, Now), new(Anna, Verdict.Confirmed, "It fits now.", Me, evidence, later)], round.Answers);
        Assert.Equal(Verdict.Confirmed, round.AnswerOf(Anna)!.Verdict);
        Assert.Null(round.AnswerOf(Ben));
        Assert.Equal(new ConfirmationAnswered(round, Anna, Verdict.Confirmed, evidence, Me, later), round.Events[^1]);
        Assert.Equal(3, round.Events.Count);
    }

    [Fact]
    public void Who_may_not_answer_is_told_why()
    {
        var round = Round(Captured(), Anna, Ben);
        Refused(
            "confirmation.not-asked", $"{Chen} was not asked in CONF-3. Asked: {Anna}, {Ben}. Start a round that asks this person.", $"CONF-3 未征询 {Chen}。已征询：{Anna}、{Ben}。请发起征询此人的轮次。",
            () => round.Said(Chen, Verdict.Confirmed));
        Refused(
            "confirmation.needs-evidence", $"{Actor.Person(Ben)} cannot answer CONF-3 for {Anna} without evidence. Name the interaction in which the answer was given.",
            $"没有证据时，{Actor.Person(Ben)} 不能代 {Anna} 答复 CONF-3。请指定给出答复的沟通记录。",
            () => round.Answer(Anna, Verdict.Confirmed, null, null, Actor.Person(Ben), Now));
    }

    [Fact]
    public void Who_did_not_confirm_is_listed_and_nobody_counts_when_all_abstained()
    {
        var asked = Round(Captured(), Anna, Ben, Chen);
        Assert.Equal([Anna, Ben, Chen], asked.NotConfirmedBy());
        Assert.Equal([Anna, Ben, Chen], asked.Waiting());
        var some = asked.Said(Anna, Verdict.Confirmed).Said(Ben, Verdict.Abstained);
        Assert.Equal([Chen], some.NotConfirmedBy());
        Assert.Equal([Chen], some.Waiting());
        Assert.Equal([Chen], some.Said(Chen, Verdict.NoLongerNeeded).NotConfirmedBy());
        Assert.Empty(some.Said(Chen, Verdict.NoLongerNeeded).Waiting());
        Assert.Empty(some.Said(Chen, Verdict.Confirmed).NotConfirmedBy());
        Assert.Equal([Anna, Ben, Chen], some.Said(Anna, Verdict.Abstained).Said(Chen, Verdict.Abstained).NotConfirmedBy());
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, 7)]
    [InlineData(9, 7)]
    [InlineData(10, 1)]
    [InlineData(11, 0)]
    [InlineData(30, 0)]
    public void The_latest_reminder_whose_day_has_come_is_due(int day, int? reminder)
    {
        var round = Dated(7, 1, 0);
        var today = new LocalDate(2026, 9, day);
        Assert.Equal(reminder, round.ReminderDue(today));
        var reminded = round.Remind(today, Me, Now);
        Assert.Equal(reminder is null, ReferenceEquals(round, reminded));
        Assert.Null(reminded.ReminderDue(today));
        Assert.Same(reminded, reminded.Remind(today, Me, Now));
    }

    [Fact]
    public void A_reminder_goes_to_those_who_have_not_answered_and_none_goes_to_nobody()
    {
        var reminded = Dated(7, 1).Said(Ben, Verdict.Abstained).Remind(new(2026, 9, 10), Me, Now);
        var reminder = Assert.Single(reminded.Reminders);
        Assert.Equal((1, Me, Now), (reminder.DaysBefore, reminder.By, reminder.At));
        Assert.Equal([Anna], reminder.Of);
        Assert.Equal(new ConfirmationReminded(reminded, 1, Me, Now), reminded.Events[^1]);
        Assert.Equal(3, reminded.Events.Count);
        Assert.Null(reminded.ReminderDue(Due));
        var early = Dated(7, 1).Remind(new(2026, 9, 4), Me, Now).Remind(new(2026, 9, 10), Me, Now);
        Assert.Equal([7, 1], early.Reminders.Select(r => r.DaysBefore));
        Assert.Null(Dated(7).Said(Ben, Verdict.Confirmed).Said(Anna, Verdict.Rejected).ReminderDue(Due));
        Assert.Null(Dated().ReminderDue(Due));
        Assert.Null(Round(Captured(), Anna).ReminderDue(Due));
    }

    private static ConfirmationRound Dated(params int[] reminders) => ConfirmationRound.Ask(
        ConfirmationRoundId.New(Given.Ids, Now), 3, Captured(), ConfirmationPurpose.Content, [Anna, Ben], [Evidence.Statement], Due, Me, Now, new(remindDaysBefore: reminders));
}
