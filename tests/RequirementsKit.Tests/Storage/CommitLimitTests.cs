using RequirementsKit.Requirements;
using RequirementsKit.Storage;

namespace RequirementsKit.Tests.Storage;

public sealed class CommitLimitTests
{
    [Fact]
    public async Task A_document_that_is_too_large_is_refused_with_its_key_and_nothing_is_stored()
    {
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync();
        var head = await given.Kit.Store.GetHeadAsync();
        var large = new string('長', 1_000_000);
        var edit = RequirementEdit.Of([.. Enum.GetValues<RequirementField>().Where(f => f is RequirementField.Statement or RequirementField.Rationale).Select(f => new FieldChange(f, large))]);
        var fits = requirement.Revise(edit, "longer", given.Lead, Given.Start);
        Assert.True(new Commit(CommandId.New(Given.Ids, Given.Start), default, "x", given.Lead, Given.Start, [fits]).Contents[0].Length > 3_000_000);

        var tooLarge = fits with { Origins = [.. Enumerable.Repeat(Origin.Document(large[..500]), 25_000)] };
        var problem = Assert.Throws<RuleViolationException>(() => new Commit(CommandId.New(Given.Ids, Given.Start), default, "x", given.Lead, Given.Start, [tooLarge]));
        Assert.Equal("commit.document-too-large", problem.Code);
        Assert.Contains($"{requirement}", problem.Message, StringComparison.Ordinal);
        Assert.Contains($"{Commit.MaxDocumentSize}", problem.Message, StringComparison.Ordinal);
        Assert.Equal(head, await given.Kit.Store.GetHeadAsync());
    }

    [Fact]
    public void A_commit_of_nothing_is_refused() => Assert.Contains("1 to 10000 documents", Assert.Throws<ArgumentException>(() => new Commit(CommandId.New(Given.Ids, Given.Start), default, "x", Actor.System, Given.Start, [])).Message, StringComparison.Ordinal);
}
