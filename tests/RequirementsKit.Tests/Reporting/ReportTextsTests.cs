using RequirementsKit.Baselines;
using RequirementsKit.Changes;
using RequirementsKit.Communication;
using RequirementsKit.Reporting.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Reporting;

public sealed class ReportTextsTests
{
    public static TheoryData<Type> Shown =>
        [typeof(RequirementStatus), typeof(PointKind), typeof(PointState), typeof(FeedbackKind), typeof(FeedbackState), typeof(ChangeCause), typeof(BaselineState), typeof(Verdict), typeof(TraceEndKind)];

    [Theory]
    [MemberData(nameof(Shown))]
    public void Every_value_has_a_name_of_its_own_in_both_languages(Type type)
    {
        var values = Enum.GetValues(type).Cast<Enum>().ToList();
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.Equal(values.Count, values.Select(v => language.Name(v)).Distinct().Count());
        }

        Assert.All(values, v => Assert.True(Language.Chinese.Name(v).All(c => c > '\u2FFF'), $"{type.Name}.{v} has no Chinese name. Add it to ReportTexts."));
        Assert.All(values, v => Assert.Equal(Language.English.Name(v).ToLowerInvariant(), Language.English.Name(v)));
    }

    [Fact]
    public void A_status_says_which_revision_it_was_said_of()
    {
        Assert.Equal("approved r3, current r4", Language.English.Status(RequirementStatus.Approved, 3, 4));
        Assert.Equal("已批准 r3，当前 r4", Language.Chinese.Status(RequirementStatus.Approved, 3, 4));
        Assert.Equal("in progress r4", Language.English.Status(RequirementStatus.InProgress, null, 4));
    }
}
