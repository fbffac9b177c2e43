namespace RequirementsKit.Recurrence.Interchange;

/// <summary>A recurrence rule cannot be read or written without guessing. Lists every reason at once.</summary>
public sealed class RecurrenceRuleException : FormatException
{
    internal RecurrenceRuleException(IReadOnlyList<RecurrenceRuleProblem> problems)
        : base(string.Join(" ", problems.Select(p => $"{p.Message} [{p.Code}]"))) =>
        Problems = problems;

    /// <summary>Gets the reasons; at least one.</summary>
    public IReadOnlyList<RecurrenceRuleProblem> Problems { get; }
}
