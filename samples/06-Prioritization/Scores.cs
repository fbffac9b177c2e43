using System.Globalization;
using CsvHelper;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Groups;

namespace PrioritizationSample;

/// <summary>The scores of the file: columns named "value / Anna Lin" belong to a person.</summary>
internal static class Scores
{
    private static readonly string[] Criteria = ["value", "feasibility", "cost"];

    public static IReadOnlyList<Voice> Read(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var columns = csv.HeaderRecord!.Select((name, place) => (parts: name.Split(" / "), place)).Where(column => column.parts.Length == 2)
            .GroupBy(column => column.parts[1], column => (criterion: column.parts[0], column.place)).ToList();
        var tables = columns.ToDictionary(person => person.Key, _ => ScoreTable.WithCriteria(Criteria));
        while (csv.Read())
        {
            foreach (var person in columns)
            {
                tables[person.Key].Add(csv.GetField("id")!, [.. Criteria.Select(criterion => Cell(csv, person, criterion))]);
            }
        }

        return [.. tables.Select(pair => new Voice(pair.Key, pair.Value.Build()))];
    }

    private static double? Cell(CsvReader csv, IEnumerable<(string Criterion, int Place)> columns, string criterion)
    {
        var place = columns.Where(column => column.Criterion == criterion).Select(column => (int?)column.Place).FirstOrDefault();
        return place is null || string.IsNullOrWhiteSpace(csv.GetField(place.Value)) ? null : double.Parse(csv.GetField(place.Value)!, CultureInfo.InvariantCulture);
    }
}
