namespace RequirementsKit.Requirements;

/// <summary>A rule of the quality check that is switched off, and why: whoever misses a finding later can read the reason.</summary>
public sealed record QualityExemption
{
    /// <summary>Switches a rule off.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="reason">Why, 1 to 500 characters.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule.</exception>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public QualityExemption(QualityRule rule, string reason)
    {
        Rule = Member.Defined(rule);
        Reason = Text.Required(reason, Text.MaxName);
    }

    /// <summary>Gets the rule.</summary>
    public QualityRule Rule { get; }

    /// <summary>Gets why it is off.</summary>
    public string Reason { get; }
}
