namespace RequirementsKit.Prioritization.Planning;

/// <summary>A release and how much fits into it.</summary>
public sealed class ReleaseCapacity
{
    /// <summary>Makes the release.</summary>
    /// <param name="name">The name.</param>
    /// <param name="capacity">How much effort fits, zero or more, in the unit of the efforts.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is negative or not finite.</exception>
    public ReleaseCapacity(string name, double capacity)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Name, Capacity) = double.IsFinite(capacity) && capacity >= 0
            ? (name, capacity)
            : throw new ArgumentOutOfRangeException(nameof(capacity), capacity, $"The capacity of {name} is a finite number, zero or more.");
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets how much effort fits.</summary>
    public double Capacity { get; }
}
