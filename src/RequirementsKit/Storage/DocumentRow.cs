namespace RequirementsKit.Storage;

/// <summary>One row of a <see cref="DocumentStore"/>: everything the kit keeps is such a row.</summary>
/// <param name="Address">Where it lives; the primary key.</param>
/// <param name="Version">1, 2, …; compared and swapped by <see cref="DocumentTransaction.WriteAsync"/>.</param>
/// <param name="Content">The bytes, to be stored and given back exactly; may be empty. Of a replaced row nothing is kept.</param>
public sealed record DocumentRow(DocumentAddress Address, long Version, ReadOnlyMemory<byte> Content)
{
    private readonly ReadOnlyMemory<byte>? _content = Content;

    // A store that keeps rows in memory keeps the decoded, immutable document in place of its bytes.
    internal DocumentRow(DocumentAddress address, long version, object decoded)
        : this(address, version, default(ReadOnlyMemory<byte>)) => (_content, Decoded) = (null, decoded);

    /// <summary>Gets the bytes, to be stored and given back exactly; may be empty. Of a replaced row nothing is kept.</summary>
    public ReadOnlyMemory<byte> Content
    {
        get => _content ?? (Decoded is AppendedRow row ? row.DocumentType.Write(row) : ((Aggregate)Decoded!).ToCanonicalJson());
        init => _content = value;
    }

    internal object? Decoded { get; init; }
}
