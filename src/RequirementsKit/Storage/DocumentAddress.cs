namespace RequirementsKit.Storage;

/// <summary>Where a row lives.</summary>
/// <param name="Project">The project; every statement names exactly one.</param>
/// <param name="Kind">The kind of row, at most 64 ASCII characters.</param>
/// <param name="Id">The id within the kind, at most 100 ASCII characters; rows of a kind are scanned in the byte order of this text.</param>
public readonly record struct DocumentAddress(ProjectId Project, string Kind, string Id);
