using NodaTime;

namespace RequirementsKit.DependencyInjection.Internal;

/// <summary>Ids of version 7 from the platform's cryptographic random numbers.</summary>
internal sealed class Version7IdGenerator : IIdGenerator
{
    public Guid NewValue(Instant now) => Guid.CreateVersion7(now.ToDateTimeOffset());
}
