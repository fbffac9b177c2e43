using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Traceability;

public sealed class TraceLinksTests
{
    private static readonly Uri TestUri = new("https://tests.example.org/export");

    [Fact]
    public async Task What_a_link_may_not_be_is_refused_and_nothing_is_stored()
    {
        var given = await Given.AProjectAsync();
        var (a, b, c) = (await given.ARequirementAsync("A."), await given.ARequirementAsync("B."), await given.ARequirementAsync("C."));
        var links = given.Kit.Traceability;
        await RefusedAsync("trace-link.self", "cannot link to itself", () => links.LinkAsync(a, LinkType.Derives, a, given.Lead));
        await RefusedAsync("requirement.not-found", "has no requirement", () => links.LinkAsync(a, LinkType.Derives, RequirementId.New(Given.Ids, Given.Start), given.Lead));
        await links.LinkAsync(a, LinkType.Derives, b, given.Lead);
        await links.LinkAsync(b, LinkType.Derives, c, given.Lead);
        await RefusedAsync("trace-link.duplicate", "Judge the link that exists", () => links.LinkAsync(a, LinkType.Derives, b, given.Lead));
        await RefusedAsync("trace-link.cycle", "circle of 2 links", () => links.LinkAsync(c, LinkType.Derives, a, given.Lead));
        await links.LinkAsync(c, LinkType.Refines, a, given.Lead);
        await links.LinkAsync(a, LinkType.Relates, b, given.Lead);
        await RefusedAsync("trace-link.duplicate", "linked already", () => links.LinkAsync(b, LinkType.Relates, a, given.Lead));
        await links.LinkAsync(b, LinkType.Relates, c, given.Lead);
        await links.LinkAsync(c, LinkType.Relates, a, given.Lead);
        await links.LinkAsync(OutsideEnd.Test(TestUri), LinkType.Verifies, a, given.Lead);
        await RefusedAsync("trace-link.duplicate", TestUri.OriginalString, () => links.LinkAsync(OutsideEnd.Test(TestUri), LinkType.Verifies, a, given.Lead));
        Assert.Equal(7, (await links.GraphAsync()).Links.Count);
    }

    [Fact]
    public async Task A_removed_link_may_be_made_again()
    {
        var given = await Given.AProjectAsync();
        var (a, b) = (await given.ARequirementAsync("A."), await given.ARequirementAsync("B."));
        var link = await given.Kit.Traceability.LinkAsync(a, LinkType.Derives, b, given.Lead);
        await given.Kit.Traceability.UnlinkAsync(link, given.Lead);
        await given.Kit.Traceability.LinkAsync(b, LinkType.Derives, a, given.Lead);
        Assert.Single((await given.Kit.Traceability.GraphAsync()).Links);
    }

    [Fact]
    public async Task A_project_may_say_what_its_links_join_and_how_many()
    {
        var given = await Given.AProjectAsync();
        var (need, one, two) = (await given.ARequirementAsync("Need."), await LevelAsync(given, RequirementLevel.System), await LevelAsync(given, RequirementLevel.System));
        var rule = new LinkRule(LinkType.Derives) { Sources = [TraceEndKind.System], Targets = [TraceEndKind.Stakeholder, TraceEndKind.System], Minimum = 1, Maximum = 1 };
        await given.Kit.Traceability.SetRuleAsync(rule, given.Lead);
        await RefusedAsync("trace-link.end-kind", "cannot start from REQ-1, which is Stakeholder. Allowed: System", () => given.Kit.Traceability.LinkAsync(need, LinkType.Derives, one, given.Lead));
        await RefusedAsync("trace-link.end-kind", "Allowed: Stakeholder, System", () => given.Kit.Traceability.LinkAsync(one, LinkType.Derives, OutsideEnd.Document(TestUri), given.Lead));
        var link = await given.Kit.Traceability.LinkAsync(one, LinkType.Derives, need, given.Lead);
        await RefusedAsync("trace-link.too-many", "has 1 valid targets", () => given.Kit.Traceability.LinkAsync(one, LinkType.Derives, two, given.Lead));
        Assert.Equal([new LinkRuleBreak(two.Id, Stored(await given.Kit.Traceability.SchemeAsync()), 0)], (await given.Kit.Traceability.GraphAsync()).RuleBreaks());
        await given.Kit.Traceability.JudgeAsync(link, LinkJudgement.Invalid, given.Lead, "wrong need");
        await given.Kit.Traceability.LinkAsync(one, LinkType.Derives, two, given.Lead);
        Assert.Throws<ArgumentException>(() => TraceScheme.Default(default).SetRule(new LinkRule(LinkType.Derives) { Minimum = 2, Maximum = 1 }, Actor.System, Given.Start));

        static LinkRule Stored(TraceScheme scheme) => scheme.RuleFor(LinkType.Derives);
    }

    [Theory]
    [InlineData(Suspicion.FromEither, true, true)]
    [InlineData(Suspicion.FromTarget, false, true)]
    [InlineData(Suspicion.FromSource, true, false)]
    [InlineData(Suspicion.Never, false, false)]
    public async Task Suspicion_travels_as_the_rule_says(Suspicion suspicion, bool afterSource, bool afterTarget)
    {
        foreach (var (changesSource, expected) in (List<(bool, bool)>)[(true, afterSource), (false, afterTarget)])
        {
            var given = await Given.AProjectAsync();
            await given.Kit.Traceability.SetRuleAsync(new LinkRule(LinkType.Refines) { Suspicion = suspicion, Fields = [RequirementField.Statement] }, given.Lead);
            var (a, b) = (await given.ARequirementAsync("A."), await given.ARequirementAsync("B."));
            await given.Kit.Traceability.LinkAsync(a, LinkType.Refines, b, given.Lead);
            await given.Kit.Requirements.ReviseAsync(changesSource ? a : b, new RequirementEdit().Tags("other field"), given.Lead);
            Assert.Empty((await given.Kit.Traceability.GraphAsync()).Suspects());
            await given.Kit.Requirements.ReviseAsync(changesSource ? a : b, new RequirementEdit().Statement("Another."), given.Lead);
            Assert.Equal(expected, (await given.Kit.Traceability.GraphAsync()).Suspects().Count == 1);
        }
    }

    [Fact]
    public async Task Suspect_links_are_cleared_one_or_all_and_it_is_recorded_who_did()
    {
        var given = await Given.AProjectAsync();
        var (a, b, c) = (await given.ARequirementAsync("A."), await given.ARequirementAsync("B."), await given.ARequirementAsync("C."));
        var first = await given.Kit.Traceability.LinkAsync(b, LinkType.Derives, a, given.Lead);
        await given.Kit.Traceability.LinkAsync(c, LinkType.Derives, a, given.Lead);
        await given.Kit.Traceability.LinkAsync(c, LinkType.Relates, b, given.Lead);
        await given.Kit.Requirements.ReviseAsync(a, new RequirementEdit().Statement("A2."), given.Lead);
        Assert.Equal(2, (await given.Kit.Traceability.GraphAsync()).Suspects().Count);
        var judged = await given.Kit.Traceability.JudgeAsync(first, LinkJudgement.Valid, given.Second, "still so");
        Assert.Equal((given.Second, "still so"), (judged.JudgedBy, judged.JudgedWhy));
        Assert.Single(await given.Kit.Traceability.ClearAsync(null, given.Lead, "read them all"));
        Assert.Empty((await given.Kit.Traceability.GraphAsync()).Suspects());
        Assert.Empty(await given.Kit.Traceability.ClearAsync(null, given.Lead));
        await Assert.ThrowsAsync<ArgumentException>(() => given.Kit.Traceability.JudgeAsync(first, LinkJudgement.Suspect, given.Lead));
    }

    [Fact]
    public async Task Another_content_of_a_test_makes_its_link_suspect_and_a_task_tells_the_progress()
    {
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync();
        var test = await given.Kit.Traceability.LinkAsync(OutsideEnd.Test(TestUri, Fingerprint.Of("1"u8)), LinkType.Verifies, requirement, given.Lead);
        var task = await given.Kit.Traceability.LinkAsync(OutsideEnd.Task(new("https://tracker.example.org/7"), new("open", 8, 8)), LinkType.Implements, requirement, given.Lead);
        await given.Kit.Traceability.LinkAsync(OutsideEnd.Task(new("https://tracker.example.org/8"), new("new")), LinkType.Implements, requirement, given.Lead);
        await given.Kit.Traceability.ObserveAsync(test, OutsideEnd.Test(TestUri, Fingerprint.Of("2"u8)), given.Lead);
        await given.Kit.Traceability.ObserveAsync(task, OutsideEnd.Task(new("https://tracker.example.org/7"), new("in progress", 8, 2)), given.Lead);
        var graph = await given.Kit.Traceability.GraphAsync();
        Assert.Equal([test.Id], graph.Suspects().Select(l => l.Id));
        Assert.Equal(new WorkProgress(2, 1, 8, 2), graph.ProgressOf([requirement]));
        Assert.Equal(0.75m, graph.ProgressOf([requirement]).Done);
        await Assert.ThrowsAsync<ArgumentException>(() => given.Kit.Traceability.ObserveAsync(test, OutsideEnd.Code(TestUri), given.Lead));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OutsideEnd(TraceEndKind.System, TestUri));
        Assert.Throws<ArgumentException>(() => new OutsideEnd(TraceEndKind.Test, TestUri, null, new("open")));
    }

    [Fact]
    public async Task The_matrix_and_the_diagrams_say_what_is_linked()
    {
        var given = await Given.AProjectAsync();
        var (need, system) = (await given.ARequirementAsync("Need."), await LevelAsync(given, RequirementLevel.System));
        await given.Kit.Traceability.LinkAsync(system, LinkType.Derives, need, given.Lead);
        await given.Kit.Traceability.LinkAsync(OutsideEnd.Test(new("https://t.example.org/a,b")), LinkType.Verifies, system, given.Lead);
        await given.Kit.Requirements.ReviseAsync(need, new RequirementEdit().Statement("Another need."), given.Lead);
        var graph = await given.Kit.Traceability.GraphAsync();
        Assert.Equal(",REQ-2\r\nREQ-1,is the source of (suspect)\r\n", graph.Matrix(TraceEndKind.Stakeholder, TraceEndKind.System).ToCsv());
        Assert.Equal(",\"https://t.example.org/a,b\"\r\nREQ-2,is verified by\r\n", graph.Matrix(TraceEndKind.System, TraceEndKind.Test).ToCsv());
        Assert.Equal("|  | REQ-1 | REQ-2 |\n| --- | --- | --- |\n| REQ-1 |  | is the source of (suspect) |\n| REQ-2 | derives from (suspect) |  |\n", graph.Matrix(null, null).ToMarkdown());
        Assert.Equal("flowchart LR\n    REQ-2 -.->|Derives| REQ-1\n", graph.ToMermaid());
        Assert.Equal("digraph trace {\n    rankdir=LR;\n    \"REQ-2\" -> \"REQ-1\" [label=\"Derives\", style=dotted];\n}\n", graph.ToDot());
    }

    [Fact]
    public async Task Coverage_counts_valid_links_only_and_looks_through_to_the_tests()
    {
        var given = await Given.AProjectAsync();
        var (need, system) = (await given.ARequirementAsync("Need."), await LevelAsync(given, RequirementLevel.System));
        var needs = new Dictionary<TraceEndKind, IReadOnlyList<TraceEndKind>> { [TraceEndKind.Stakeholder] = [TraceEndKind.System], [TraceEndKind.System] = [TraceEndKind.Test] };
        await given.Kit.Traceability.LinkAsync(system, LinkType.Derives, need, given.Lead);
        Assert.Equal([(need.Id, true, false), (system.Id, false, false)], await CoverageAsync());
        await given.Kit.Traceability.LinkAsync(OutsideEnd.Test(TestUri), LinkType.Verifies, system, given.Lead);
        Assert.Equal([(need.Id, true, true), (system.Id, true, true)], await CoverageAsync());
        await given.Kit.Requirements.ReviseAsync(need, new RequirementEdit().Statement("Another need."), given.Lead);
        Assert.Equal([(need.Id, false, false), (system.Id, true, true)], await CoverageAsync());

        async Task<IEnumerable<(RequirementId, bool, bool)>> CoverageAsync() =>
            (await given.Kit.Traceability.GraphAsync()).Coverage(needs).Select(c => (c.Node, c.IsCovered, c.IsCoveredDeeply));
    }

    [Fact]
    public void Every_type_reads_from_both_ends_in_both_languages()
    {
        foreach (var type in Enum.GetValues<LinkType>())
        {
            Assert.All(Enum.GetValues<Language>(), language => Assert.Equal(type.IsSymmetric(), type.ToText(language) == type.ToReverseText(language)));
            Assert.NotEqual(type.ToText(), type.ToText(Language.Chinese));
        }
    }

    private static Task<Requirement> LevelAsync(Given given, RequirementLevel level) =>
        given.Kit.Requirements.CaptureAsync(new RequirementEdit().Statement("The system shall export.").Level(level), Origin.Document("workshop"), given.Lead);

    private static async Task RefusedAsync(string code, string words, Func<Task> action)
    {
        var refused = await Assert.ThrowsAsync<RuleViolationException>(action);
        Assert.Equal(code, refused.Code);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }
}
