using NodaTime;
using RequirementsKit.Baselines;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;
using static RequirementsKit.Tests.Baselines.ADraft;

namespace RequirementsKit.Tests.Baselines;

public sealed class BaselineSnapshotTests
{
    private static readonly Instant Then = Now + Duration.FromDays(1);
    private static readonly Instant Later = Now + Duration.FromDays(2);

    [Theory]
    [InlineData(RequirementStatus.Obsolete)]
    [InlineData(RequirementStatus.Rejected)]
    [InlineData(RequirementStatus.Duplicate)]
    public void What_is_gone_is_not_in_what_there_is_now(RequirementStatus status)
    {
        var (gone, here) = (Captured(1) with { Status = status }, Captured(2));
        var now = BaselineSnapshot.Now([here, gone], [Linked(gone, here), Linked(here, gone)]);
        Assert.Equal([(1, here.Id)], now.Lines.Select(l => (l.Number, l.RequirementId)));
        Assert.Empty(now.Links);
    }

    [Theory]
    [InlineData(RequirementStatus.Obsolete)]
    [InlineData(RequirementStatus.Rejected)]
    [InlineData(RequirementStatus.Duplicate)]
    public void What_was_gone_at_an_instant_is_not_in_it(RequirementStatus status)
    {
        var (gone, here) = (Captured(1), Captured(2));
        DomainEvent[] history =
        [
            new RequirementMoved(gone.Id, RequirementStatus.Draft, status, 1, Lead, Then),
            new RequirementMoved(gone.Id, status, RequirementStatus.Draft, 1, Lead, Later),
        ];
        Assert.Equal([(1, gone.Id), (2, here.Id)], At(Then - Duration.FromMilliseconds(1)));
        Assert.Equal([(1, here.Id)], At(Then));
        Assert.Equal([(1, gone.Id), (2, here.Id)], At(Later));

        IEnumerable<(int, RequirementId)> At(Instant at) => BaselineSnapshot.AsOf(at, [here, gone], NoneAsked, [], history).Lines.Select(l => (l.Number, l.RequirementId));
    }

    [Fact]
    public void An_instant_has_the_last_revision_that_was_made_by_then()
    {
        var first = Captured(1);
        var second = first.Revise(new RequirementEdit().Statement("Second."), null, Lead, Then);
        var third = second.Revise(new RequirementEdit().Statement("Third."), null, Lead, Later);
        List<RequirementRevision> revisions = [.. third.Appended.OfType<RequirementRevision>()];
        Assert.Equal([1, 2, 3], revisions.Select(r => r.Number));

        Assert.Equal([(1, 1, first.Fingerprint)], At(Then - Duration.FromMilliseconds(1)));
        Assert.Equal([(1, 2, second.Fingerprint)], At(Then));
        Assert.Equal([(1, 2, second.Fingerprint)], At(Later - Duration.FromMilliseconds(1)));
        Assert.Equal([(1, 3, third.Fingerprint)], At(Later));
        Assert.Empty(At(Now - Duration.FromMilliseconds(1)));

        IEnumerable<(int, int, Fingerprint)> At(Instant at) =>
            BaselineSnapshot.AsOf(at, [third], _ => revisions, [], []).Lines.Select(l => (l.Number, l.Revision, l.Content));
    }

    [Fact]
    public void Revisions_are_asked_for_only_where_the_content_changed_since()
    {
        var (still, revised) = (Captured(1), Captured(2).Revise(new RequirementEdit().Statement("Second."), null, Lead, Then));
        var asked = new List<RequirementId>();
        BaselineSnapshot.AsOf(Now, [still, revised], Revisions, [], []);
        BaselineSnapshot.AsOf(Then, [still, revised], Revisions, [], []);
        Assert.Equal([revised.Id], asked);

        IEnumerable<RequirementRevision> Revisions(RequirementId id)
        {
            asked.Add(id);
            return revised.Appended.OfType<RequirementRevision>();
        }
    }

    [Fact]
    public void An_instant_has_the_links_that_were_made_and_not_removed_by_then()
    {
        var (a, b) = (Captured(1), Captured(2));
        var (kept, removed) = (Linked(a, b, Then), Linked(b, a).Remove(Lead, Later));
        Assert.Equal([(1, removed.Id)], At(Now));
        Assert.Equal([(1, kept.Id), (2, removed.Id)], At(Then));
        Assert.Equal([(1, kept.Id)], At(Later));
        Assert.Empty(At(Now - Duration.FromMilliseconds(1)));

        IEnumerable<(int, LinkId)> At(Instant at) => BaselineSnapshot.AsOf(at, [a, b], NoneAsked, [removed, kept], []).Links.Select(l => (l.Number, l.LinkId));
    }

    [Fact]
    public void A_link_that_leads_outside_is_in_no_snapshot()
    {
        var a = Captured(1);
        var outside = TraceLink.ToOutside(LinkId.New(Given.Ids, Now), LinkType.Derives, a, OutsideEnd.Document(new("https://docs.example.org/")), Lead, Now);
        var test = TraceLink.FromOutside(LinkId.New(Given.Ids, Now), LinkType.Verifies, OutsideEnd.Test(new("https://t.example.org/")), a, Lead, Now);
        Assert.Empty(BaselineSnapshot.Now([a], [outside, test]).Links);
    }

    [Fact]
    public void The_fingerprint_tells_contents_places_orders_and_links_apart_but_no_numbers()
    {
        var (a, b) = (Captured(1), Captured(2));
        var line = new BaselineLine { RequirementId = a.Id, Content = a.Fingerprint, Order = 5, Number = 1, Revision = 1 };
        var link = new BaselineLink { LinkId = LinkId.New(Given.Ids, Now), Type = LinkType.Derives, Source = a.Id, Target = b.Id, Number = 1 };
        BaselineSnapshot[] different =
        [
            new([line], [link]),
            new([line with { RequirementId = b.Id }], [link]),
            new([line with { Content = b.Fingerprint }], [link]),
            new([line with { Parent = b.Id }], [link]),
            new([line with { Parent = a.Id }], [link]),
            new([line with { Order = 6 }], [link]),
            new([line, line], [link]),
            new([line], []),
            new([line], [link with { Type = LinkType.Refines }]),
            new([line], [link with { Source = b.Id }]),
            new([line], [link with { Target = a.Id }]),
            new([line], [link, link]),
        ];
        Assert.Equal(different.Length, different.Select(s => s.ToFingerprint()).Distinct().Count());
        var renumbered = new BaselineSnapshot([line with { Number = 2, Revision = 3, BaselineId = BaselineId.New(Given.Ids, Now) }], [link with { Number = 4, LinkId = default }]);
        Assert.Equal(different[0].ToFingerprint(), renumbered.ToFingerprint());
    }

    [Fact]
    public void The_fingerprint_at_the_top_of_the_tree_stays_as_it_is_stored()
    {
        var (a, b) = (Captured(1), Captured(2));
        var snapshot = new BaselineSnapshot(
            [new() { RequirementId = a.Id, Content = a.Fingerprint, Order = 5 }], [new() { Type = LinkType.Derives, Source = a.Id, Target = b.Id }]);
        Assert.Equal(Fingerprint.OfText([a.Id.ToString(), a.Fingerprint.ToString(), "", "5", "Derives", a.Id.ToString(), b.Id.ToString()]), snapshot.ToFingerprint());
    }

    [Fact]
    public void Nothing_given_is_refused()
    {
        Assert.Equal("requirements", Refused(() => BaselineSnapshot.Now(null!, [])));
        Assert.Equal("links", Refused(() => BaselineSnapshot.Now([], null!)));
        Assert.Equal("requirements", Refused(() => BaselineSnapshot.AsOf(Now, null!, NoneAsked, [], [])));
        Assert.Equal("revisionsOf", Refused(() => BaselineSnapshot.AsOf(Now, [], null!, [], [])));
        Assert.Equal("links", Refused(() => BaselineSnapshot.AsOf(Now, [], NoneAsked, null!, [])));
        Assert.Equal("history", Refused(() => BaselineSnapshot.AsOf(Now, [], NoneAsked, [], null!)));

        static string? Refused(Func<object> command) => Assert.Throws<ArgumentNullException>(command).ParamName;
    }

    private static IEnumerable<RequirementRevision> NoneAsked(RequirementId id) => throw new InvalidOperationException("Nothing changed.");
}
