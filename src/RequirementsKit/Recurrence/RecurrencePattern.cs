using System.Text.Json.Serialization;

namespace RequirementsKit.Recurrence;

/// <summary>What a cadence repeats: dates, or an elapsed time. A pattern that cannot be written down cannot be wrong.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(DailyPattern), "daily")]
[JsonDerivedType(typeof(WorkingDayPattern), "workingDays")]
[JsonDerivedType(typeof(WeeklyPattern), "weekly")]
[JsonDerivedType(typeof(MonthlyPattern), "monthly")]
[JsonDerivedType(typeof(YearlyPattern), "yearly")]
[JsonDerivedType(typeof(DateListPattern), "dates")]
[JsonDerivedType(typeof(ElapsedPattern), "elapsed")]
public abstract record RecurrencePattern
{
    private protected RecurrencePattern(int interval)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(interval);
        Interval = interval;
    }

    /// <summary>Gets the interval: every how many days, working days, weeks, months, years or minutes.</summary>
    /// <value>1 or more.</value>
    public int Interval { get; }

    /// <summary>The pattern in words.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string Describe(Language language = Language.English) => Internal.PatternTexts.Describe(this, language);
}
