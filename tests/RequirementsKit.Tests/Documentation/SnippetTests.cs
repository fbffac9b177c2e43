using System.Text.RegularExpressions;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Documentation;

/// <summary>Every snippet of the docs is the code of a region that is compiled and run.</summary>
public sealed partial class SnippetTests
{
    private static readonly string Root = Repository.Root;
    private static readonly string[] Sources = ["tests", "samples"];

    public static TheoryData<string> Pages => ["README.md", "README.zh-CN.md", .. Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md").Concat(PackageReadmes).Select(p => Path.GetRelativePath(Root, p))];

    private static IEnumerable<string> PackageReadmes => Directory.EnumerateFiles(Path.Combine(Root, "src"), "README.md", SearchOption.AllDirectories);

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_marked_snippet_is_the_code_of_its_region(string page)
    {
        var regions = Regions();
        foreach (Match snippet in Marked().Matches(File.ReadAllText(Path.Combine(Root, page)).ReplaceLineEndings("\n")))
        {
            var name = snippet.Groups["name"].Value;
            Assert.True(regions.ContainsKey(name), $"{page} shows '{name}', and no #region of that name exists under tests or samples.");
            Assert.Equal(regions[name], snippet.Groups["code"].Value.TrimEnd('\n'));
        }
    }

    [Fact]
    public void The_readme_of_every_package_says_how_to_add_it_and_shows_nothing_that_is_not_compiled() => Assert.All(PackageReadmes, path =>
    {
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        Assert.Contains($"dotnet add package {Path.GetFileName(Path.GetDirectoryName(path))}\n", text, StringComparison.Ordinal);
        Assert.NotEmpty(Marked().Matches(text));
        Assert.Equal(Regex.Count(text, "```csharp"), Marked().Count(text));
    });

    [Fact]
    public void The_readme_shows_snippets() => Assert.NotEmpty(Marked().Matches(File.ReadAllText(Path.Combine(Root, "README.md")).ReplaceLineEndings("\n")));

    private static Dictionary<string, string> Regions()
    {
        var regions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Sources.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Root, f), "*.cs", SearchOption.AllDirectories)))
        {
            foreach (Match region in Region().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")))
            {
                var lines = region.Groups["code"].Value.TrimEnd().Split('\n');
                var indent = lines.Where(l => l.Trim().Length > 0).Min(l => l.Length - l.TrimStart().Length);
                regions[region.Groups["name"].Value] = string.Join('\n', lines.Select(l => l.Length < indent ? "" : l[indent..]));
            }
        }

        return regions;
    }

    // A comment on the pages; a link that leads nowhere in the READMEs of packages, which a feed may show without HTML.
    [GeneratedRegex(@"(<!-- snippet: (?<name>[a-z-]+) -->\n|\[//\]: # \(snippet: (?<name>[a-z-]+)\)\n\n)```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Marked();

    [GeneratedRegex(@"#region (?<name>[a-z-]+)\n(?<code>.*?)\n\s*#endregion", RegexOptions.Singleline)]
    private static partial Regex Region();
}
