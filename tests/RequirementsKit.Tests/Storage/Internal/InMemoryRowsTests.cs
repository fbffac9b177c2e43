using RequirementsKit.Projects;
using RequirementsKit.Storage;
using RequirementsKit.Storage.Internal;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Storage.Internal;

/// <summary>Rows of one kind: found by id, put in order when somebody scans, looked at again when they were written.</summary>
public sealed class InMemoryRowsTests
{
    private static readonly RecordBuilder Record = new();

    [Fact]
    public void A_row_is_found_as_it_was_written_last()
    {
        var rows = Rows("$log");
        Assert.Null(rows.Find("a"));
        Assert.Equal(0, rows.VersionOf("a"));
        Put(rows, "a", 1, "one");
        Put(rows, "b", 1, "two");
        Put(rows, "a", 2, "three");
        Assert.Equal((new DocumentAddress(Record.ProjectId, "$log", "a"), 2L, "three"), Read(rows.Find("a")!));
        Assert.Equal((2L, 1L), (rows.VersionOf("a"), rows.VersionOf("b")));
        Assert.Equal(["a", "b"], rows.Scan("", "").Select(r => r.Address.Id));
    }

    [Theory]
    [InlineData("", "", "a,b/1,b/2,b/3,ba,c")]
    [InlineData("b/", "", "b/1,b/2,b/3")]
    [InlineData("b/", "b/1", "b/2,b/3")]
    [InlineData("b/", "b/2", "b/3")]
    [InlineData("b/", "b/3", "")]
    [InlineData("b/", "a", "b/1,b/2,b/3")]
    [InlineData("b/", "c", "")]
    [InlineData("b", "", "b/1,b/2,b/3,ba")]
    [InlineData("", "b/3", "ba,c")]
    [InlineData("", "b", "b/1,b/2,b/3,ba,c")]
    [InlineData("", "c", "")]
    [InlineData("x", "", "")]
    public void A_scan_gives_what_begins_so_and_comes_behind_in_order(string prefix, string after, string found)
    {
        var rows = Rows("$log");
        foreach (var id in new[] { "c", "b/2", "a", "ba", "b/3", "b/1" })
        {
            Put(rows, id, 1, id);
        }

        Assert.Equal(found, string.Join(',', rows.Scan(prefix, after).Select(r => r.Address.Id)));
    }

    [Fact]
    public void What_was_added_between_two_scans_stands_in_its_place()
    {
        var rows = Rows("$log");
        List<string> ids = [];
        for (var i = 0; i < 300; i++)
        {
            var id = $"{(i * 7919) % 1_000:000}";
            ids.Add(id);
            Put(rows, id, 1, id);
            if (i % 37 == 0)
            {
                Assert.Equal(ids.Order(StringComparer.Ordinal), rows.Scan("", "").Select(r => r.Address.Id));
            }
        }

        Assert.Equal(ids.Order(StringComparer.Ordinal), rows.Scan("", "").Select(r => r.Address.Id));
        Assert.All(ids, id => Assert.Equal(id, Read(rows.Find(id)!).Text));
    }

    [Fact]
    public void A_document_is_kept_as_it_was_decoded()
    {
        var rows = Rows("project");
        Assert.Null(rows.FindDocument<Project>(Record.ProjectId.Value));
        var project = Record.Project();
        rows.Put(Row(project, 1));
        Assert.Same(project, rows.FindDocument<Project>(project.DocumentId));
        var next = project with { Version = 2 };
        rows.Put(Row(next, 2));
        Assert.Same(next, rows.FindDocument<Project>(project.DocumentId));
        Assert.Same(next, rows.Find(project.DocumentId.ToString("N"))!.Decoded);
        Put(rows, "from a file", 1, "{}");
        Assert.Null(rows.Find("from a file")!.Decoded);
        var late = Rows("project");
        late.Put(Row(project, 1));
        Put(late, "from a file", 1, "{}");
        Assert.Same(project, late.FindDocument<Project>(project.DocumentId));
        Assert.Null(late.FindDocument<Project>(Guid.Parse("0198c5f0-7a3e-7c41-9d55-6b1f0a2e4c77")));
    }

    [Fact]
    public void A_flag_is_looked_at_again_for_what_was_written_since_and_for_nothing_else()
    {
        var rows = Rows("$log");
        List<string> asked = [];
        Put(rows, "a", 1, "yes");
        Put(rows, "b", 1, "no");
        Assert.Equal(["a"], Flagged());
        Assert.Equal(["a", "b"], asked.Order(StringComparer.Ordinal));
        asked.Clear();
        Assert.Equal(["a"], Flagged());
        Assert.Empty(asked);
        Put(rows, "b", 2, "yes");
        Put(rows, "a", 2, "no");
        Assert.Equal(["b"], Flagged());
        Assert.Equal(["a", "b"], asked.Order(StringComparer.Ordinal));
        Put(rows, "c", 1, "yes");
        Assert.Equal(["b", "c"], Flagged().Order(StringComparer.Ordinal));
        Assert.Empty(rows.Flagged("other", _ => false));

        IEnumerable<string> Flagged() => rows.Flagged("flag", row =>
        {
            asked.Add(row.Address.Id);
            return Read(row).Text == "yes";
        }).Select(r => r.Address.Id);
    }

    private static InMemoryRows Rows(string kind) => new(Record.ProjectId, kind);

    private static void Put(InMemoryRows rows, string id, long version, string text) =>
        rows.Put(new(new(Record.ProjectId, "$log", id), version, System.Text.Encoding.UTF8.GetBytes(text)));

    private static DocumentRow Row(Project project, long version) => new(new(Record.ProjectId, "project", project.DocumentId.ToString("N")), version, project);

    private static (DocumentAddress Address, long Version, string Text) Read(DocumentRow row) => (row.Address, row.Version, System.Text.Encoding.UTF8.GetString(row.Content.Span));
}
