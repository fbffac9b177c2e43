using NodaTime;
using RequirementsKit.Storage;

namespace RequirementsKit.DependencyInjection;

/// <summary>What an application can set when it adds the kit.</summary>
public sealed class RequirementsKitOptions
{
    /// <summary>Gets or sets the clock.</summary>
    /// <value>Null for the system clock, unless the application registered an <see cref="IClock"/> of its own.</value>
    public IClock? Clock { get; set; }

    /// <summary>Gets or sets where ids come from.</summary>
    /// <value>Null for ids of version 7, unless the application registered an <see cref="IIdGenerator"/> of its own.</value>
    public IIdGenerator? Ids { get; set; }

    /// <summary>Gets or sets what the store must be able to do, so that an application which needs a durable store does not start on the one in memory.</summary>
    /// <value>Null for nothing. Checked when <see cref="IRequirementsKit"/> is resolved for the first time: resolve it while the application starts.</value>
    public StoreCapabilities? RequiredStore { get; set; }
}
