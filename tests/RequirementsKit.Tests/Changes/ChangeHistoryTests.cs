using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Projects;
using static RequirementsKit.Tests.Changes.ABoard;

namespace RequirementsKit.Tests.Changes;

/// <summary>What history says of each event, in words of both languages.</summary>
public sealed class ChangeHistoryTests
{
    public static TheoryData<string> Events => [.. EveryEvent.All.Select(e => e.Name)];

    public static TheoryData<int> Least => [.. Enumerable.Range(0, EveryEvent.Least.Count)];

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_is_told(string name)
    {
        var (happened, _, _, english, chinese) = EveryEvent.All.Single(e => e.Name == name);
        AssertTold(english, chinese, happened);
    }

    [Theory]
    [MemberData(nameof(Least))]
    public void What_an_event_leaves_out_is_not_told(int number)
    {
        var (happened, _, english, chinese) = EveryEvent.Least[number];
        AssertTold(english, chinese, happened);
    }

    [Theory]
    [InlineData(BallotVerdict.Approve, "approves", "赞成")]
    [InlineData(BallotVerdict.ApproveWithConditions, "approves with conditions", "有条件赞成")]
    [InlineData(BallotVerdict.Abstain, "abstains", "弃权")]
    [InlineData(BallotVerdict.RequestChanges, "asks for changes", "要求修改")]
    [InlineData(BallotVerdict.Reject, "rejects", "反对")]
    [InlineData(BallotVerdict.Veto, "vetoes", "否决")]
    public void A_ballot_is_told_with_whose_word_it_is_when_somebody_else_cast_it(BallotVerdict verdict, string english, string chinese)
    {
        ChangeRequestBallotCast Cast(int by) => new(EveryEvent.Id, People[3], verdict, [1], null, null, null, Faster.ToFingerprint(), Actor.Person(People[by]), Start);
        AssertTold(english, chinese, Cast(3));
        AssertTold($"{english} for number 3", $"{chinese}（代 number 3）", Cast(2));
        AssertTold($"{english} for number 3: Fine", $"{chinese}（代 number 3）：Fine", Cast(2) with { Comment = "Fine" });
    }

    [Theory]
    [InlineData(DecisionBasis.Ballots, "by the ballots", "依据表决票")]
    [InlineData(DecisionBasis.Template, "in advance, by a template", "依据模板预先批准")]
    [InlineData(DecisionBasis.EmergencyQuorum, "by those who decide emergencies", "由紧急决策人")]
    [InlineData(DecisionBasis.LazyConsensus, "because nobody objected in time", "期限内无人反对")]
    [InlineData(DecisionBasis.Override, "by overriding the round", "越权决定")]
    [InlineData(DecisionBasis.Deadline, "because the time was over", "因期限已过")]
    public void A_decision_is_told_with_what_it_rests_on(DecisionBasis basis, string english, string chinese)
    {
        ChangeRequestDecided Decided(ChangeRequestAction action) => new(EveryEvent.Id, action, basis, Faster.ToFingerprint(), Two.ToFingerprint(), Author, Start);
        AssertTold("approved " + english, chinese + "批准", Decided(ChangeRequestAction.Approve));
        AssertTold("approved " + english, chinese + "批准", Decided(ChangeRequestAction.Override));
        AssertTold("rejected " + english, chinese + "拒绝", Decided(ChangeRequestAction.Reject));
    }

    [Theory]
    [InlineData(ChangeRequestAction.Return, "returned it", "退回")]
    [InlineData(ChangeRequestAction.Release, "let the review go on", "恢复评审")]
    [InlineData(ChangeRequestAction.Defer, "deferred it", "推迟")]
    [InlineData(ChangeRequestAction.Resume, "took it up", "恢复处理")]
    [InlineData(ChangeRequestAction.Withdraw, "withdrew it", "撤回")]
    [InlineData(ChangeRequestAction.Expire, "expired: nobody touched it for too long", "过期：长期无人处理")]
    [InlineData(ChangeRequestAction.Reopen, "reopened it", "重新打开")]
    [InlineData(ChangeRequestAction.FindConflict, "found a conflict", "发现冲突")]
    [InlineData(ChangeRequestAction.Ratify, "ratified", "补批通过")]
    [InlineData(ChangeRequestAction.FailRatification, "not ratified", "补批失败")]
    [InlineData(ChangeRequestAction.Close, "closed it", "关闭")]
    public void A_step_is_told_and_the_reason_where_there_is_one(ChangeRequestAction action, string english, string chinese)
    {
        var moved = new ChangeRequestMoved(EveryEvent.Id, action, null, Author, Start);
        AssertTold(english, chinese, moved);
        AssertTold(english + ": Later", chinese + "：Later", moved with { Reason = "Later" });
        AssertTold(english + ": Later", chinese + "：以后", moved with { Reason = "Later", ReasonInChinese = "以后" });
    }

    [Fact]
    public void An_event_of_something_else_is_told_by_its_name() => AssertTold("project.opened", "project.opened", new ProjectOpened(One.ProjectId, Author, Start));

    [Fact]
    public void Whoever_has_no_name_given_is_told_as_they_are_written() => Assert.Equal(
        [$"2026-09-01 08:00Z {Author}: noted: Seen"], ChangeHistory.Tell([new ChangeRequestAnnotated(EveryEvent.Id, "Seen", Author, Start)]));

    [Fact]
    public void Nothing_is_told_of_no_events() => Assert.Equal("events", Assert.Throws<ArgumentNullException>(() => ChangeHistory.Tell(null!)).ParamName);

    private static string NameOf(Actor actor) => actor.PersonId is { } person ? $"number {People.ToList().IndexOf(person)}" : "nobody";

    private static void AssertTold(string english, string chinese, DomainEvent happened)
    {
        const string When = "2026-09-01 08:00Z";
        Assert.Equal([$"{When} {NameOf(happened.By)}: {english}"], ChangeHistory.Tell([happened], Language.English, NameOf));
        Assert.Equal([$"{When} {NameOf(happened.By)}：{chinese}"], ChangeHistory.Tell([happened], Language.Chinese, NameOf));
    }
}
