using System.Text.RegularExpressions;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Architecture;

/// <summary>A folder uses the floors below it and, on its own floor, only the folders named before it in the row.</summary>
public sealed partial class FloorTests
{
    private static readonly string[][] Floors =
    [
        ["Json", "Languages"],
        ["Graphs", "Recurrence", "Channels", "Approvals", "Prioritization"],
        ["Projects", "Stakeholders", "Communication"],
        ["Requirements"],
        ["Traceability", "Baselines", "Scoring"],
        ["Plans", "Changes", "FollowUps", "Retrospectives"],
        ["Reporting"],
        ["DependencyInjection"],
    ];

    private static readonly string[] Beside = ["Storage", "Auditing"];

    private static readonly string Core = Path.Combine(Repository.Root, "src", "RequirementsKit");

    public static TheoryData<string> Folders => [.. Floors.SelectMany(f => f), .. Beside];

    [Fact]
    public void Every_folder_of_the_core_stands_on_a_floor() => Assert.Empty(
        Directory.EnumerateDirectories(Core).Select(d => Path.GetFileName(d)!).Except([.. Folders.Select(f => f.Data), "Ids", "bin", "obj"]));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_what_lies_below_or_before_it(string folder)
    {
        var allowed = AllowedFor(folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Core, folder), "*.cs", SearchOption.AllDirectories))
        {
            var used = Uses().Matches(File.ReadAllText(file)).Select(m => m.Groups["folder"].Value).Where(f => Folders.Any(k => k.Data == f)).Distinct();
            var forbidden = used.Except(allowed).ToList();
            Assert.True(forbidden.Count == 0, $"{Path.GetRelativePath(Core, file)} uses {string.Join(", ", forbidden)}; {folder} may use {string.Join(", ", allowed)}.");
        }
    }

    [Fact]
    public void Aggregates_and_engines_never_touch_the_store()
    {
        string[] allowed = ["Queries.cs", "Document.cs", "Documents.cs", "Door.cs"];
        var services = typeof(Aggregate).Assembly.GetTypes().Where(t => t.GetConstructors(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)
            .Any(c => c.GetParameters().Any(p => p.ParameterType.Name is "ProjectDoor" or "IRequirementsStore"))).Select(t => t.Name + ".cs").ToHashSet(StringComparer.Ordinal);
        foreach (var file in Floors.Skip(1).SkipLast(1).SelectMany(f => f).SelectMany(f => Directory.EnumerateFiles(Path.Combine(Core, f), "*.cs", SearchOption.AllDirectories)))
        {
            var name = Path.GetFileName(file);
            Assert.False(
                File.ReadAllText(file).Contains("using RequirementsKit.Storage", StringComparison.Ordinal) && !services.Contains(name.Split('.')[0] + ".cs") && !allowed.Any(name.EndsWith),
                $"{name} uses the ports; only services, named queries and document types do.");
        }
    }

    [Fact]
    public void The_core_references_its_two_packages_and_the_framework_alone() => Assert.DoesNotContain(
        typeof(Aggregate).Assembly.GetReferencedAssemblies().Select(a => a.Name!),
        // netstandard is the framework's, and named when coverage is counted.
        n => !n.StartsWith("System.", StringComparison.Ordinal) && n is not ("netstandard" or "NodaTime" or "Microsoft.Extensions.DependencyInjection.Abstractions"));

    private static List<string> AllowedFor(string folder)
    {
        if (Beside.Contains(folder))
        {
            return ["Json", .. Beside.TakeWhile(b => b != folder), folder];
        }

        var floor = Array.FindIndex(Floors, f => f.Contains(folder));
        List<string> below = [.. Floors.Take(floor).SelectMany(f => f), .. Floors[floor].TakeWhile(f => f != folder), folder];
        return floor >= 2 ? [.. below, .. Beside] : below;
    }

    [GeneratedRegex(@"RequirementsKit\.(?<folder>[A-Z][A-Za-z]+)")]
    private static partial Regex Uses();
}
