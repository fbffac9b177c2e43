using RequirementsKit.Changes;
using RequirementsKit.Changes.Internal;
using static RequirementsKit.Tests.Changes.ABoard;

namespace RequirementsKit.Tests.Changes;

/// <summary>What the log keeps of change requests: names and facts that stay as they are, for they are stored.</summary>
public sealed class ChangeRequestEventTests
{
    public static TheoryData<string> Names => [.. EveryEvent.All.Select(e => e.Name)];

    public static TheoryData<int> Least => [.. Enumerable.Range(0, EveryEvent.Least.Count)];

    [Fact]
    public void Every_event_is_known_by_its_name() => Assert.Equal(EveryEvent.All.Select(e => e.Name).Order(StringComparer.Ordinal), ChangeRequestEvents.All.Select(e => e.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_an_event_says_is_written_under_names_and_read_as_it_was(string name)
    {
        var (happened, _, facts, _, _) = EveryEvent.All.Single(e => e.Name == name);
        Assert.Equal((name, EveryEvent.Id.Value), (happened.Name, happened.SubjectId));
        AssertKept(happened, facts);
    }

    [Theory]
    [MemberData(nameof(Least))]
    public void What_an_event_leaves_out_is_not_written_and_is_missing_when_it_is_read(int number) => AssertKept(EveryEvent.Least[number].Happened, EveryEvent.Least[number].Facts);

    [Fact]
    public void What_documents_are_found_by_is_named_and_stays_so()
    {
        var type = ChangeRequest.Document;
        Assert.Equal(
            ("change-request", 1, "KeyNumber,Status,Cause,SubmittedBy,SubmittedAt,IsOpen,IsOwing,IsUnfinished,IsAwaitingRatification,IsAwaitingVerification"),
            (type.Kind, type.SchemaVersion, string.Join(',', type.Members)));
        Assert.Equal(type.Kind, Submitted().DocumentType.Kind);
    }

    private static void AssertKept(DomainEvent happened, string facts)
    {
        var written = Facts.Of(happened);
        Assert.Equal(facts, string.Join(',', written.EnumerateObject().Select(p => p.Name)));
        var read = ChangeRequestEvents.All.Single(t => t.Name == happened.Name).Read(new FactReader(written, happened.SubjectId, happened.By, happened.At));
        Assert.Equal(happened.GetType(), read.GetType());
        Assert.Equal((happened.SubjectId, happened.By, happened.At), (read.SubjectId, read.By, read.At));
        Assert.Equal(written.GetRawText(), Facts.Of(read).GetRawText());
    }
}
