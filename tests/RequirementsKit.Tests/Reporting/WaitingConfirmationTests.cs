using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Reporting;
using RequirementsKit.Requirements;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Reporting;

public sealed class WaitingConfirmationTests
{
    private readonly RecordBuilder _made = new(now: Given.Start);

    [Fact]
    public void The_last_round_of_each_purpose_waits_and_they_come_by_key()
    {
        var (anna, requirement) = (_made.New<StakeholderId>(), _made.Requirement());
        ConfirmationRound Round(long number) => _made.ConfirmationRound(requirement, anna) with { KeyNumber = number };
        Assert.Equal(["CONF-4", "CONF-5"], KeysOf([requirement], [Round(5), Round(3), Round(4) with { Purpose = ConfirmationPurpose.Delivery }]));
    }

    [Fact]
    public void A_round_that_everybody_answered_waits_for_nobody()
    {
        var (anna, requirement) = (_made.New<StakeholderId>(), _made.Requirement());
        Assert.Empty(KeysOf([requirement], [Answered(_made.ConfirmationRound(requirement, anna), anna)]));
    }

    [Fact]
    public void A_round_that_everybody_answered_is_shown_again_when_the_content_changed()
    {
        var (anna, requirement) = (_made.New<StakeholderId>(), _made.Requirement());
        var round = Answered(_made.ConfirmationRound(requirement, anna), anna);
        var waiting = Assert.Single(Of([requirement.Revise(new RequirementEdit().Statement("The system shall print the file."), null, Actor.System, Given.Start)], [round]));
        Assert.True(waiting.IsStale);
        Assert.Empty(waiting.Waiting);
        Assert.Equal((round.Key, 1), (waiting.Key, waiting.Revision));
    }

    [Fact]
    public void A_round_about_a_requirement_that_the_record_does_not_hold_is_left_out()
    {
        var (known, unknown) = (_made.Requirement(), _made.Requirement());
        var round = _made.ConfirmationRound(known);
        Assert.Equal([round.Key], KeysOf([known], [_made.ConfirmationRound(unknown), round]));
    }

    private static ConfirmationRound Answered(ConfirmationRound round, StakeholderId by) => round.Answer(by, Verdict.Confirmed, null, null, Actor.Person(by), Given.Start);

    private IEnumerable<string> KeysOf(IReadOnlyList<Requirement> requirements, IReadOnlyList<ConfirmationRound> rounds) => Of(requirements, rounds).Select(w => w.Key);

    private IReadOnlyList<WaitingConfirmation> Of(IReadOnlyList<Requirement> requirements, IReadOnlyList<ConfirmationRound> rounds) =>
        StatusReport.Of(new(_made.Project(), Given.Start + Duration.FromDays(1)) { Requirements = requirements, Rounds = rounds }, Given.Start, Given.Start + Duration.FromDays(1), Visibility.Customer).Waiting;
}
