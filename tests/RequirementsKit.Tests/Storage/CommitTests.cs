using System.Text;
using RequirementsKit.Projects;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using RequirementsKit.Testing;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Storage;

/// <summary>What a commit holds, in which order, and what its row of the log says.</summary>
public sealed class CommitTests
{
    private static readonly RecordBuilder Record = new();
    private static readonly CommandId Command = Record.New<CommandId>();

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => Of(name: null!)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => Of(name: " ")).ParamName);
        Assert.Equal("by", Assert.Throws<ArgumentNullException>(() => new Commit(Command, default, "x", null!, Record.Now, [Record.Project()])).ParamName);
        Assert.Equal("writes", Assert.Throws<ArgumentNullException>(() => new Commit(Command, default, "x", Actor.System, Record.Now, null!)).ParamName);
        Assert.Equal("aggregate", Assert.Throws<ArgumentNullException>(() => Expectation.Unchanged(null!)).ParamName);
    }

    [Fact]
    public void A_commit_writes_one_to_ten_thousand_documents()
    {
        var person = Record.Stakeholder();
        Aggregate[] many = [.. Enumerable.Range(0, 10_001).Select(i => person with { Id = StakeholderId.New(Given.Ids, Given.Start) })];
        Assert.Equal(10_000, new Commit(Command, default, "x", Actor.System, Record.Now, many.Take(10_000)).Writes.Count);
        var problem = Assert.Throws<ArgumentException>(() => new Commit(Command, default, "x", Actor.System, Record.Now, many));
        Assert.Equal("A commit writes 1 to 10000 documents; this one has 10001. Split the work. (Parameter 'writes')", problem.Message);
    }

    [Fact]
    public void A_document_is_written_once_and_two_of_one_id_may_be_of_two_kinds()
    {
        var person = Record.Stakeholder();
        var twice = Assert.Throws<ArgumentException>(() => new Commit(Command, default, "x", Actor.System, Record.Now, [person, Record.Project(), person]));
        Assert.Equal($"The commit writes {person} twice. Give the last state only. (Parameter 'writes')", twice.Message);
        var requirement = Record.Requirement() with { Id = RequirementId.From(person.Id.Value) };
        var both = new Commit(Command, default, "x", Actor.System, Record.Now, [person, requirement]);
        Assert.Equal(["requirement", "stakeholder"], both.Writes.Select(w => w.DocumentType.Kind));
        Assert.Equal(both.Writes, new Commit(Command, default, "x", Actor.System, Record.Now, [requirement, person]).Writes);
    }

    [Fact]
    public void Documents_stand_in_the_order_of_their_ids_with_what_they_append_and_what_is_personal()
    {
        var (one, two, three) = (Record.Requirement("One."), Record.Requirement("Two."), Record.Project());
        var text = PersonalText.Seal(Record.New<StakeholderId>(), "Anna Lin", Given.Ids, Record.Now);
        var commit = new Commit(
            Command, Fingerprint.Of("x"u8), "test", Actor.System, Record.Now, [two, one, three], [Expectation.Unchanged(one)], [text, text, PersonalText.FromContent(text.Person, text.Content.Span)], [new("a", 3)]);
        Assert.Equal(new Aggregate[] { one, two, three }.OrderBy(w => w.DocumentId), commit.Writes);
        Assert.Equal(commit.Writes.Select(w => Encoding.UTF8.GetString(w.ToCanonicalJson())), commit.Contents.Select(c => Encoding.UTF8.GetString(c.Span)));
        Assert.Equal([one.Id.Value, two.Id.Value], commit.Rows.Select(r => r.Row.OwnerId).Order());
        Assert.All(commit.Rows, r => Assert.Equal("requirement-revision", r.Row.DocumentType.Kind));
        Assert.Equal([text], commit.Personal);
        Assert.Equal([new Expectation("requirement", one.Id.Value, 0)], commit.Expectations);
        Assert.Equal([new LogExpectation("a", 3)], commit.LogExpectations);
        Assert.Equal((Command, Fingerprint.Of("x"u8), "test", Actor.System, Record.Now), (commit.Command, commit.Digest, commit.Name, commit.By, commit.At));
        var plain = Of();
        Assert.Empty(plain.Expectations);
        Assert.Empty(plain.LogExpectations);
        Assert.Empty(plain.Personal);
        Assert.Empty(plain.Rows);
    }

    [Fact]
    public void What_a_document_says_personally_is_kept_apart()
    {
        var text = PersonalText.Seal(Record.New<StakeholderId>(), "Anna Lin", Given.Ids, Record.Now);
        var commit = new Commit(Command, default, "x", Actor.System, Record.Now, [Record.Project() with { Personal = [text] }, Record.Stakeholder()], personal: [text]);
        Assert.Equal([text], commit.Personal);
        Assert.Equal([text], new Commit(Command, default, "x", Actor.System, Record.Now, [Record.Project() with { Personal = [text] }]).Personal);
    }

    [Fact]
    public void The_log_says_who_did_what_when_and_what_happened()
    {
        var project = Project.Open(Record.ProjectId, "Tidewater", "Etc/UTC", Actor.System, Record.Now);
        var granted = project.Grant(Actor.Service("desk"), "lead", Actor.System, Record.Now + NodaTime.Duration.FromMilliseconds(1));
        var commit = new Commit(Command, Fingerprint.Of("x"u8), "test", Actor.Service("desk"), Record.Now, [granted with { Version = 4 }]);
        var at = "2026-01-05T09:00:00Z";
        Assert.Equal(
            $$$"""{"sequence":7,"command":"{{{Command}}}","digest":"{{{Fingerprint.Of("x"u8)}}}","name":"test","by":"service:desk","at":"{{{at}}}","writes":[{"kind":"project","id":"{{{Record.ProjectId}}}","version":5}],"events":[{"event":"project.opened","subject":"{{{Record.ProjectId}}}","by":"system","at":"{{{at}}}","facts":{}},""",
            Encoding.UTF8.GetString(commit.ToLogBody(7)).Split("{\"event\":\"project.", 3) is [var start, var first, _] ? start + "{\"event\":\"project." + first : "");
        var second = Encoding.UTF8.GetString(commit.ToLogBody(7)).Split("{\"event\":", 3)[2];
        Assert.Contains("\"by\":\"system\",\"at\":\"2026-01-05T09:00:00.001Z\",\"facts\":{", second, StringComparison.Ordinal);
        Assert.EndsWith("}}]}", second, StringComparison.Ordinal);
        Assert.Equal([new Expectation("project", Record.ProjectId.Value, 5)], commit.Written());
        Assert.Equal(new byte[] { 0, 0, 0 }.Concat(commit.ToLogBody(7)), commit.ToLogBody(7, room: 3));
    }

    [Fact]
    public void A_later_event_that_must_not_have_happened_is_the_first_that_did()
    {
        var commit = new Commit(Command, default, "x", Actor.System, Record.Now, [Record.Project()], logExpectations: [new("a", 3), new("b", 1)]);
        LogRow Row(long sequence, string name) => new(sequence, Encoding.UTF8.GetBytes($$"""{"events":[{"event":"{{name}}"}]}"""), default);
        Assert.Null(commit.ConflictWith(Row(3, "a")));
        Assert.Equal(new LogConflict("a", 4), commit.ConflictWith(Row(4, "a")));
        Assert.Equal(new LogConflict("b", 2), commit.ConflictWith(Row(2, "b")));
        Assert.Null(commit.ConflictWith(Row(9, "c")));
    }

    [Fact]
    public void A_document_may_have_thirty_two_mebibytes()
    {
        var large = new string('x', 1_000_000);
        var person = Record.Stakeholder();
        var tooLarge = Record.Requirement() with { Origins = [.. Enumerable.Repeat(Origin.Document(large[..500]), 65_000)] };
        Assert.Equal(33_554_432, Commit.MaxDocumentSize);
        var bytes = tooLarge.ToCanonicalJson().Length;
        Refused(
            "commit.document-too-large",
            $"requirement {tooLarge} has {bytes} bytes with what it appends; at most 33554432 are stored. Shorten its texts, or attach documents by their address.",
            $"需求 {tooLarge} 连同附加内容共 {bytes} 字节，最多可存储 33554432 字节。请缩短文本，或以地址附上文档。",
            () => new Commit(Command, default, "x", Actor.System, Record.Now, [tooLarge]));
        Assert.IsType<Stakeholder>(new Commit(Command, default, "x", Actor.System, Record.Now, [person]).Writes[0]);
    }

    [Fact]
    public void A_document_of_exactly_the_limit_is_stored()
    {
        var nearly = Record.Requirement() with { Origins = [.. Enumerable.Repeat(Origin.Document(new string('x', 500)), 60_000)] };
        var rest = Commit.MaxDocumentSize - Longer(0).ToCanonicalJson().Length;
        Assert.InRange(rest, 0, 999_998);
        Assert.Equal(Commit.MaxDocumentSize, new Commit(Command, default, "x", Actor.System, Record.Now, [Longer(rest)]).Contents[0].Length);
        Refused("commit.document-too-large", () => new Commit(Command, default, "x", Actor.System, Record.Now, [Longer(rest + 1)]));

        Requirement Longer(int more) => nearly with { Content = nearly.Content with { Rationale = new string('x', 1 + more) } };
    }

    private static Commit Of(string name = "x") => new(Command, default, name, Actor.System, Record.Now, [Record.Project()]);
}
