using System.Globalization;
using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Pictures;

/// <summary>Two criteria against each other, a dot for each item, as the text of an SVG picture: value upwards, cost to the right.</summary>
public static class ScatterPicture
{
    private const double Width = 900;
    private const double Height = 640;
    private const double Margin = 70;

    /// <summary>Draws the picture. Items at the same place share a dot, and their keys stand beside it; the darker a dot, the better its best item ranks.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="across">The key of the criterion that goes to the right, such as the cost.</param>
    /// <param name="up">The key of the criterion that goes upwards, such as the value.</param>
    /// <param name="language">The language of the names.</param>
    /// <returns>The SVG text, the same for the same ranking; lines end in a line feed. O(n).</returns>
    /// <exception cref="ArgumentException">The model has no such criterion.</exception>
    public static string ToSvg(Ranking ranking, string across, string up, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        var (x, y) = (Axis(ranking, across, nameof(across)), Axis(ranking, up, nameof(up)));
        var svg = new SvgText(Width, Height);
        svg.Line(Margin, Height - Margin, Width - Margin, Height - Margin);
        svg.Line(Margin, Height - Margin, Margin, Margin);
        svg.Text(Width / 2, Height - 20, x.Criterion.NameIn(language), "middle");
        svg.Text(Margin, Margin - 20, y.Criterion.NameIn(language), "middle");
        foreach (var share in (ReadOnlySpan<double>)[0, 0.25, 0.5, 0.75, 1])
        {
            svg.Text(Margin + (share * (Width - (2 * Margin))), Height - Margin + 20, Number(x.Min + (share * (x.Max - x.Min))), "middle");
            svg.Text(Margin - 10, Height - Margin - (share * (Height - (2 * Margin))) + 4, Number(y.Min + (share * (y.Max - y.Min))), "end");
        }

        foreach (var place in ranking.Items.GroupBy(item => (X: Share(ranking, item.Key, x), Y: Share(ranking, item.Key, y))))
        {
            var (left, top) = (Margin + (place.Key.X * (Width - (2 * Margin))), Height - Margin - (place.Key.Y * (Height - (2 * Margin))));
            svg.Dot(left, top, 5, 0.25 + (0.75 * (1 - ((place.First().Position - 1.0) / ranking.Items.Count))));
            svg.Text(left + 8, top + 4, string.Join(", ", place.Select(item => item.Key)), "start");
        }

        return svg.Close();
    }

    private static (Criterion Criterion, int Index, double Min, double Max) Axis(Ranking ranking, string key, string parameter)
    {
        var index = ranking.Input.IndexOf(key ?? throw new ArgumentNullException(parameter));
        if (index < 0)
        {
            throw new ArgumentException($"The model has no criterion '{key}'. It has: {string.Join(", ", ranking.Model.Criteria.Select(criterion => criterion.Key))}.", parameter);
        }

        var criterion = ranking.Model.Criteria[index];
        var ends = ColumnFigures.Ends(ranking.Input.Values(index));
        var (min, max) = (double.IsFinite(criterion.Scale.Min) ? criterion.Scale.Min : ends.Min, double.IsFinite(criterion.Scale.Max) ? criterion.Scale.Max : ends.Max);
        return double.IsFinite(min) && double.IsFinite(max) && min < max ? (criterion, index, min, max) : (criterion, index, double.IsFinite(min) ? min : 0, (double.IsFinite(min) ? min : 0) + 1);
    }

    private static double Share(Ranking ranking, string key, (Criterion Criterion, int Index, double Min, double Max) axis)
    {
        var value = ranking.Input.Values(axis.Index)[ranking.Order[ranking[key].Position - 1]];
        return double.IsNaN(value) ? 0 : (value - axis.Min) / (axis.Max - axis.Min);
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
