namespace RequirementsKit.Storage;

/// <summary>One row of a <see cref="DocumentStore"/>: everything the kit keeps is such a row.</summary>
/// <param name="Address">Where it lives; the primary key.</param>
/// <param name="Version">1, 2, …; compared and swapped by <see cref="DocumentTransaction.WriteAsync"/>.</param>
/// <param name="Content">The bytes, to be stored and given back exactly; may be empty. Of a replaced row nothing is kept.</param>
public sealed record DocumentRow(DocumentAddress Address, long Version, ReadOnlyMemory<byte> Content)
{
    // A store that keeps rows in memory keeps the decoded, immutable document with them.
    internal object? Decoded { get; init; }
}
