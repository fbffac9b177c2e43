using NodaTime;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Traceability;

public sealed class TraceLinkTests
{
    private static readonly Instant Now = Given.Start;
    private static readonly Instant Later = Now + Duration.FromHours(1);
    private static readonly ProjectId Project = ProjectId.New(Given.Ids, Now);
    private static readonly Actor Me = Actor.Person(StakeholderId.New(Given.Ids, Now));
    private static readonly Uri Page = new("https://docs.example.org/page");

    [Fact]
    public void A_link_begins_valid_and_keeps_what_both_ends_said()
    {
        var (a, b) = (Captured(1), Captured(2));
        var link = TraceLink.Between(NewId(), LinkType.Derives, a, b, Me, Now);
        Assert.Equal((Project, LinkType.Derives, a.Id, b.Id), (link.ProjectId, link.Type, link.Source, link.Target));
        Assert.Equal((LinkJudgement.Valid, Me, Now, Now, false), (link.Judgement, link.JudgedBy, link.JudgedAt, link.MadeAt, link.IsRemoved));
        Assert.Equal((a.FingerprintOf([]), b.FingerprintOf([])), (link.SourceContent, link.TargetContent));
        Assert.Equal(new TraceLinkMade(link.Id, LinkType.Derives, a.Id.ToString(), b.Id.ToString(), Me, Now), Assert.Single(link.Events));
        Assert.Equal($"{a.Id} Derives {b.Id}", link.ToString());
    }

    [Fact]
    public void A_link_to_or_from_outside_belongs_to_the_project_of_its_requirement()
    {
        var a = Captured(1);
        var to = TraceLink.ToOutside(NewId(), LinkType.Derives, a, OutsideEnd.Document(Page, Fingerprint.Of("1"u8)), Me, Now);
        var from = TraceLink.FromOutside(NewId(), LinkType.Verifies, OutsideEnd.Test(Page), a, Me, Now);
        Assert.Equal((Project, Project), (to.ProjectId, from.ProjectId));
        Assert.Equal((a.FingerprintOf([]), Fingerprint.Of("1"u8)), (to.SourceContent, to.TargetContent));
        Assert.Equal((null, a.FingerprintOf([])), (from.SourceContent, from.TargetContent));
        Assert.Equal(($"{a.Id} Derives {Page}", $"{Page} Verifies {a.Id}"), (to.ToString(), from.ToString()));
        Assert.Equal((a.Id.ToString(), Page.OriginalString), Ends(to));
        Assert.Equal((Page.OriginalString, a.Id.ToString()), Ends(from));

        static (string, string) Ends(TraceLink link) => Assert.Single(link.Events) is TraceLinkMade made ? (made.Source, made.Target) : ("", "");
    }

    [Fact]
    public void Requirements_of_two_projects_and_a_requirement_with_itself_are_not_linked()
    {
        var (a, elsewhere) = (Captured(1), Captured(2, ProjectId.New(Given.Ids, Now)));
        Refusals.Refused("trace-link.self", "REQ-1 cannot link to itself. Name another requirement.", "REQ-1 不能链接到自身。请指定另一项需求。", () => TraceLink.Between(NewId(), LinkType.Derives, a, a, Me, Now));
        Refusals.Refused("trace-link.other-project", () => TraceLink.Between(NewId(), LinkType.Derives, a, elsewhere, Me, Now));
        Assert.Throws<ArgumentOutOfRangeException>(() => TraceLink.Between(NewId(), (LinkType)99, a, Captured(3), Me, Now));
    }

    [Fact]
    public void An_end_that_is_missing_is_refused_by_name()
    {
        var (a, end) = (Captured(1), OutsideEnd.Document(Page));
        Assert.Equal("source", Assert.Throws<ArgumentNullException>(() => TraceLink.Between(NewId(), LinkType.Derives, null!, a, Me, Now)).ParamName);
        Assert.Equal("target", Assert.Throws<ArgumentNullException>(() => TraceLink.Between(NewId(), LinkType.Derives, a, null!, Me, Now)).ParamName);
        Assert.Equal("source", Assert.Throws<ArgumentNullException>(() => TraceLink.ToOutside(NewId(), LinkType.Derives, null!, end, Me, Now)).ParamName);
        Assert.Equal("outside", Assert.Throws<ArgumentNullException>(() => TraceLink.ToOutside(NewId(), LinkType.Derives, a, null!, Me, Now)).ParamName);
        Assert.Equal("outside", Assert.Throws<ArgumentNullException>(() => TraceLink.FromOutside(NewId(), LinkType.Derives, null!, a, Me, Now)).ParamName);
        Assert.Equal("target", Assert.Throws<ArgumentNullException>(() => TraceLink.FromOutside(NewId(), LinkType.Derives, end, null!, Me, Now)).ParamName);
        Assert.Throws<ArgumentNullException>(() => (LinkId)((TraceLink)null!));
    }

    [Fact]
    public void A_judgement_records_who_when_and_why_and_the_same_again_changes_nothing()
    {
        var (a, b) = (Captured(1), Captured(2));
        var made = TraceLink.Between(NewId(), LinkType.Derives, a, b, Me, Now);
        var judged = made.Judge(LinkJudgement.Invalid, a, b, "wrong need", Actor.System, Later);
        Assert.Equal((LinkJudgement.Invalid, Actor.System, Later, "wrong need"), (judged.Judgement, judged.JudgedBy, judged.JudgedAt, judged.JudgedWhy));
        Assert.Equal(new TraceLinkJudged(made.Id, LinkJudgement.Invalid, Actor.System, Later), judged.Events[^1]);
        Assert.Equal(2, judged.Events.Count);
        Assert.Same(judged, judged.Judge(LinkJudgement.Invalid, a, b, "wrong need", Me, Later));
        Assert.Equal(LinkJudgement.Invalid, judged.JudgementOn(a, b));
    }

    [Fact]
    public void Only_the_requirements_at_its_ends_say_whether_a_link_holds()
    {
        var (a, b, c) = (Captured(1), Captured(2), Captured(3));
        var link = TraceLink.Between(NewId(), LinkType.Derives, a, b, Me, Now);
        foreach (var (source, target) in new[] { (a, c), (c, b), (b, a), (a, null), (null, b) })
        {
            var refused = Assert.Throws<ArgumentException>(() => link.Judge(LinkJudgement.Valid, source, target, null, Me, Now));
            Assert.StartsWith($"The link is {link}; other requirements were given. Give those at its ends.", refused.Message, StringComparison.Ordinal);
        }

        Assert.StartsWith("A link becomes suspect by itself when content changes. Say Valid or Invalid.", Assert.Throws<ArgumentException>(() => link.Judge(LinkJudgement.Suspect, a, b, null, Me, Now)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_observed_outside_replaces_what_was_known_of_the_same_thing()
    {
        var link = TraceLink.ToOutside(NewId(), LinkType.Derives, Captured(1), OutsideEnd.Document(Page, Fingerprint.Of("1"u8)), Me, Now);
        Assert.Same(link, link.Observe(OutsideEnd.Document(Page, Fingerprint.Of("1"u8)), Me, Later));
        var next = link.Observe(OutsideEnd.Document(Page, Fingerprint.Of("2"u8)), Me, Later);
        Assert.Equal(Fingerprint.Of("2"u8), next.Outside!.Content);
        Assert.Equal(new TraceLinkObserved(link.Id, Me, Later), next.Events[^1]);
        Assert.Equal((LinkJudgement.Valid, LinkJudgement.Suspect), (link.JudgementOn(Captured(1), null, new(LinkType.Derives) { Suspicion = Suspicion.FromTarget }), next.JudgementOn(null, null)));
    }

    [Fact]
    public void Another_thing_outside_is_no_observation_of_this_one()
    {
        var a = Captured(1);
        var link = TraceLink.ToOutside(NewId(), LinkType.Derives, a, OutsideEnd.Document(Page), Me, Now);
        Assert.Throws<ArgumentNullException>(() => link.Observe(null!, Me, Now));
        Assert.Throws<ArgumentException>(() => link.Observe(OutsideEnd.Document(new("https://docs.example.org/other")), Me, Now));
        Assert.Throws<ArgumentException>(() => TraceLink.Between(NewId(), LinkType.Derives, a, Captured(2), Me, Now).Observe(OutsideEnd.Document(Page), Me, Now));
        var refused = Assert.Throws<ArgumentException>(() => link.Observe(OutsideEnd.Code(Page), Me, Now));
        Assert.StartsWith($"The link is {link}, which does not lead to Code {Page}. Make a link of its own.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_removed_once()
    {
        var removed = TraceLink.Between(NewId(), LinkType.Derives, Captured(1), Captured(2), Me, Now).Remove(Me, Later);
        Assert.Equal((true, Later), (removed.IsRemoved, removed.RemovedAt));
        Assert.Equal(new TraceLinkRemoved(removed.Id, Me, Later), removed.Events[^1]);
        Assert.Same(removed, removed.Remove(Me, Later));
    }

    private static LinkId NewId() => LinkId.New(Given.Ids, Now);

    private static Requirement Captured(long number, ProjectId? project = null) =>
        Requirement.Capture(RequirementId.New(Given.Ids, Now), project ?? Project, number, new RequirementEdit().Statement($"Need {number}."), [Origin.Document("workshop")], null, Me, Now);
}
