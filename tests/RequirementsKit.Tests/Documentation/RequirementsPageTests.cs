using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Documentation;

/// <summary>The code of docs/requirements.md, docs/traceability.md and docs/baselines.md.</summary>
public sealed class RequirementsPageTests
{
    [Fact]
    public async Task From_a_statement_to_a_validated_requirement()
    {
        var given = await Given.AProjectAsync();
        var (kit, anna, me) = (given.Kit, given.Anna, given.Lead);

        #region requirement-scheme
        await kit.Requirements.AddKindAsync(new RequirementKind("Regulatory"), by: me);
        await kit.Requirements.DefineAsync(AttributeDefinition.Text("asil").OneOf("A", "B", "C", "D").RequiredFor(RequirementKind.Quality), by: me);
        await kit.Requirements.DefineAsync(AttributeDefinition.Number("effort", minimum: 0, maximum: 100), by: me);
        await kit.Requirements.SetConfirmationAsync(
            validation: new ConfirmationPolicy(needsFeasibility: true), acceptance: new ConfirmationPolicy(least: 1), by: me, fields: [RequirementField.Statement, RequirementField.AcceptanceCriteria]);
        #endregion

        #region requirement-content
        var export = await kit.Requirements.CaptureAsync(
            new RequirementEdit()
                .Statement("When a user exports a report, the system shall deliver the file within 2 s.")
                .AcceptanceCriteria(new AcceptanceCriterion("Ready within 2 s with 10,000 rows", VerificationMethod.Test), "The file opens")
                .NeededBy(new LocalDate(2027, 3, 1)).Risk(Importance.Low).Attributes(new CustomAttribute("effort", "5")),
            new Origin(OriginKind.MarketStudy, "Survey 2026", stakeholders: [anna.Id]), by: me);
        #endregion

        #region requirement-revisions
        await kit.Requirements.ReviseAsync(export, new RequirementEdit().Tags("export", "speed"), by: me, reason: "found while grouping");
        foreach (var difference in await kit.Requirements.DiffAsync(export, before: 1, after: 2))
        {
            Console.WriteLine($"{difference.Field}: {difference.Before ?? "–"} → {difference.After}");
        }

        var restored = await kit.Requirements.RestoreAsync(export, revision: 1, by: me);     // revision 3, with the content of 1
        #endregion

        #region requirement-confirmation
        await kit.Requirements.MoveAsync(export, RequirementAction.Propose, by: me);
        await kit.Requirements.AssessFeasibilityAsync(export, FeasibilityVerdict.Feasible, by: me);
        var round = await kit.Confirmations.AskAsync(
            export, ConfirmationPurpose.Content, from: [anna], show: [Evidence.Statement], by: me, due: new LocalDate(2026, 9, 11), remindDaysBefore: [7, 1]);
        foreach (var late in await kit.Confirmations.RemindersDueAsync())
        {
            await kit.Confirmations.RemindAsync(late, by: me);                               // your application sends it, to late.Waiting()
        }

        await kit.Confirmations.AnswerAsync(round, Verdict.Confirmed, by: anna.ToActor());
        var validated = await kit.Requirements.MoveAsync(export, RequirementAction.Validate, by: me);
        #endregion

        #region requirement-objectives
        var quick = await kit.Objectives.SetAsync(new ObjectiveText("The desk is quick again", measure: "minutes an export takes", target: "at most 1"), by: me);
        await kit.Requirements.ServeAsync(export, quick, by: me);
        var aimless = await kit.Requirements.ListAsync(RequirementQueries.WithoutObjective);
        #endregion

        Assert.Equal((3, "Validated r3"), (restored.Revision, validated.DescribeStatus()));
        Assert.Empty(aimless);
    }

    [Fact]
    public async Task Links_suspicion_coverage_and_the_matrix()
    {
        var given = await Given.AProjectAsync();
        var (kit, me) = (given.Kit, given.Lead);
        var need = await given.ARequirementAsync("I want my report at once.");
        var system = await kit.Requirements.CaptureAsync(new RequirementEdit().Statement("The system shall deliver the file within 2 s.").Level(RequirementLevel.System), Origin.Document("workshop"), me);

        #region trace-links
        await kit.Traceability.SetRuleAsync(new LinkRule(LinkType.Derives) { Sources = [TraceEndKind.System], Targets = [TraceEndKind.Stakeholder], Minimum = 1 }, by: me);
        var derived = await kit.Traceability.LinkAsync(system, LinkType.Derives, need, by: me);
        await kit.Traceability.LinkAsync(OutsideEnd.Test(new Uri("https://ci.example.org/tests/export")), LinkType.Verifies, system, by: me);
        await kit.Traceability.LinkAsync(OutsideEnd.Task(new Uri("https://tracker.example.org/7"), new WorkItem("open", estimate: 8, remaining: 6)), LinkType.Implements, system, by: me);
        #endregion

        #region trace-graph
        await kit.Requirements.ReviseAsync(need, new RequirementEdit().Statement("I want my report in a second."), by: me);
        var graph = await kit.Traceability.GraphAsync();
        foreach (var touched in graph.ImpactOf(need))
        {
            Console.WriteLine($"{graph.Requirements[touched.Node].Key} is {touched.Distance} away");
        }

        var needs = new Dictionary<TraceEndKind, IReadOnlyList<TraceEndKind>>
        {
            [TraceEndKind.Stakeholder] = [TraceEndKind.System],
            [TraceEndKind.System] = [TraceEndKind.Test],
        };
        var coverage = graph.Coverage(needs);
        var matrix = graph.Matrix(rows: TraceEndKind.System, columns: TraceEndKind.Test).ToCsv();
        var done = graph.ProgressOf([system]).Done;                                          // 0.25
        #endregion

        var (now, path) = (given.Clock.GetCurrentInstant(), Path.GetTempFileName());
        #region trace-report
        var report = await kit.Reports.TraceAsync(needs, now);
        Console.WriteLine(report.ToMarkdown(Language.Chinese));                              // every requirement: its links, what it needs, what is missing
        await File.WriteAllTextAsync(path, report.ToCsv());
        foreach (var line in report.Uncovered) Console.WriteLine($"{line.Key} lacks {string.Join(", ", line.MissingDeep)}");
        #endregion
        File.Delete(path);

        #region trace-suspects
        Console.WriteLine(graph.Suspects().Count);                                           // 1: the need changed
        await kit.Traceability.JudgeAsync(derived, LinkJudgement.Valid, by: me, why: "2 s are still enough");
        await kit.Traceability.ClearAsync(requirement: null, by: me, why: "read them all");  // or all at once
        #endregion

        Assert.Equal(["System"], coverage[0].Missing.Select(k => k.ToString()));
        Assert.Equal((0.25m, 1), (done, graph.Suspects().Count));
        Assert.Contains("is verified by", matrix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_and_what_differs_from_it()
    {
        var given = await Given.AProjectAsync();
        var (kit, me, ben) = (given.Kit, given.Lead, given.Second);
        var export = await given.ARequirementAsync();
        var lastWeek = given.Clock.GetCurrentInstant();

        #region baseline
        var baseline = await kit.Baselines.DrawUpAsync("Season 2027", [export], Policies.FourEyes, by: me);
        await kit.Baselines.ApproveAsync(baseline, by: ben);                                 // from now on its content changes through change requests only
        var since = await kit.Baselines.CompareAsync(baseline);                              // against now
        Console.WriteLine($"{since.Added.Count} came, {since.Changed.Count} changed: scope creep {since.ScopeCreep}");
        var past = await kit.Baselines.AsOfAsync(lastWeek);
        var difference = await kit.Baselines.CompareAsync(past, await kit.Baselines.SnapshotAsync(baseline));
        #endregion

        Assert.True(since.IsEmpty);
        Assert.True(difference.IsEmpty);
    }
}
