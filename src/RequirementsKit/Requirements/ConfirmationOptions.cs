namespace RequirementsKit.Requirements;

/// <summary>Which round it is, what its answers are bound to, and when those who have not answered are reminded.</summary>
public sealed record ConfirmationOptions
{
    /// <summary>States the options.</summary>
    /// <param name="round">Which round of the requirement and purpose it is, from 1.</param>
    /// <param name="fields">The fields that the answers are bound to; null or none for all.</param>
    /// <param name="remindDaysBefore">How many days before the date to remind, each 0 or more; null for no reminder.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below its least.</exception>
    public ConfirmationOptions(int round = 1, IEnumerable<RequirementField>? fields = null, IEnumerable<int>? remindDaysBefore = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(round, 1);
        Round = round;
        Fields = [.. (fields ?? []).Distinct().Order()];
        RemindDaysBefore = [.. (remindDaysBefore ?? []).Distinct().OrderDescending()];
        if (RemindDaysBefore is [.., < 0 and var days])
        {
            throw new ArgumentOutOfRangeException(nameof(remindDaysBefore), days, "A reminder goes out 0 or more days before the date.");
        }
    }

    /// <summary>Gets which round of the requirement and purpose it is, from 1.</summary>
    public int Round { get; }

    /// <summary>Gets the fields that the answers are bound to; empty for all.</summary>
    public IReadOnlyList<RequirementField> Fields { get; }

    /// <summary>Gets how many days before the date to remind, the earliest first.</summary>
    public IReadOnlyList<int> RemindDaysBefore { get; }
}
