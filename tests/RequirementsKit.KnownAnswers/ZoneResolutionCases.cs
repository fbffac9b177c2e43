using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Interchange;

namespace RequirementsKit.KnownAnswers;

/// <summary>Local times that the clocks skip or show twice.</summary>
internal sealed class ZoneResolutionCases : ICaseKind
{
    public string Kind => "zone-resolution";

    public CaseResult Run(JsonElement given)
    {
        var start = LocalDateTimePattern.ExtendedIso.Parse(given.GetProperty("start").GetString()!).GetValueOrThrow();
        var gap = given.GetProperty("gap").GetString() switch
        {
            "shift-forward" => GapPolicy.ShiftForward,
            "end-of-gap" => GapPolicy.EndOfGap,
            _ => GapPolicy.Skip,
        };
        var overlap = given.GetProperty("overlap").GetString() == "later" ? OverlapPolicy.Later : OverlapPolicy.Earlier;
        var cadence = RecurrenceRule.Parse(given.GetProperty("rrule").GetString()!, start, given.GetProperty("zone").GetString()!).Resolving(gap, overlap);
        var wanted = given.GetProperty("utc").EnumerateArray().Select(u => u.GetString()!).ToList();
        var got = cadence.Between(Instant.FromUtc(1, 1, 1, 0, 0), Instant.FromUtc(9999, 1, 1, 0, 0)).Take(wanted.Count).Select(o => o.Instant.ToString());
        return CaseResult.Compare(string.Join(' ', wanted), string.Join(' ', got));
    }
}
