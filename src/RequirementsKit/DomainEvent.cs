using NodaTime;

namespace RequirementsKit;

/// <summary>Something that happened to an aggregate, in the past tense. Carries ids and changed field names, no personal data.</summary>
public abstract record DomainEvent
{
    private protected DomainEvent(Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (at != Microseconds.Floor(at))
        {
            throw new ArgumentException(
                $"The instant {StoredInstant.Pattern.Format(at)} is finer than a microsecond, which databases cannot store. Give {StoredInstant.Pattern.Format(Microseconds.Floor(at))}: the services of the kit floor what their clock says.", nameof(at));
        }

        By = by;
        At = at;
    }

    /// <summary>Gets who did it.</summary>
    public Actor By { get; }

    /// <summary>Gets when it happened, in whole microseconds.</summary>
    public Instant At { get; }

    /// <summary>Gets the stable name of the kind of event, such as <c>requirement.revised</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Gets the id of the aggregate that it happened to.</summary>
    public abstract Guid SubjectId { get; }

    internal abstract void WriteFacts(FactWriter facts);
}
