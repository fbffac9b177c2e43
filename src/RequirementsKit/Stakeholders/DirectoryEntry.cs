namespace RequirementsKit.Stakeholders;

/// <summary>A person or organisation as a directory knows it.</summary>
/// <param name="Key">What it is called there.</param>
/// <param name="Profile">What is known of it; what only the project knows, such as power and weights, is not read from it.</param>
public sealed record DirectoryEntry(ExternalKey Key, StakeholderProfile Profile);
