namespace RequirementsKit.Prioritization.Internal;

/// <summary>Finds a place beside its dot for each label: the nearest of eighty that covers no dot and no earlier label. Sizes are estimated, since nobody measures type here.</summary>
internal sealed class LabelPlaces(double width, double height)
{
    private const double Height = 15;
    private const double LatinWidth = 7.2;
    private const double WideWidth = 12.5;
    private const char FirstWide = '⺀';
    private static readonly double[] Distances = [8, 20, 34, 50, 70, 95, 125, 160, 200, 250];
    private static readonly (double X, double Y)[] Directions = [(1, 0), (-1, 0), (0, -1), (0, 1), (0.8, -0.8), (0.8, 0.8), (-0.8, -0.8), (-0.8, 0.8)];
    private readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [];

    /// <summary>Keeps labels off a dot.</summary>
    public void Avoid(double x, double y, double radius) => _taken.Add((x - radius, y - radius, x + radius, y + radius));

    /// <summary>Finds the left end and the base line of a label, and whether it stands so far off that a line should lead to it.</summary>
    public (double Left, double Base, bool IsFar) Place(double x, double y, string label)
    {
        var length = label.Sum(letter => letter >= FirstWide ? WideWidth : LatinWidth);
        foreach (var distance in Distances)
        {
            foreach (var direction in Directions)
            {
                var left = x + (direction.X * distance) - (length * (1 - Math.Sign(direction.X)) / 2);
                var top = y + (direction.Y * distance) - (Height * (1 - Math.Sign(direction.Y)) / 2);
                var box = (Left: left, Top: top, Right: left + length, Bottom: top + Height);
                if (left >= 0 && top >= 0 && box.Right <= width && box.Bottom <= height
                    && !_taken.Exists(other => box.Left < other.Right && other.Left < box.Right && box.Top < other.Bottom && other.Top < box.Bottom))
                {
                    _taken.Add(box);
                    return (left, top + Height - 4, distance > Distances[0]);
                }
            }
        }

        return (Math.Max(0, Math.Min(x + Distances[0], width - length)), y + 4, false);
    }
}
