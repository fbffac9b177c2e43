using System.Globalization;
using System.Security;
using System.Text;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>Writes the few shapes of SVG 1.1 that the pictures need. A title says to those who cannot see it what is shown.</summary>
internal sealed class SvgText
{
    private const string Ink = "#1f4e79";
    private readonly StringBuilder _text = new();

    public SvgText(double width, double height, string title) => Append(
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {width:0.##} {height:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\" font-family=\"sans-serif\" font-size=\"12\">\n<title>{Escape(title)}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");

    public void Line(double x1, double y1, double x2, double y2, string colour = "black") =>
        Append($"<line x1=\"{x1:0.##}\" y1=\"{y1:0.##}\" x2=\"{x2:0.##}\" y2=\"{y2:0.##}\" stroke=\"{colour}\"/>");

    public void Dot(double x, double y, double radius, double strength, string title) =>
        Append($"<circle cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{radius:0.##}\" fill=\"{Ink}\" fill-opacity=\"{strength:0.###}\" stroke=\"{Ink}\"><title>{Escape(title)}</title></circle>");

    public void Box(double x, double y, double size, double strength, string title) =>
        Append($"<rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{size:0.##}\" height=\"{size:0.##}\" fill=\"{Ink}\" fill-opacity=\"{strength:0.###}\" stroke=\"#cccccc\"><title>{Escape(title)}</title></rect>");

    public void Text(double x, double y, string text, string anchor, string colour = "black") =>
        Append($"<text x=\"{x:0.##}\" y=\"{y:0.##}\" text-anchor=\"{anchor}\" fill=\"{colour}\">{Escape(text)}</text>");

    public string Close()
    {
        _text.Append("</svg>\n");
        return _text.ToString();
    }

    private static string? Escape(string text) => SecurityElement.Escape(text);

    private void Append(FormattableString line) => _text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
