using NodaTime;

namespace RequirementsKit.Channels;

/// <summary>What is to be said.</summary>
/// <param name="Complexity">How equivocal it is.</param>
/// <param name="Urgency">How soon an answer is needed.</param>
/// <param name="IsSensitive">Whether it is bad news, a conflict or personal.</param>
/// <param name="NeedsRecord">Whether it must be possible to show later what was said.</param>
/// <param name="Now">When the advice is asked, so that quiet and working hours count; null to leave them out.</param>
/// <param name="Deadline">When an answer is needed at the latest, exclusive; null for none.</param>
/// <param name="GroupSize">How many are talked to, 1 or more.</param>
/// <param name="Familiarity">How well the two know each other.</param>
/// <param name="Sender">When the one who asks is at work; null for always.</param>
public sealed record Topic(
    Complexity Complexity, Urgency Urgency, bool IsSensitive = false, bool NeedsRecord = false, Instant? Now = null, Instant? Deadline = null,
    int GroupSize = 1, Familiarity Familiarity = Familiarity.Known, WorkingTime? Sender = null);
