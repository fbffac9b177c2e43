using NodaTime;

namespace RequirementsKit.Recurrence.Interchange;

/// <summary>
/// Reads and writes recurrence rules (RFC 5545 section 3.3.10, and RFC 7529 SKIP for the Gregorian calendar). Shapes on which well-known engines
/// disagree, and parts that the typed patterns cannot express, are refused by name, all at once.
/// </summary>
/// <example><code>
/// var lastFriday = RecurrenceRule.Parse("FREQ=MONTHLY;BYDAY=-1FR", new(2026, 1, 30, 10, 0), "Europe/Berlin");
/// </code></example>
public static class RecurrenceRule
{
    /// <summary>Reads a rule. The first occurrence is the first match on or after the start.</summary>
    /// <param name="text">The rule, with or without <c>RRULE:</c>; 1,000 characters at most.</param>
    /// <param name="start">DTSTART as a local time: the anchor, and the time of day.</param>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <returns>The cadence. A day that a month does not have is skipped unless the rule has SKIP.</returns>
    /// <exception cref="RecurrenceRuleException">The rule is malformed, ambiguous, or not expressible.</exception>
    /// <exception cref="ArgumentException">The zone is unknown.</exception>
    public static Cadence Parse(string text, LocalDateTime start, string zone)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new RuleReader(text, start, zone).Read();
    }

    /// <summary>Writes the pattern of a cadence as a rule, without its exceptions, extra dates and blackouts: those are lines of their own in a calendar file.</summary>
    /// <param name="cadence">The cadence.</param>
    /// <returns>The rule, without <c>RRULE:</c>.</returns>
    /// <exception cref="RecurrenceRuleException">RFC 5545 and 7529 cannot say what the cadence means.</exception>
    public static string Format(Cadence cadence)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        return new RuleWriter(cadence).Write();
    }
}
