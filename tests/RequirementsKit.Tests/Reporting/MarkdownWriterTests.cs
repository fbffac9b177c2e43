using FsCheck.Xunit;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using RequirementsKit.Reporting.Internal;

namespace RequirementsKit.Tests.Reporting;

/// <summary>Whatever people write shows as text, and as nothing else. Markdig is the independent reader.</summary>
public sealed class MarkdownWriterTests
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().Build();

    private static readonly string[] Pieces =
    [
        "a", "B", " ", "|", "*", "**", "_", "`", "```", "#", "# ", "- ", "1. ", "12) ", "> ", "[x](http://evil.example)", "<b>", "</td>", "<!--", "https://evil.example", "www.evil.example",
        "\n", "\r\n", "\n\n", "\t", "\\", "\\\\", "~~", "&lt;", "&#35;", "!", "===", "---", "|---|", "需求", "مرحبا", "\u202E", "\u2067", "\u2069", "é", "😀", "\u0007", "[^1]", ":", "=", "+",
    ];

    [Theory]
    [InlineData("Export | report", "Export \\| report")]
    [InlineData("# heading", "\\# heading")]
    [InlineData("C# and F#", "C# and F#")]
    [InlineData("1. first", "1\\. first")]
    [InlineData("v1.2 (beta)", "v1.2 (beta)")]
    [InlineData("[here](https://example.org)", "\\[here\\](https\\://example.org)")]
    [InlineData("R&D", "R&D")]
    [InlineData("two\r\n lines\t and", "two lines and")]
    [InlineData("a\u202Eb\u2069c", "abc")]
    [InlineData("مرحبا", "\u2068مرحبا\u2069")]
    [InlineData("需求", "需求")]
    public void A_text_is_escaped_where_markdown_would_read_something_into_it(string written, string escaped) => Assert.Equal(escaped, MarkdownWriter.Escape(written));

    [Fact]
    public void A_long_text_is_cut_and_says_so_without_halving_a_character()
    {
        var escaped = MarkdownWriter.Escape(new string('x', MarkdownWriter.MaxShown - 1) + "😀" + new string('y', 1_000_000));

        Assert.Equal(new string('x', MarkdownWriter.MaxShown - 1) + " …", escaped);
    }

    [Property(MaxTest = 300)]
    public void What_people_write_is_text_and_nothing_else(int seed)
    {
        var random = new Random(seed);
        var written = "k" + string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        foreach (var text in new[] { written, written[1..], written + "|" })
        {
            var escaped = MarkdownWriter.Escape(text);
            var report = new MarkdownWriter().Title($"Title {escaped}").Paragraph($"KEY-1: {escaped}").Bullets([escaped, "KEY-2"], "None.").Table(["Key", "What"], [["KEY-3", escaped], [escaped, "x"]], "None.").ToString();
            var read = Markdown.Parse(report, GitHub);

            Assert.Single(read.Descendants<HeadingBlock>());
            Assert.Equal(2, Assert.Single(read.Descendants<ListBlock>()).Count);
            Assert.All(Assert.Single(read.Descendants<Table>()).OfType<TableRow>(), row => Assert.Equal(2, row.Count));
            Assert.Equal(3, read.Descendants<TableRow>().Count());
            Assert.Empty(read.Descendants<CodeBlock>());
            Assert.Empty(read.Descendants<QuoteBlock>());
            Assert.Empty(read.Descendants<HtmlBlock>());
            Assert.Empty(read.Descendants<ThematicBreakBlock>());
            Assert.DoesNotContain(read.Descendants<Inline>(), i => i is LinkInline or AutolinkInline or HtmlInline or CodeInline or EmphasisInline);
            var first = string.Concat(Assert.Single(read.OfType<ParagraphBlock>()).Inline!.Descendants<Inline>().Select(i => i switch { LiteralInline l => l.Content.ToString(), HtmlEntityInline e => e.Transcoded.ToString(), _ => "" }));
            Assert.Equal($"KEY-1: {Shown(text)}".TrimEnd(), first);
        }
    }

    // What a reader is to see, said another way than the writer does it.
    private static string Shown(string text)
    {
        var controls = "\u202E\u2067\u2069";
        var kept = string.Concat(text.Where(c => !controls.Contains(c, StringComparison.Ordinal)).Select(c => char.IsControl(c) ? ' ' : c));
        var line = string.Join(' ', kept.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Contains("مرحبا", StringComparison.Ordinal) ? $"\u2068{line}\u2069" : line;
    }
}
