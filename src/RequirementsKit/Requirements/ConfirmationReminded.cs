using NodaTime;

namespace RequirementsKit.Requirements;

/// <summary>Those who had not answered a confirmation round were reminded.</summary>
/// <param name="ConfirmationRoundId">The round.</param>
/// <param name="DaysBefore">How many days before the date.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ConfirmationReminded(ConfirmationRoundId ConfirmationRoundId, int DaysBefore, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "confirmation.reminded";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ConfirmationRoundId.Value;

    internal static ConfirmationReminded Read(FactReader facts) => new(facts.Subject<ConfirmationRoundId>(), (int)facts.Number("daysBefore"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Number("daysBefore", DaysBefore);
    }
}
