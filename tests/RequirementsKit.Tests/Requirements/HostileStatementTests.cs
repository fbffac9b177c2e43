using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Requirements;

public sealed class HostileStatementTests
{
    [Fact]
    public void A_million_characters_of_clauses_without_a_subject_are_read_in_one_pass() =>
        Assert.Equal([QualityRule.SeveralThoughts], QualityCheck.Check("So" + string.Concat(Enumerable.Repeat(" so, shall", 100_000))).Select(f => f.Rule));
}
