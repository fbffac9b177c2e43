using NodaTime;

namespace RequirementsKit.FollowUps.Internal;

/// <summary>A time at which somebody was in touch with the stakeholder.</summary>
internal sealed record Contact(InteractionId Interaction, Instant At);
