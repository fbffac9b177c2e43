using RequirementsKit.Baselines;
using RequirementsKit.Reporting;
using RequirementsKit.Requirements;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Reporting;

public sealed class DeliveryFiguresTests
{
    private readonly RecordBuilder _made = new(now: Given.Start);

    [Fact]
    public void The_last_baseline_that_was_approved_is_what_counts()
    {
        var (one, two) = (_made.Requirement(), _made.Requirement());
        Baseline[] baselines = [Approved(_made.Baseline(one, two), 4), Approved(_made.Baseline(one), 3), _made.Baseline(one) with { KeyNumber = 5 }];
        Assert.Equal(new("BL-4", "1.0", 2, 0, 0, 0, 0, 0), DeliveryFigures.Of(Record([one, two], baselines)));
        Assert.Null(DeliveryFigures.Of(Record([one, two], [baselines[2]])));
    }

    [Fact]
    public void What_was_said_of_the_current_revision_is_delivered()
    {
        var (implemented, verified, accepted, revised, dropped, added) = (_made.Requirement(), _made.Requirement(), _made.Requirement(), _made.Requirement(), _made.Requirement(), _made.Requirement());
        var baseline = Approved(_made.Baseline(implemented, verified, accepted, revised, dropped), 1);
        Requirement[] now =
        [
            Said(implemented, RequirementStatus.Implemented), Said(verified, RequirementStatus.Verified), Said(accepted, RequirementStatus.Accepted),
            Said(revised.Revise(new RequirementEdit().Statement("The system shall print the file."), null, Actor.System, Given.Start), RequirementStatus.Accepted),
            dropped with { Status = RequirementStatus.Rejected }, Said(added, RequirementStatus.Implemented),
        ];
        Assert.Equal(new("BL-1", "1.0", 5, 3, 1, 1, 1, 1), DeliveryFigures.Of(Record(now, [baseline])));

        static Requirement Said(Requirement requirement, RequirementStatus status) => requirement with { Marks = [new(status, 1, Actor.System, Given.Start)] };
    }

    private static Baseline Approved(Baseline baseline, long number) => baseline with { KeyNumber = number, State = BaselineState.Approved };

    private ProjectRecord Record(IReadOnlyList<Requirement> requirements, IReadOnlyList<Baseline> baselines) => new(_made.Project(), Given.Start)
    {
        Requirements = requirements,
        Baselines = baselines,
        BaselineLines = [.. baselines.SelectMany(b => b.Appended.OfType<BaselineLine>())],
    };
}
