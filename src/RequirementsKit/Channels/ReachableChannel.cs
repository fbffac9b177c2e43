namespace RequirementsKit.Channels;

/// <summary>A channel on which somebody can be reached.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Consent">Whether the person agreed to be contacted there.</param>
/// <param name="TravelLeadHours">The hours needed before a meeting, such as travel; 0 for none.</param>
public sealed record ReachableChannel(Channel Channel, bool Consent = true, int TravelLeadHours = 0);
