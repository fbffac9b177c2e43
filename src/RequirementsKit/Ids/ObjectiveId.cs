using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Names an objective that requirements serve. Equality and order are those of the 128 bits; <c>default</c> is empty and never stored.</summary>
[EntityId]
[JsonConverter(typeof(EntityIdJsonConverter<ObjectiveId>))]
public readonly partial record struct ObjectiveId : IEntityId<ObjectiveId>;
