using NodaTime;

namespace RequirementsKit.DependencyInjection;

/// <summary>A <see cref="TimeProvider"/> as the clock of the kit: <c>options.Clock = new TimeProviderClock(provider)</c>.</summary>
/// <param name="provider">Where the time comes from.</param>
public sealed class TimeProviderClock(TimeProvider provider) : IClock
{
    /// <inheritdoc />
    public Instant GetCurrentInstant() => Instant.FromDateTimeOffset(provider.GetUtcNow());
}
