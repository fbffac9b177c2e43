using NodaTime;
using RequirementsKit.Stakeholders;

namespace RequirementsKit.Tests.Stakeholders;

public sealed class PowerInterestGridTests
{
    private static readonly Instant Now = Given.Start;

    [Fact]
    public void The_chart_names_its_axes_and_quadrants()
    {
        Assert.Equal(
            "quadrantChart\n    title Power and interest\n    x-axis Low interest --> High interest\n    y-axis Low power --> High power\n    quadrant-1 Manage closely\n    quadrant-2 Keep satisfied\n    quadrant-3 Monitor\n    quadrant-4 Keep informed\n",
            PowerInterestGrid.ToMermaid([]));
        Assert.Equal(
            "quadrantChart\n    title 权力与利益\n    x-axis 低利益 --> 高利益\n    y-axis 低权力 --> 高权力\n    quadrant-1 重点管理\n    quadrant-2 令其满意\n    quadrant-3 监督\n    quadrant-4 随时告知\n",
            PowerInterestGrid.ToMermaid([], Language.Chinese));
    }

    [Fact]
    public void Four_stand_in_a_row_and_a_fifth_begins_the_next()
    {
        var people = Enumerable.Range(1, 5).Select(n => Person(n, Influence.Low, Influence.High)).Reverse().Append(Person(6, Influence.High, Influence.Low));
        Assert.Equal(
            [
                "    \"STK-6 P6\": [0.10, 0.75]",
                "    \"STK-1 P1\": [0.60, 0.17]", "    \"STK-2 P2\": [0.70, 0.17]", "    \"STK-3 P3\": [0.80, 0.17]", "    \"STK-4 P4\": [0.90, 0.17]", "    \"STK-5 P5\": [0.60, 0.33]",
            ],
            PowerInterestGrid.ToMermaid(people).Split('\n')[8..^1]);
    }

    [Fact]
    public void The_most_important_come_first_and_who_was_merged_not_at_all()
    {
        var (closely, monitored, informed) = (Person(3, Influence.High, Influence.High), Person(1, Influence.Low, Influence.Low), Person(2, Influence.Low, Influence.High));
        var merged = (Stakeholder)Person(4, Influence.High, Influence.High).MergeInto(Person(5, Influence.High, Influence.High), Actor.System, Now).Next[0];
        var order = PowerInterestGrid.ToMermaid([monitored, merged, informed, closely]).Split('\n')[8..^1].Select(l => l[5..10]);
        Assert.Equal(new[] { closely, informed, monitored }.OrderByDescending(s => s.Cell).Select(s => s.Key), order);
    }

    [Fact]
    public void The_matrix_of_decisions_leaves_out_who_was_merged_or_has_none()
    {
        var merged = (Stakeholder)Person(4, Influence.High, Influence.High).MergeInto(Person(5, Influence.High, Influence.High), Actor.System, Now).Next[0];
        var (second, first) = (Person(2, Influence.Low, Influence.Low, new Responsibility("b\\c", ResponsibilityKind.Consulted)), Person(1, Influence.Low, Influence.Low, new Responsibility("a", ResponsibilityKind.Accountable)));
        var matrix = RaciMatrix.Of([merged, Person(3, Influence.Low, Influence.Low), second, first]);
        Assert.Equal(["STK-1", "STK-2"], matrix.People.Select(p => p.Key));
        Assert.Equal(["b\\c"], matrix.Unclear);
        Assert.Equal("| 决策 | P1 | P2 |\n|---|---|---|\n| a | A |  |\n| b\\\\c |  | C |\n", matrix.ToMarkdown(Language.Chinese));
    }

    private static Stakeholder Person(long number, Influence power, Influence interest, params Responsibility[] responsibilities) =>
        Stakeholder.Register(StakeholderId.New(Given.Ids, Now), default, number, new($"P{number}") { Power = power, Interest = interest, Responsibilities = responsibilities }, Actor.System, Now);
}
