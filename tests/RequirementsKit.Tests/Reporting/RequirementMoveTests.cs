using RequirementsKit.Reporting;
using RequirementsKit.Requirements;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Reporting;

public sealed class RequirementMoveTests
{
    [Fact]
    public void Moves_come_by_key_and_what_stayed_as_it_was_is_none()
    {
        var made = new RecordBuilder(now: Given.Start);
        var (late, early, same) = (made.Requirement() with { KeyNumber = 12 }, made.Requirement() with { KeyNumber = 11 }, made.Requirement() with { KeyNumber = 10 });
        var before = new ProjectRecord(made.Project(), Given.Start) { Requirements = [late, same] };
        var now = new ProjectRecord(made.Project(), Given.Start) { Requirements = [late with { Status = RequirementStatus.Proposed }, early, same] };
        Assert.Equal([("REQ-11", null), ("REQ-12", RequirementStatus.Draft)], RequirementMove.Between(before, now).Select(m => (m.Key, m.Before)));
    }
}
