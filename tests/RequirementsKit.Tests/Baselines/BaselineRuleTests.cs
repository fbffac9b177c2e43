using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Baselines;
using RequirementsKit.Requirements;
using static RequirementsKit.Tests.Baselines.ADraft;

namespace RequirementsKit.Tests.Baselines;

/// <summary>What a baseline says when it is drawn up and voted on.</summary>
public sealed class BaselineRuleTests
{
    private static readonly ApprovalPolicy TwoOfTwo = new("two", 1, [new("approval", [new("approvers", null, Quorum.All)])]) { DistinctPeople = true };

    private static readonly Instant Later = Now + Duration.FromHours(1);

    [Fact]
    public void It_holds_each_requirement_once_by_key_and_the_links_among_them()
    {
        var (one, two, outside) = (Captured(1), Captured(2), Captured(3));
        var (link, back) = (Linked(one, two), Linked(two, one));
        var baseline = Baseline.DrawUp(
            BaselineId.New(Given.Ids, Now), Project, 7, "Season", [two, one, two], Policies.FourEyes, Holders, Lead, Later, [back, link, Linked(one, outside), Linked(two, one).Remove(Lead, Now)]);

        Assert.Equal(("BL-7", "BL-7", "Season", 2, 2, BaselineState.Draft), (baseline.Key, baseline.ToString(), baseline.Name, baseline.Count, baseline.LinkCount, baseline.State));
        Assert.Equal((Project, Lead, Later, baseline.Id.Value), (baseline.ProjectId, baseline.DrawnUpBy, baseline.DrawnUpAt, baseline.DocumentId));
        Assert.Equal(
            [(baseline.Id, 1, one.Id, 1, one.Fingerprint), (baseline.Id, 2, two.Id, 1, two.Fingerprint)],
            baseline.Appended.OfType<BaselineLine>().Select(l => (l.BaselineId, l.Number, l.RequirementId, l.Revision, l.Content)));
        Assert.Equal(
            [(baseline.Id, 1, link.Id, one.Id, two.Id), (baseline.Id, 2, back.Id, two.Id, one.Id)],
            baseline.Appended.OfType<BaselineLink>().Select(l => (l.BaselineId, l.Number, l.LinkId, l.Source, l.Target)));
        Assert.All(baseline.Appended, row => Assert.Equal((baseline.Id.Value, Number(row)), (row.OwnerId, row.RowNumber)));
        Assert.Equal([new BaselineDrawnUp(baseline.Id, baseline.Content, Lead, Later)], baseline.Events);

        static long Number(AppendedRow row) => row is BaselineLine line ? line.Number : ((BaselineLink)row).Number;
    }

    [Fact]
    public void Without_links_it_holds_none() => Assert.Equal((1, 0), (Drawn(Policies.FourEyes, Captured(1)).Count, Drawn(Policies.FourEyes, Captured(1)).LinkCount));

    [Fact]
    public void Its_content_is_the_fingerprint_of_what_it_holds()
    {
        var (one, two) = (Captured(1), Captured(2));
        var baseline = Drawn(Policies.FourEyes, one, two);
        Assert.Equal(BaselineSnapshot.Now([two, one], []).ToFingerprint(), baseline.Content);
        Assert.Equal(baseline.Content, baseline.Round.Content);
    }

    [Fact]
    public void Whoever_draws_it_up_is_its_author_and_a_service_is_none()
    {
        Refusals.Refused("approval.self-approval", () => Drawn(Policies.FourEyes, Captured(1)).Vote(Mara, BallotVerdict.Approve, Lead, Later));
        var byService = Baseline.DrawUp(BaselineId.New(Given.Ids, Now), Project, 1, "n", [Captured(1)], Policies.FourEyes, Holders, Actor.Service("import"), Now);
        Assert.Equal(BaselineState.Approved, byService.Vote(Mara, BallotVerdict.Approve, Lead, Later).State);
    }

    [Fact]
    public void The_vote_that_decides_is_told_apart_from_those_before_it()
    {
        var draft = Drawn(TwoOfTwo, Captured(1));
        var first = draft.Vote(Ben, BallotVerdict.Approve, Actor.Person(Ben), Later);
        Assert.Equal(BaselineState.Draft, first.State);
        Assert.Equal([.. draft.Events, new BaselineBallotCast(draft.Id, Ben, Actor.Person(Ben), Later)], first.Events);
        var approved = first.Vote(Anna, BallotVerdict.Approve, Actor.Person(Anna), Later);
        Assert.Equal(BaselineState.Approved, approved.State);
        Assert.Equal(
            [.. first.Events, new BaselineBallotCast(draft.Id, Anna, Actor.Person(Anna), Later), new BaselineDecided(draft.Id, BaselineState.Approved, Actor.Person(Anna), Later)], approved.Events);
        var rejected = first.Vote(Anna, BallotVerdict.Reject, Actor.Person(Anna), Later);
        Assert.Equal(BaselineState.Rejected, rejected.State);
        Assert.Equal(new BaselineDecided(draft.Id, BaselineState.Rejected, Actor.Person(Anna), Later), rejected.Events[^1]);
    }

    [Fact]
    public void An_empty_one_is_refused()
    {
        var refused = Assert.Throws<ArgumentException>(() => Drawn(Policies.FourEyes));
        Assert.Equal(("A baseline holds at least one requirement. Choose some. (Parameter 'requirements')", "requirements"), (refused.Message, refused.ParamName));
    }

    [Fact]
    public void Nothing_given_is_refused()
    {
        Assert.Equal("baseline", Assert.Throws<ArgumentNullException>(() => (BaselineId)(Baseline)null!).ParamName);
        Assert.Equal("requirements", Refused("n", null!, Policies.FourEyes, Holders, Lead));
        Assert.Equal("by", Refused("n", [Captured(1)], Policies.FourEyes, Holders, null!));
        Assert.Equal("policy", Refused("n", [Captured(1)], null!, Holders, Lead));
        Assert.Equal("holders", Refused("n", [Captured(1)], Policies.FourEyes, null!, Lead));
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => Drawn(" ")).ParamName);

        static string? Refused(string name, IEnumerable<Requirement> requirements, ApprovalPolicy policy, IEnumerable<SeatHolder> holders, Actor by) =>
            Assert.Throws<ArgumentNullException>(() => Baseline.DrawUp(default, Project, 1, name, requirements, policy, holders, by, Now)).ParamName;

        static Baseline Drawn(string name) => Baseline.DrawUp(default, Project, 1, name, [Captured(1)], Policies.FourEyes, Holders, Lead, Now);
    }

    [Fact]
    public void What_is_stored_is_named_and_read_back()
    {
        var baseline = Drawn(Policies.FourEyes, Captured(1)).Vote(Ben, BallotVerdict.Approve, Actor.Person(Ben), Later);
        Assert.Equal(baseline, Baseline.Document.Read(baseline.ToCanonicalJson()));
        Assert.Equal(
            ("baseline", 1, "KeyNumber,Name,State"), (Baseline.Document.Kind, Baseline.Document.SchemaVersion, string.Join(',', Baseline.Document.Members)));
        Assert.Equal(("baseline-line", 1), (BaselineLine.Document.Kind, BaselineLine.Document.SchemaVersion));
        Assert.Equal(("baseline-link", 1), (BaselineLink.Document.Kind, BaselineLink.Document.SchemaVersion));
        Assert.Equal(("", Actor.System), (new Baseline().Name, new Baseline().DrawnUpBy));
    }
}
