using System.Globalization;
using RequirementsKit.Prioritization.Internal;
using RequirementsKit.Prioritization.Sensitivity;

namespace RequirementsKit.Prioritization.Pictures;

/// <summary>How often each item reaches each rank when the weights are open, as the text of an SVG picture: items down, ranks across, the darker the more often.</summary>
public static class AcceptabilityPicture
{
    private const double Cell = 26;
    private const double Left = 110;
    private const double Top = 50;
    private const double NarrowestWidth = 200;

    /// <summary>Draws the picture.</summary>
    /// <param name="items">What <see cref="RankingSensitivity.Acceptability"/> found, or its first items; ranks go as far as there are items here.</param>
    /// <param name="language">The language of the title.</param>
    /// <returns>The SVG text, the same for the same figures; lines end in a line feed. O(n²).</returns>
    public static string ToSvg(IReadOnlyList<RankAcceptability> items, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(items);
        var title = language == Language.Chinese ? "各名次出现的份额（%）" : "Share of each rank (%)";
        var svg = new SvgText(Math.Max(Left + (Cell * items.Count) + 30, NarrowestWidth), Top + (Cell * items.Count) + 30, title);
        svg.Text(10, 20, title, "start");
        for (var row = 0; row < items.Count; row++)
        {
            var middle = (row + 0.5) * Cell;
            svg.Text(Left - 8, Top + middle + 4, items[row].Key, "end");
            svg.Text(Left + middle, Top - 8, (row + 1).ToString(CultureInfo.InvariantCulture), "middle");
            for (var rank = 0; rank < items.Count; rank++)
            {
                var share = items[row].Shares[rank];
                svg.Box(Left + (rank * Cell), Top + (row * Cell), Cell - 1, share, string.Create(CultureInfo.InvariantCulture, $"{items[row].Key}, {rank + 1}: {share:0.0%}"));
                if (share >= 0.005)
                {
                    svg.Text(Left + ((rank + 0.5) * Cell), Top + middle + 4, (share * 100).ToString("0", CultureInfo.InvariantCulture), "middle", share > 0.5 ? "white" : "black");
                }
            }
        }

        return svg.Close();
    }
}
