using System.Text;
using RequirementsKit.Traceability.Internal;

namespace RequirementsKit.Traceability;

/// <summary>Which ends are linked, as a table: rows, columns, and in each cell the links from the row to the column.</summary>
public sealed class TraceMatrix
{
    private readonly Dictionary<(string Row, string Column), string> _cells;

    internal TraceMatrix(IReadOnlyList<string> rows, IReadOnlyList<string> columns, Dictionary<(string Row, string Column), string> cells) => (Rows, Columns, _cells) = (rows, columns, cells);

    /// <summary>Gets the rows: keys of requirements, or URIs.</summary>
    public IReadOnlyList<string> Rows { get; }

    /// <summary>Gets the columns: keys of requirements, or URIs.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The links from a row to a column.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <returns>Their names, joined by "; ", suspect and invalid ones marked; empty for none.</returns>
    public string this[string row, string column] => _cells.GetValueOrDefault((row, column), "");

    /// <summary>Writes the matrix as CSV (RFC 4180), comma separated, lines ending in CRLF. A text that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    /// <returns>The text.</returns>
    public string ToCsv() => Write("", ",", "", "\r\n", CsvField.Of, separator: false);

    /// <summary>Writes the matrix as a Markdown table, lines ending in LF.</summary>
    /// <returns>The text.</returns>
    public string ToMarkdown() => Write("| ", " | ", " |", "\n", t => t.Replace("|", "\\|", StringComparison.Ordinal), separator: true);

    private string Write(string begin, string between, string end, string newLine, Func<string, string> escape, bool separator)
    {
        var text = new StringBuilder();
        Line(Columns.Prepend(""));
        if (separator)
        {
            Line(Enumerable.Repeat("---", Columns.Count + 1));
        }

        foreach (var row in Rows)
        {
            Line(Columns.Select(c => this[row, c]).Prepend(row));
        }

        return text.ToString();

        void Line(IEnumerable<string> cells) => text.Append(begin).AppendJoin(between, cells.Select(escape)).Append(end).Append(newLine);
    }
}
