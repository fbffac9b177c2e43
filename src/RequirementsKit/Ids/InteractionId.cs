using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Names an interaction. Equality and order are those of the 128 bits; <c>default</c> is empty and never stored.</summary>
[EntityId]
[JsonConverter(typeof(EntityIdJsonConverter<InteractionId>))]
public readonly partial record struct InteractionId : IEntityId<InteractionId>;
