using RequirementsKit.Approvals;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Documentation.Recipes;

/// <summary>The recipes about requirements, links and baselines in docs/how-do-i.md.</summary>
public sealed class RequirementRecipeTests
{
    [Fact]
    public async Task A_requirement_with_more_than_a_statement()
    {
        var given = await Given.AProjectAsync();
        var (kit, lead) = (given.Kit, given.Lead);

        #region how-capture
        var edit = new RequirementEdit()
            .Title("Export of reports")
            .Statement("When a user exports a report, the system shall deliver the file within 5 s.")
            .Rationale("The desk waits for it with a customer on the phone.")
            .Tags("reports", "desk");
        var export = await kit.Requirements.CaptureAsync(edit, Origin.Document("Minutes of 1 September"), by: lead);
        #endregion

        Assert.Equal("Export of reports", export.Content.Title);
    }

    [Fact]
    public async Task What_is_not_clear()
    {
        var requirement = await (await Given.AProjectAsync()).ARequirementAsync("The export shall be fast.");

        #region how-quality
        foreach (var finding in QualityCheck.Check(requirement.Content))
        {
            Console.WriteLine($"{finding.Offset}: {finding.ToText()}");
        }
        #endregion

        Assert.NotEmpty(QualityCheck.Check(requirement.Content));
    }

    [Fact]
    public async Task What_changed_word_by_word()
    {
        var given = await Given.AProjectAsync();
        var (kit, lead) = (given.Kit, given.Lead);
        var requirement = await given.ARequirementAsync();
        await kit.Requirements.ReviseAsync(requirement, new RequirementEdit().Statement("The portal shall export every report."), by: lead);

        #region how-diff
        var history = await kit.Requirements.HistoryAsync(requirement);
        foreach (var field in RequirementDiff.Between(history[^2].Content, history[^1].Content))
        {
            Console.WriteLine($"{field.Field}: {string.Concat(field.Words.Select(w => w.Change switch { WordChange.Added => $"[+{w.Text}+]", WordChange.Removed => $"[-{w.Text}-]", _ => w.Text }))}");
        }
        #endregion

        Assert.Equal(2, history.Count);
    }

    [Fact]
    public async Task Who_confirmed_what()
    {
        var given = await Given.AProjectAsync();
        var (kit, lead, anna, requirement) = (given.Kit, given.Lead, given.Anna, await given.ARequirementAsync());
        var uri = new Uri("https://example.org/prototype");
        var sha256 = Fingerprint.Of("prototype"u8);

        #region how-confirm
        var round = await kit.Confirmations.AskAsync(requirement, from: anna, show: Evidence.Prototype(uri, sha256), by: lead);
        round = await kit.Confirmations.AnswerAsync(round, Verdict.Confirmed, by: anna.ToActor());
        #endregion

        Assert.Equal(Verdict.Confirmed, round.AnswerOf(anna)?.Verdict);
    }

    [Fact]
    public async Task What_a_change_would_touch()
    {
        var given = await Given.AProjectAsync();
        var (kit, lead) = (given.Kit, given.Lead);
        var (need, detail) = (await given.ARequirementAsync(), await given.ARequirementAsync("The portal shall export a report as PDF."));

        #region how-impact
        await kit.Traceability.LinkAsync(detail, LinkType.Derives, need, by: lead);
        var graph = await kit.Traceability.GraphAsync();
        foreach (var reached in graph.ImpactOf(need))
        {
            Console.WriteLine($"{graph.Requirements[reached.Node].Key} at distance {reached.Distance}");
        }
        #endregion

        Assert.Single(graph.ImpactOf(need).Concat(graph.BasisOf(need)));
    }

    [Fact]
    public async Task What_was_agreed_and_what_became_of_it()
    {
        var given = await Given.AProjectAsync();
        var (kit, lead, ben, requirement) = (given.Kit, given.Lead, given.Second, await given.ARequirementAsync());

        #region how-baseline
        var baseline = await kit.Baselines.DrawUpAsync("Autumn 2026", [requirement.Id], Policies.FourEyes, by: lead);
        await kit.Baselines.ApproveAsync(baseline, by: ben);
        var since = await kit.Baselines.CompareAsync(baseline);
        #endregion

        Assert.Empty(since.Changed);
    }
}
