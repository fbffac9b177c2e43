using RequirementsKit.Baselines;
using RequirementsKit.Traceability;
using static RequirementsKit.Tests.Baselines.ADraft;

namespace RequirementsKit.Tests.Baselines;

public sealed class BaselineComparisonTests
{
    private static readonly RequirementId A = RequirementId.New(Given.Ids, Now);
    private static readonly RequirementId B = RequirementId.New(Given.Ids, Now);
    private static readonly BaselineSnapshot None = new([], []);

    [Fact]
    public void What_changed_is_told_without_its_fields_when_nobody_has_the_contents()
    {
        var comparison = BaselineComparison.Of(Of(Line(A, 1, "a")), Of(Line(A, 1, "b") with { Revision = 4 }));
        var changed = Assert.Single(comparison.Changed);
        Assert.Equal((A, 1, 4, 0), (changed.RequirementId, changed.Before, changed.After, changed.Fields.Count));
        Assert.False(comparison.IsEmpty);
    }

    [Fact]
    public void A_revision_that_says_the_same_is_no_change()
    {
        var comparison = BaselineComparison.Of(Of(Line(A, 1, "a")), Of(Line(A, 1, "a") with { Revision = 3 }));
        Assert.True(comparison.IsEmpty);
        Assert.Equal((1, 0m), (comparison.Unchanged, comparison.ScopeCreep));
    }

    [Fact]
    public void There_is_no_creep_where_there_was_no_scope()
    {
        var comparison = BaselineComparison.Of(None, Of(Line(A, 1, "a")));
        Assert.Equal((0, 0, null), (comparison.Before, comparison.Unchanged, comparison.ScopeCreep));
        Assert.Equal([A], comparison.Added);
    }

    [Fact]
    public void Each_kind_of_difference_alone_is_one()
    {
        var (one, two) = (Line(A, 1, "a"), Line(B, 2, "b"));
        var link = new BaselineLink { LinkId = LinkId.New(Given.Ids, Now), Type = LinkType.Derives, Source = A, Target = B };
        Assert.True(BaselineComparison.Of(new([one, two], [link]), new([one, two], [link])).IsEmpty);
        Assert.False(BaselineComparison.Of(Of(one), Of(one, two)).IsEmpty);
        Assert.False(BaselineComparison.Of(Of(one, two), Of(one)).IsEmpty);
        Assert.False(BaselineComparison.Of(Of(one, two), Of(one, two with { Parent = A })).IsEmpty);
        Assert.False(BaselineComparison.Of(Of(one, two), new([one, two], [link])).IsEmpty);
        Assert.False(BaselineComparison.Of(new([one, two], [link]), Of(one, two)).IsEmpty);
    }

    [Fact]
    public void Lines_of_one_order_stand_by_their_numbers()
    {
        var comparison = BaselineComparison.Of(Of(Line(A, 1, "a"), Line(B, 2, "b")), Of(Line(B, 1, "b"), Line(A, 2, "a")));
        Assert.Single(comparison.Moved);
        Assert.Empty(BaselineComparison.Of(Of(Line(A, 1, "a"), Line(B, 2, "b")), Of(Line(A, 1, "a"), Line(B, 2, "b"))).Moved);
    }

    [Fact]
    public void Those_beside_each_other_elsewhere_do_not_move_with_one_that_does()
    {
        var (child, other) = (RequirementId.New(Given.Ids, Now), RequirementId.New(Given.Ids, Now));
        BaselineLine[] lines = [Line(A, 1, "a"), Line(B, 2, "b"), Line(child, 3, "c") with { Parent = A, Order = 2 }, Line(other, 4, "d") with { Parent = A, Order = 1 }];
        Assert.Empty(BaselineComparison.Of(Of(lines), Of(lines)).Moved);
        Assert.Equal([other], BaselineComparison.Of(Of(lines), Of(lines[0], lines[1], lines[2], lines[3] with { Parent = B })).Moved);
    }

    [Fact]
    public void Nothing_given_is_refused()
    {
        Assert.Equal("before", Assert.Throws<ArgumentNullException>(() => BaselineComparison.Of(null!, None)).ParamName);
        Assert.Equal("after", Assert.Throws<ArgumentNullException>(() => BaselineComparison.Of(None, null!)).ParamName);
    }

    private static BaselineSnapshot Of(params BaselineLine[] lines) => new(lines, []);

    private static BaselineLine Line(RequirementId id, int number, string content) => new() { RequirementId = id, Number = number, Revision = 1, Content = Fingerprint.OfText([content]) };
}
