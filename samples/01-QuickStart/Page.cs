using System.Globalization;

namespace QuickStart;

/// <summary>Prints headings, tables and wrapped text within 100 columns.</summary>
internal static class Page
{
    private const int Width = 100;

    private static int _step;

    public static void Step(string title) => Console.WriteLine($"\n{++_step,2}  {title}\n    {new string('─', Math.Min(title.Length, Width - 4))}");

    public static void Say(string text)
    {
        var line = "    ";
        foreach (var word in text.Split(' ', '\n'))
        {
            if (Columns(line) + Columns(word) + 1 > Width && line.Trim().Length > 0)
            {
                Console.WriteLine(line.TrimEnd());
                line = "    ";
            }

            line += word + " ";
        }

        Console.WriteLine(line.TrimEnd());
    }

    public static void Table(string[] header, params IEnumerable<string[]> rows)
    {
        List<string[]> all = [header, .. rows];
        var widths = header.Select((_, i) => all.Max(r => Columns(r[i]))).ToArray();

        // The widest column gives way until the table fits.
        while (4 + widths.Sum() + (2 * (widths.Length - 1)) > Width)
        {
            widths[Array.IndexOf(widths, widths.Max())]--;
        }

        foreach (var (row, index) in all.Select((r, i) => (r, i)))
        {
            Console.WriteLine("    " + string.Join("  ", row.Select((cell, i) => Fit(cell, widths[i]))).TrimEnd());
            if (index == 0)
            {
                Console.WriteLine("    " + string.Join("  ", widths.Select(w => new string('─', w))));
            }
        }
    }

    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    public static string Day(NodaTime.LocalDate date) => date.ToString("ddd uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Fit(string cell, int width)
    {
        var text = cell.ReplaceLineEndings(" ");
        if (Columns(text) > width)
        {
            while (Columns(text) > width - 1)
            {
                text = text[..^1];
            }

            text += "…";
        }

        return text + new string(' ', width - Columns(text));
    }

    // Chinese characters take two columns of a terminal.
    private static int Columns(string text) => text.Sum(c => c >= '\u2E80' ? 2 : 1);
}
