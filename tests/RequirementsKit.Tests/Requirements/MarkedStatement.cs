using System.Text;
using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Requirements;

/// <summary>A statement in which each place that the quality check is to find stands in brackets.</summary>
internal static class MarkedStatement
{
    /// <summary>Holds the check to the marks: it finds these places with this rule, and nothing else.</summary>
    public static void Check(QualityRule rule, string marked)
    {
        var statement = new StringBuilder();
        var expected = new List<QualityFinding>();
        foreach (var (at, part) in marked.Split('[', ']').Index())
        {
            if (at % 2 == 1)
            {
                expected.Add(new(rule, statement.Length, part.Length, part));
            }

            statement.Append(part);
        }

        Assert.Equal(expected, QualityCheck.Check(statement.ToString()));
    }
}
