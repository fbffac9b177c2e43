using NodaTime;

namespace RequirementsKit.Reporting.Internal;

/// <summary>When a person last heard from us.</summary>
internal static class Contacts
{
    /// <summary>When we last spoke to a person under any of their ids; null for never.</summary>
    public static Instant? LastContactWith(this ProjectRecord record, IReadOnlySet<StakeholderId> person) =>
        record.Interactions.Where(i => i.CorrectedBy is null && i.With.Any(person.Contains)).Max(i => (Instant?)i.At);

    /// <summary>Until when a person knows what happened: the last conversation, or the end of the last report that was sent to them; null for never.</summary>
    public static Instant? LastHeardBy(this ProjectRecord record, IReadOnlySet<StakeholderId> person) =>
        record.SentReports.Where(s => s.To.Any(person.Contains)).Select(s => (Instant?)s.Until).Append(record.LastContactWith(person)).Max();
}
