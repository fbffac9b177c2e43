using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using RequirementsKit.Recurrence;

namespace RequirementsKit.KnownAnswers;

/// <summary>When something is due again after it was completed. Cases whose fields are prose are skipped.</summary>
internal sealed class CompletionCases : ICaseKind
{
    private const string DayBoundary = "day boundary ";

    public string Kind => "completion";

    public CaseResult Run(JsonElement given)
    {
        var mode = given.GetProperty("mode").GetString()!;
        var expected = given.GetProperty("expected_next").GetString()!;
        CompletionAnchor? anchor = mode switch
        {
            _ when mode.StartsWith("fixed", StringComparison.Ordinal) => CompletionAnchor.Fixed,
            _ when mode.StartsWith("next future slot", StringComparison.Ordinal) => CompletionAnchor.NextFutureSlot,
            _ when mode.StartsWith("from completion", StringComparison.Ordinal) => CompletionAnchor.FromCompletion,
            _ => null,
        };
        if (anchor is null || Local(given.GetProperty("due").GetString()!) is not { } due || Local(expected) is null || Every(given.GetProperty("interval").GetString()!) is not { } every)
        {
            return CaseResult.Skipped("a field is prose");
        }

        var completed = Local(given.GetProperty("completed_at").GetString()!);
        if (completed is null && anchor != CompletionAnchor.Fixed)
        {
            return CaseResult.Skipped("the completion is prose");
        }

        var next = new RepeatInterval(every, anchor.Value, DayStart(given)).Next(due, completed ?? due);
        return CaseResult.Compare(expected, expected.Contains('T', StringComparison.Ordinal) ? next.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : LocalDatePattern.Iso.Format(next.Date));
    }

    private static LocalTime DayStart(JsonElement given) =>
        given.TryGetProperty("note", out var note) && note.GetString() is { } text && text.StartsWith(DayBoundary, StringComparison.Ordinal)
            ? LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text[DayBoundary.Length..]).GetValueOrThrow()
            : LocalTime.Midnight;

    private static LocalDateTime? Local(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value.AtMidnight()
        : LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text) is { Success: true } moment ? moment.Value
        : null;

    private static Period? Every(string text) => text.Split(' ') is [var number, var unit] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? unit.TrimEnd('s') switch
        {
            "hour" => Period.FromHours(count),
            "day" => Period.FromDays(count),
            "week" => Period.FromWeeks(count),
            "month" => Period.FromMonths(count),
            "year" => Period.FromYears(count),
            _ => null,
        }
        : null;
}
