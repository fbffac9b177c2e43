using System.Globalization;
using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Pictures;

/// <summary>Two criteria against each other, a dot for each item, as the text of an SVG picture: value upwards, cost to the right.</summary>
public static class ScatterPicture
{
    private const double Width = 900;
    private const double Height = 640;
    private const double Margin = 70;
    private const double Radius = 5;
    private const string Faint = "#dddddd";

    /// <summary>More labels than that would cover each other; the other dots tell their keys to those who point at them.</summary>
    private const int MostLabels = 100;

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
        var (acrossName, upName) = (x.Criterion.NameIn(language), y.Criterion.NameIn(language));
        var svg = new SvgText(Width, Height, language == Language.Chinese
            ? $"横轴为{acrossName}，纵轴为{upName}；颜色越深，排名越前"
            : $"Items by {acrossName} (across) and {upName} (up); the darker a dot, the better its rank");
        Axes(svg, x, y, language);
        var places = ranking.Items.GroupBy(item => (X: Share(ranking, item.Key, x), Y: Share(ranking, item.Key, y)))
            .Select(place => (Left: Margin + (place.Key.X * (Width - (2 * Margin))), Top: Height - Margin - (place.Key.Y * (Height - (2 * Margin))), Items: place.ToList())).ToList();
        var labels = new LabelPlaces(Width, Height - Margin);
        foreach (var place in places)
        {
            labels.Avoid(place.Left, place.Top, Radius);
        }

        foreach (var (number, (left, top, items)) in places.Index())
        {
            var keys = string.Join(", ", items.Select(item => item.Key));
            if (number < MostLabels)
            {
                var label = labels.Place(left, top, keys);
                if (label.IsFar)
                {
                    svg.Line(left, top, Math.Max(label.Left, Math.Min(left, label.Left + 20)), label.Base - 4, Faint);
                }

                svg.Text(label.Left, label.Base, keys, "start");
            }

            var (cost, value) = (Number(x.Min + ((left - Margin) / (Width - (2 * Margin)) * (x.Max - x.Min))), Number(y.Min + ((Height - Margin - top) / (Height - (2 * Margin)) * (y.Max - y.Min))));
            svg.Dot(left, top, Radius, 0.15 + (0.85 * (1 - ((items[0].Position - 1.0) / ranking.Items.Count))), $"{keys}: {acrossName} {cost}, {upName} {value}, #{items[0].Rank}");
        }

        return svg.Close();
    }

    private static void Axes(SvgText svg, (Criterion Criterion, int Index, double Min, double Max) x, (Criterion Criterion, int Index, double Min, double Max) y, Language language)
    {
        foreach (var share in (ReadOnlySpan<double>)[0, 0.25, 0.5, 0.75, 1])
        {
            var (left, top) = (Margin + (share * (Width - (2 * Margin))), Height - Margin - (share * (Height - (2 * Margin))));
            svg.Line(left, Margin, left, Height - Margin, Faint);
            svg.Line(Margin, top, Width - Margin, top, Faint);
            svg.Text(left, Height - Margin + 20, Number(x.Min + (share * (x.Max - x.Min))), "middle");
            svg.Text(Margin - 10, top + 4, Number(y.Min + (share * (y.Max - y.Min))), "end");
        }

        svg.Line(Margin, Height - Margin, Width - Margin, Height - Margin);
        svg.Line(Margin, Height - Margin, Margin, Margin);
        svg.Text(Width / 2, Height - 20, x.Criterion.NameIn(language), "middle");
        svg.Text(Margin, Margin - 20, y.Criterion.NameIn(language), "middle");
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
