using NodaTime;
using RequirementsKit.Changes;
using RequirementsKit.Communication;
using RequirementsKit.Reporting;
using RequirementsKit.Requirements;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Reporting;

/// <summary>What counts as asked by a person, and why it stands where it stands.</summary>
public sealed class LedgerEntriesTests
{
    private readonly RecordBuilder _made = new(now: Given.Start);
    private readonly StakeholderId _anna;
    private readonly StakeholderId _ben;

    public LedgerEntriesTests() => (_anna, _ben) = (_made.New<StakeholderId>(), _made.New<StakeholderId>());

    private static Instant Next => Given.Start + Duration.FromDays(1);

    [Fact]
    public void What_several_people_asked_for_is_in_the_ledger_of_each()
    {
        var requirement = Wanted(_ben, _anna) with { KeyNumber = 12 };
        var ledger = Of(new(_made.Project(), Next) { Requirements = [requirement, Wanted(_anna) with { KeyNumber = 11 }, Wanted(_ben) with { KeyNumber = 10 }, _made.Requirement()] });
        Assert.Equal(["REQ-11", "REQ-12"], ledger.Entries.Select(e => e.Key));
    }

    [Fact]
    public void A_revision_is_a_reason_from_the_second_on()
    {
        var requirement = Wanted(_anna);
        RequirementRevision Revision(int number, string reason) => new() { RequirementId = requirement.Id, Number = number, At = number == 1 ? Given.Start : Next, Reason = reason };
        var record = new ProjectRecord(_made.Project(), Next) { Requirements = [requirement], Revisions = [Revision(1, "Asked for"), Revision(2, "Too wide")] };
        Assert.Equal([new LedgerReason(LedgerReasonKind.Revised) { On = new(2026, 9, 2), Words = "Too wide" }], Reasons(record, Visibility.Internal));
        Assert.Empty(Reasons(record, Visibility.Customer));
    }

    [Fact]
    public void A_round_waits_for_each_of_those_who_were_asked_since_they_were()
    {
        var requirement = Wanted(_anna);
        var round = _made.ConfirmationRound(requirement, _ben, _anna);
        Assert.Equal(
            [new LedgerReason(LedgerReasonKind.WaitsForThem) { Key = round.Key, On = new(2026, 9, 1) }],
            Reasons(new(_made.Project(), Next) { Requirements = [requirement], Rounds = [round, _made.ConfirmationRound(requirement, _ben)] }));
    }

    [Fact]
    public void What_they_answered_is_told_with_its_day_and_their_words()
    {
        var requirement = Wanted(_anna);
        var round = _made.ConfirmationRound(requirement, _anna).Answer(_anna, Verdict.ChangesRequested, "As PDF", null, Actor.Person(_anna), Next);
        Assert.Equal(
            [new LedgerReason(LedgerReasonKind.TheyAnswered) { Key = round.Key, On = new(2026, 9, 2), Verdict = Verdict.ChangesRequested, Words = "As PDF" }],
            Reasons(new(_made.Project(), Next) { Requirements = [requirement], Rounds = [round] }));
    }

    [Fact]
    public void What_changed_since_they_answered_is_to_be_shown_again()
    {
        var requirement = Wanted(_anna);
        var round = _made.ConfirmationRound(requirement, _anna).Answer(_anna, Verdict.Confirmed, null, null, Actor.Person(_anna), Given.Start);
        var revised = requirement.Revise(new RequirementEdit().Statement("The system shall print the file."), null, Actor.System, Next);
        Assert.Equal([LedgerReasonKind.ToBeShownAgain], Reasons(new(_made.Project(), Next) { Requirements = [revised], Rounds = [round] }).Select(r => r.Kind));
    }

    [Fact]
    public void The_last_round_of_each_purpose_counts()
    {
        var requirement = Wanted(_anna);
        ConfirmationRound Round(long number) => _made.ConfirmationRound(requirement, _anna) with { KeyNumber = number };
        var record = new ProjectRecord(_made.Project(), Next) { Requirements = [requirement], Rounds = [Round(5), Round(3), Round(4) with { Purpose = ConfirmationPurpose.Delivery }] };
        Assert.Equal(["CONF-5", "CONF-4"], Reasons(record).Select(r => r.Key));
    }

    [Fact]
    public void A_duplicate_names_what_it_says_the_same_as()
    {
        var (original, unknown) = (_made.Requirement(), _made.Requirement());
        ProjectRecord Record(RequirementId duplicateOf) => new(_made.Project(), Next) { Requirements = [original, Wanted(_anna) with { DuplicateOf = duplicateOf }] };
        Assert.Equal([new LedgerReason(LedgerReasonKind.SameAs) { Key = original.Key }], Reasons(Record(original)));
        Assert.Empty(Reasons(Record(unknown)));
    }

    [Fact]
    public void Feedback_comes_by_key_and_names_the_feedback_it_says_the_same_as()
    {
        var (first, second) = (_made.Feedback("First", _anna) with { KeyNumber = 11 }, _made.Feedback("Second", _anna) with { KeyNumber = 12 });
        var ledger = Of(new(_made.Project(), Next) { Feedback = [second with { DuplicateOf = first.Id }, first] });
        Assert.Equal(["First", "Second"], ledger.Entries.Select(e => e.Asked));
        Assert.Empty(ledger.Entries[0].Reasons);
        Assert.Equal([new LedgerReason(LedgerReasonKind.SameAs) { Key = "FB-11" }], ledger.Entries[1].Reasons);
    }

    [Fact]
    public void Feedback_names_what_was_made_of_it()
    {
        Requirement[] requirements = [_made.Requirement(), _made.Requirement()];
        Point[] points = [_made.Point(), _made.Point() with { Visibility = Visibility.Customer }];
        ChangeRequest[] changes = [_made.ChangeRequest(requirements[0]), _made.ChangeRequest(requirements[0])];
        var feedback = Having(changes[1], points[1], requirements[1], _made.Objective());
        Assert.Equal(
            [Became(changes[1].Key), Became(points[1].Key), Became(requirements[1].Key)],
            Reasons(new(_made.Project(), Next) { Requirements = requirements, Points = points, Changes = changes, Feedback = [feedback] }));
    }

    [Fact]
    public void A_point_that_is_internal_is_named_to_the_team_alone()
    {
        var point = _made.Point();
        var record = new ProjectRecord(_made.Project(), Next) { Points = [point], Feedback = [Having(point)] };
        Assert.Equal([Became(point.Key)], Reasons(record, Visibility.Internal));
        Assert.Empty(Reasons(record, Visibility.Customer));
    }

    private static LedgerReason Became(string key) => new(LedgerReasonKind.Became) { Key = key };

    private Feedback Having(params Aggregate[] consequences) => consequences.Aggregate(_made.Feedback(sender: _anna), (f, c) => f.NoteConsequence(c, Actor.System, Given.Start));

    private Requirement Wanted(params StakeholderId[] by) => _made.Requirement() with { Origins = [Origin.Document("workshop"), new(OriginKind.Interaction, "talk", null, by)] };

    private StakeholderLedger Of(ProjectRecord record, Visibility audience = Visibility.Customer) => StakeholderLedger.Of(record, _anna, Next, audience);

    private IReadOnlyList<LedgerReason> Reasons(ProjectRecord record, Visibility audience = Visibility.Customer) => Assert.Single(Of(record, audience).Entries).Reasons;
}
