namespace RequirementsKit.Reporting;

/// <summary>A requirement that a request may touch.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">Its title.</param>
/// <param name="Distance">How many links away it is; 1 or more.</param>
public sealed record DocketImpact(string Key, string Title, int Distance);
