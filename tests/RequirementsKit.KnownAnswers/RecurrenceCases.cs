using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Interchange;

namespace RequirementsKit.KnownAnswers;

/// <summary>Recurrence rules: their occurrences, or a refusal by name.</summary>
internal sealed class RecurrenceCases : ICaseKind
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.ExtendedIso;

    public string Kind => "recurrence";

    public CaseResult Run(JsonElement given)
    {
        var expect = given.GetProperty("expect").GetString();
        Cadence cadence;
        try
        {
            cadence = RecurrenceRule.Parse(given.GetProperty("rrule").GetString()!, Local(given.GetProperty("start")), Zone(given));
        }
        catch (RecurrenceRuleException refusal)
        {
            return expect == "occurrences" ? new(CaseVerdict.Failed, "occurrences", refusal.Message) : CaseResult.Passed;
        }

        return expect == "refused" ? new(CaseVerdict.Failed, "a refusal", cadence.Describe()) : Occurrences(given, cadence);
    }

    private static CaseResult Occurrences(JsonElement given, Cadence cadence)
    {
        var wanted = given.GetProperty("local").EnumerateArray().Select(Local).ToList();
        var complete = given.TryGetProperty("complete", out var all) && all.ValueKind == JsonValueKind.True;
        var from = given.TryGetProperty("resumeFrom", out var resume) && resume.ValueKind == JsonValueKind.String
            ? Local(resume).InZoneLeniently(DateTimeZoneProviders.Tzdb[cadence.Zone]).ToInstant()
            : Instant.FromUtc(1, 1, 1, 0, 0);
        var got = cadence.Between(from, Instant.FromUtc(9999, 1, 1, 0, 0)).Take(complete ? wanted.Count + 1 : wanted.Count).ToList();
        var local = CaseResult.Compare(Text(wanted), Text(got.Select(o => o.Nominal)));
        return local.Verdict == CaseVerdict.Passed && given.TryGetProperty("utc", out var utc) && utc.ValueKind == JsonValueKind.Array
            ? CaseResult.Compare(string.Join(' ', utc.EnumerateArray().Select(u => u.GetString())), string.Join(' ', got.Select(o => o.Instant)))
            : local;
    }

    private static string Zone(JsonElement given) => given.GetProperty("zone").GetString() is { } zone && zone != "floating" ? zone : "Etc/UTC";

    private static LocalDateTime Local(JsonElement text) => text.GetString() is { Length: 10 } date
        ? LocalDatePattern.Iso.Parse(date).GetValueOrThrow().AtMidnight()
        : Moment.Parse(text.GetString()!).GetValueOrThrow();

    private static string Text(IEnumerable<LocalDateTime> moments) => string.Join(' ', moments.Select(Moment.Format));
}
