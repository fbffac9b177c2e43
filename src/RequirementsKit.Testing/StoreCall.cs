namespace RequirementsKit.Testing;

/// <summary>One call that reached a <see cref="FaultInjectingStore"/>.</summary>
/// <param name="Number">1 for the first call, then 2, 3, …</param>
/// <param name="Method">The method of <see cref="Storage.IProjectStore"/> or <see cref="Storage.IRequirementsStore"/>, such as <c>CommitAsync</c>.</param>
public sealed record StoreCall(long Number, string Method);
