namespace RequirementsKit.Storage;

/// <summary>An appended row on its way into a store.</summary>
/// <param name="Row">The row.</param>
/// <param name="Content">Its canonical JSON.</param>
public sealed record AppendedContent(AppendedRow Row, ReadOnlyMemory<byte> Content);
