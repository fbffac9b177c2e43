using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Names a point that came out of a conversation. Equality and order are those of the 128 bits; <c>default</c> is empty and never stored.</summary>
[EntityId]
[JsonConverter(typeof(EntityIdJsonConverter<PointId>))]
public readonly partial record struct PointId : IEntityId<PointId>;
