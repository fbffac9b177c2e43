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
    [InlineData("- a-b", "\\- a-b")]
    [InlineData("+ a+b", "\\+ a+b")]
    [InlineData("= a=b", "\\= a=b")]
    [InlineData("> a>b", "\\> a>b")]
    [InlineData("www.evil.example", "www\\.evil.example")]
    [InlineData(". a", ". a")]
    [InlineData(") a", ") a")]
    public void A_text_is_escaped_where_markdown_would_read_something_into_it(string written, string escaped) => Assert.Equal(escaped, MarkdownWriter.Escape(written));

    [Fact]
    public void A_long_text_is_cut_and_says_so_without_halving_a_character()
    {
        var escaped = MarkdownWriter.Escape(new string('x', MarkdownWriter.MaxShown - 1) + "😀" + new string('y', 1_000_000));

        Assert.Equal(new string('x', MarkdownWriter.MaxShown - 1) + " …", escaped);
    }

    [Fact]
    public void The_longest_text_that_is_shown_whole_has_500_characters()
    {
        Assert.Equal(new string('x', 500), MarkdownWriter.Escape(new('x', 500)));
        Assert.Equal(new string('x', 500) + " …", MarkdownWriter.Escape(new('x', 501)));
    }

    [Theory]
    [InlineData(0x061C)]
    [InlineData(0x200E)]
    [InlineData(0x200F)]
    [InlineData(0x202A)]
    [InlineData(0x202E)]
    [InlineData(0x2066)]
    [InlineData(0x2069)]
    public void A_control_of_direction_is_left_out(int control) => Assert.Equal("ab", MarkdownWriter.Escape($"a{(char)control}b"));

    [Theory]
    [InlineData(0x0590, true)]
    [InlineData(0x08FF, true)]
    [InlineData(0xFB1D, true)]
    [InlineData(0xFDFF, true)]
    [InlineData(0xFE70, true)]
    [InlineData(0xFEFF, true)]
    [InlineData(0x058F, false)]
    [InlineData(0x0900, false)]
    [InlineData(0xFB1C, false)]
    [InlineData(0xFE00, false)]
    [InlineData(0xFE6F, false)]
    [InlineData(0xFF00, false)]
    public void A_letter_from_right_to_left_is_isolated_and_its_neighbours_are_not(int letter, bool isolated) =>
        Assert.Equal(isolated ? $"\u2068a{(char)letter}b\u2069" : $"a{(char)letter}b", MarkdownWriter.Escape($"a{(char)letter}b"));

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
