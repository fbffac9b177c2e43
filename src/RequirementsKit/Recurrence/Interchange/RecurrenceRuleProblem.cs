namespace RequirementsKit.Recurrence.Interchange;

/// <summary>One reason why a recurrence rule cannot be read or written.</summary>
/// <param name="Code">The stable code, such as <c>rrule.week-number</c>.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record RecurrenceRuleProblem(string Code, string Message);
