using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace QuickStart;

/// <summary>A CSV file of requirements, with the scores that its further columns hold: "value / Anna Lin".</summary>
internal sealed class RequirementsFile
{
    private static readonly string[] Criteria = ["value", "feasibility", "cost"];

    private static readonly string[] Needed = ["id", "statement"];

    private readonly List<string> _problems = [];
    private readonly List<FileRow> _rows = [];
    private readonly List<ScoreColumn> _scoreColumns = [];

    public IReadOnlyList<string> Problems => _problems;

    public IReadOnlyList<FileRow> Rows => _rows;

    public IReadOnlyList<ScoreColumn> ScoreColumns => _scoreColumns;

    public static RequirementsFile Read(string path, IReadOnlyDictionary<string, string> columns)
    {
        var file = new RequirementsFile();
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = bad => file.Report(bad.Context.Parser?.RawRow ?? 0, bad.Context.Reader?.CurrentIndex + 1 ?? 1, "a quotation mark stands inside a cell without quotes; put the cell in quotes and double the mark"),
            MissingFieldFound = null,
        };
        using var reader = new StreamReader(path);
        using var csv = new CsvReader(reader, configuration);
        if (!csv.Read())
        {
            file._problems.Add("line 1, column 1: the file is empty; the first line names the columns");
            return file;
        }

        csv.ReadHeader();
        var header = csv.HeaderRecord!;
        var places = columns.ToDictionary(c => c.Key, c => Array.IndexOf(header, c.Value), StringComparer.Ordinal);
        foreach (var (name, place) in places.Where(p => p.Value < 0 && p.Key != "rationale"))
        {
            file._problems.Add($"line 1: there is no column '{columns[name]}' for the {name}; the file has {string.Join(", ", header)} (map it with --columns {name}=NAME)");
        }

        file.FindScoreColumns(header);
        if (file._problems.Count == 0)
        {
            file.ReadRows(csv, header, places);
        }

        return file;
    }

    private void FindScoreColumns(string[] header)
    {
        for (var i = 0; i < header.Length; i++)
        {
            if (header[i].Split(" / ", 2) is [var criterion, var name] && Criteria.Contains(criterion.Trim()))
            {
                _scoreColumns.Add(new(i, criterion.Trim(), name.Trim()));
            }
        }
    }

    private void ReadRows(CsvReader csv, string[] header, Dictionary<string, int> places)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var first = csv.Parser.RawRow + 1;
        while (csv.Read())
        {
            var line = first;
            first = csv.Parser.RawRow + 1;
            if (csv.Parser.RawRecord.Count(c => c == '"') % 2 != 0)
            {
                Report(line, 1, "a quotation mark is opened and never closed");
                continue;
            }

            if (csv.Parser.Count != header.Length)
            {
                Report(line, csv.Parser.Count, $"the record has {csv.Parser.Count} cells, the header {header.Length}");
                continue;
            }

            string Cell(string name) => places[name] < 0 ? "" : csv.GetField(places[name])!.Trim();
            foreach (var needed in Needed.Where(n => Cell(n).Length == 0))
            {
                Report(line, places[needed] + 1, $"the {needed} is empty");
            }

            if (Cell("id").Length > 0 && !known.TryAdd(Cell("id"), line))
            {
                Report(line, places["id"] + 1, $"the id '{Cell("id")}' stands in line {known[Cell("id")]} already");
            }

            _rows.Add(new(Cell("id"), Cell("title"), Cell("statement"), Cell("rationale"), [.. _scoreColumns.Select(c => Score(csv.GetField(c.Place)!, line, c)).OfType<FileScore>()]));
        }
    }

    private FileScore? Score(string cell, int line, ScoreColumn column)
    {
        if (string.IsNullOrWhiteSpace(cell))
        {
            return null;
        }

        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= 9)
        {
            return new(column, value);
        }

        Report(line, column.Place + 1, $"'{cell}' is no score from 1 to 9 ({column.Criterion} / {column.Scorer})");
        return null;
    }

    private void Report(int line, int column, string problem) => _problems.Add($"line {line}, column {column}: {problem}");
}
