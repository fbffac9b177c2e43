using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Names a piece of feedback. Equality and order are those of the 128 bits; <c>default</c> is empty and never stored.</summary>
[EntityId]
[JsonConverter(typeof(EntityIdJsonConverter<FeedbackId>))]
public readonly partial record struct FeedbackId : IEntityId<FeedbackId>;
