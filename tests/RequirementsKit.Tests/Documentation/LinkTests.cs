using System.Text.RegularExpressions;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Documentation;

/// <summary>Whoever follows the links of the README finds every page, and every link leads somewhere.</summary>
public sealed partial class LinkTests
{
    private static readonly string[] Folders = ["docs", "samples", "src"];

    public static TheoryData<string> Pages =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Repository.Root, f), "*.md", SearchOption.AllDirectories)))
            .Select(p => Path.GetRelativePath(Repository.Root, p)).Where(p => !p.Split(Path.DirectorySeparatorChar).Any(f => f is "bin" or "obj")).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_somewhere(string page) => Assert.DoesNotContain(TargetsOf(Path.Combine(Repository.Root, page)), t => !Path.Exists(t));

    [Fact]
    public void Every_page_and_every_sample_is_reached_from_the_README()
    {
        HashSet<string> reached = [Path.Combine(Repository.Root, "README.md")];
        var next = new Queue<string>(reached);
        while (next.TryDequeue(out var page))
        {
            foreach (var target in TargetsOf(page).Where(t => reached.Add(t) && t.EndsWith(".md", StringComparison.Ordinal)))
            {
                next.Enqueue(target);
            }
        }

        var wanted = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*", SearchOption.AllDirectories).Where(f => f.EndsWith(".md", StringComparison.Ordinal) || f.EndsWith(".schema.json", StringComparison.Ordinal))
            .Concat(Directory.EnumerateDirectories(Path.Combine(Repository.Root, "samples")).Where(d => !d.EndsWith(".Tests", StringComparison.Ordinal)));
        Assert.Empty(wanted.Except(reached).Select(p => Path.GetRelativePath(Repository.Root, p)));
    }

    [Fact]
    public void The_Chinese_README_leads_to_the_same_places() => Assert.Equal(
        TargetsOf(Path.Combine(Repository.Root, "README.md")).Where(t => !t.EndsWith("README.zh-CN.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Distinct(),
        TargetsOf(Path.Combine(Repository.Root, "README.zh-CN.md")).Where(t => t != Path.Combine(Repository.Root, "README.md")).Order(StringComparer.Ordinal).Distinct());

    private static IEnumerable<string> TargetsOf(string page) => Link().Matches(Code().Replace(File.ReadAllText(page), ""))
        .Select(m => m.Groups["target"].Value).Where(t => t.Length > 0 && !t.Contains("://", StringComparison.Ordinal))
        .Select(t => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, t)).TrimEnd(Path.DirectorySeparatorChar));

    [GeneratedRegex(@"\]\((?<target>[^)#\s]*)(#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```|`[^`]*`", RegexOptions.Singleline)]
    private static partial Regex Code();
}
