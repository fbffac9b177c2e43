using System.Globalization;
using System.Text;
using RequirementsKit.Stakeholders.Internal;

namespace RequirementsKit.Stakeholders;

/// <summary>The power/interest grid as a picture (Mendelow 1981).</summary>
public static class PowerInterestGrid
{
    private const int PointsInARow = 4;

    /// <summary>Writes the grid as a Mermaid quadrant chart. Those in one cell stand beside each other, by key: the place within a cell says nothing.</summary>
    /// <param name="stakeholders">The stakeholders; those merged into others are left out.</param>
    /// <param name="language">The language of the titles.</param>
    /// <returns>The text, lines ending in LF. Names are personal data: mind who reads it.</returns>
    public static string ToMermaid(IEnumerable<Stakeholder> stakeholders, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(stakeholders);
        var text = new StringBuilder(StakeholderTexts.GridHead(language));
        foreach (var cell in stakeholders.Where(s => s.MergedInto is null).OrderBy(s => s.KeyNumber).GroupBy(s => s.Cell).OrderByDescending(g => g.Key))
        {
            var people = cell.ToList();
            for (var i = 0; i < people.Count; i++)
            {
                var rows = ((people.Count - 1) / PointsInARow) + 1;
                var x = Place(people[i].Interest, (i % PointsInARow) + 1, PointsInARow + 1);
                var y = Place(people[i].Power, (i / PointsInARow) + 1, rows + 1);
                text.Append(CultureInfo.InvariantCulture, $"    \"{people[i].Key} {StakeholderTexts.Label(people[i].Name)}\": [{x:0.00}, {y:0.00}]\n");
            }
        }

        return text.ToString();
    }

    private static double Place(Influence influence, int step, int steps) => (influence == Influence.High ? 0.5 : 0) + (0.5 * step / steps);
}
