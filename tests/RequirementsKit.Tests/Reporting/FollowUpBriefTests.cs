using RequirementsKit.Reporting;
using RequirementsKit.Requirements;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Reporting;

/// <summary>What belongs on the agenda with one of several people.</summary>
public sealed class FollowUpBriefTests
{
    private readonly RecordBuilder _made = new(now: Given.Start);

    [Fact]
    public void A_round_waits_for_each_of_those_who_were_asked_until_they_answer()
    {
        var (anna, ben, other, requirement) = (_made.New<StakeholderId>(), _made.New<StakeholderId>(), _made.New<StakeholderId>(), _made.Requirement());
        var round = _made.ConfirmationRound(requirement, anna, ben);
        var record = new ProjectRecord(_made.Project(), Given.Start)
        {
            Requirements = [requirement],
            Rounds = [round.Answer(ben, Verdict.Confirmed, null, null, Actor.Person(ben), Given.Start)],
        };
        Assert.Equal([round.Key], Of(record, anna).Waiting.Select(w => w.Key));
        Assert.Empty(Of(record, ben).Waiting);
        Assert.Empty(Of(record, other).Waiting);
    }

    [Fact]
    public void Feedback_comes_by_key_and_is_that_of_the_person()
    {
        var anna = _made.New<StakeholderId>();
        var record = new ProjectRecord(_made.Project(), Given.Start)
        {
            Feedback = [_made.Feedback(sender: anna) with { KeyNumber = 12 }, _made.Feedback(sender: anna) with { KeyNumber = 11 }, _made.Feedback() with { KeyNumber = 10 }],
        };
        Assert.Equal(["FB-11", "FB-12"], Of(record, anna).Feedback.Select(f => f.Key));
    }

    [Fact]
    public void Goals_come_by_key_also_when_others_have_to_acknowledge_them_too()
    {
        var (anna, ben) = (_made.New<StakeholderId>(), _made.New<StakeholderId>());
        var (late, early, done) = (_made.Goal("Late", anna, ben), _made.Goal("Early", ben, anna), _made.Goal("Done", anna, ben));
        var record = new ProjectRecord(_made.Project(), Given.Start)
        {
            Goals = [late with { KeyNumber = 12 }, early with { KeyNumber = 11 }, done.Acknowledge(anna, null, Actor.Person(anna), Given.Start)],
        };
        Assert.Equal(["Early", "Late"], Of(record, anna).Goals.Select(g => g.DesiredOutcome));
        Assert.Equal(["Done", "Early", "Late"], Of(record, ben).Goals.Select(g => g.DesiredOutcome));
    }

    private static FollowUpBrief Of(ProjectRecord record, StakeholderId person) => FollowUpBrief.Of(record, person, Given.Start);
}
