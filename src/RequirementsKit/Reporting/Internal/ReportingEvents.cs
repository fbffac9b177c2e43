namespace RequirementsKit.Reporting.Internal;

/// <summary>The events of this folder, by name.</summary>
internal static class ReportingEvents
{
    public static readonly IReadOnlyList<DomainEventType> All = [new(ReportSent.EventName, ReportSent.Read)];
}
