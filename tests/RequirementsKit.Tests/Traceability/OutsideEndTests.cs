using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Traceability;

public sealed class OutsideEndTests
{
    private static readonly Uri Page = new("https://docs.example.org/page");

    [Fact]
    public void Each_kind_of_thing_has_its_own_way_to_be_named()
    {
        Assert.Equal(
            [TraceEndKind.Test, TraceEndKind.Code, TraceEndKind.Document, TraceEndKind.WorkItem],
            new[] { OutsideEnd.Test(Page), OutsideEnd.Code(Page), OutsideEnd.Document(Page), OutsideEnd.Task(Page, new("open")) }.Select(e => e.Kind));
        Assert.Equal("https://docs.example.org/page", OutsideEnd.Code(Page).ToString());
    }

    [Theory]
    [InlineData(TraceEndKind.Stakeholder)]
    [InlineData(TraceEndKind.System)]
    [InlineData((TraceEndKind)99)]
    public void A_requirement_is_no_thing_outside(TraceEndKind kind) =>
        Assert.StartsWith(
            "A thing outside is a Test, Code, a Document or a WorkItem. Link to a requirement by its id.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new OutsideEnd(kind, Page)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Only_a_task_has_a_state()
    {
        Assert.StartsWith("A Code has no state of a task. Name it a WorkItem, or leave the state out.", Assert.Throws<ArgumentException>(() => new OutsideEnd(TraceEndKind.Code, Page, null, new("open"))).Message, StringComparison.Ordinal);
        Assert.Equal("uri", Assert.Throws<ArgumentNullException>(() => OutsideEnd.Code(null!)).ParamName);
    }

    [Fact]
    public void Work_is_never_less_than_nothing()
    {
        Assert.Equal(new WorkItem("open", 0, 0), new WorkItem("open", 0, 0));
        Assert.Equal("estimate", Assert.Throws<ArgumentOutOfRangeException>(() => new WorkItem("open", -1)).ParamName);
        Assert.Equal("remaining", Assert.Throws<ArgumentOutOfRangeException>(() => new WorkItem("open", 1, -1)).ParamName);
        Assert.Throws<ArgumentException>(() => new WorkItem(" "));
    }

    [Fact]
    public void Progress_counts_the_tasks_of_which_both_numbers_are_known()
    {
        Assert.Equal(new WorkProgress(4, 2, 10, 4), WorkProgress.Of([new("a", 8, 2), new("b", 2, 2), new("c", 5), new("d", null, 5)]));
        Assert.Null(WorkProgress.Of([new("c")]).Done);
        Assert.Equal(0, WorkProgress.Of([new("a", 2, 3)]).Done);
        Assert.Equal(0.6m, WorkProgress.Of([new("a", 10, 4)]).Done);
    }
}
