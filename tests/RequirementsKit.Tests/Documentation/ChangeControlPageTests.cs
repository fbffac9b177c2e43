using System.Text.RegularExpressions;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Documentation;

/// <summary>What docs/change-control.md shows and claims.</summary>
public sealed partial class ChangeControlPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "change-control.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task A_change_by_four_eyes()
    {
        var given = await Given.AProjectAsync();
        var (kit, me, ben) = (given.Kit, given.Lead, given.Second);
        var requirement = await given.ARequirementAsync();

        #region four-eyes
        var change = await kit.Changes.SubmitAsync(Proposal.Revise(requirement).Statement("The portal shall export a report within 2 s."), Policies.FourEyes, by: me);
        await kit.Changes.ApproveAsync(change, by: ben);                          // me would be refused: change-request.self-approval
        var applied = await kit.Changes.ApplyAsync(change, by: ben);              // new revisions, the request and the log entry, or nothing
        Console.WriteLine(applied.Explain());                                     // CR-1 is applied; approved by the ballots; owed: …
        #endregion

        Assert.StartsWith("CR-1 is applied; approved by the ballots; owed: ", applied.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_state_diagram_is_the_one_of_the_table() => Assert.Contains($"```mermaid\n{ChangeRequest.Lifecycle.ToMermaid()}```", Page, StringComparison.Ordinal);

    [Fact]
    public void The_policy_is_one() => Assert.Equal("board-of-five", ApprovalPolicy.FromJson(Json().Match(Page).Groups["json"].Value).Id);

    [Fact]
    public void The_built_in_policies_are_told_as_they_tell_themselves() => Assert.All(
        [Policies.SingleApprover, Policies.FourEyes, Policies.ChangeControlBoard],
        policy => Assert.Contains($"```text\n{policy.ToText().TrimEnd().ReplaceLineEndings("\n")}\n```", Page, StringComparison.Ordinal));

    [Fact]
    public void Every_guarantee_names_a_test_that_exists()
    {
        var tests = typeof(ChangeControlPageTests).Assembly.GetTypes().SelectMany(t => t.GetMethods().Select(m => $"{t.Name}.{m.Name}")).ToHashSet(StringComparer.Ordinal);
        var named = Guarantee().Matches(Page).Select(m => m.Groups["test"].Value).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, test => Assert.Contains(test, tests));
    }

    [GeneratedRegex("```json\\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();

    [GeneratedRegex(@"^\| I.*\| `(?<test>[\w.]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Guarantee();
}
