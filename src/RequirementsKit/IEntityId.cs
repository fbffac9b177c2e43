namespace RequirementsKit;

/// <summary>What every id of an aggregate can do, whichever aggregate it names.</summary>
/// <typeparam name="TSelf">The id.</typeparam>
public interface IEntityId<TSelf> : IComparable<TSelf>, ISpanParsable<TSelf>, ISpanFormattable
    where TSelf : struct, IEntityId<TSelf>
{
    /// <summary>Gets the 128 bits of the id.</summary>
    Guid Value { get; }

    /// <summary>Wraps an existing value.</summary>
    /// <param name="value">The value; not the empty <see cref="Guid"/>.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentException"><paramref name="value"/> is the empty Guid.</exception>
    static abstract TSelf From(Guid value);
}
