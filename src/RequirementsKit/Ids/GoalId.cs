using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Names a communication goal. Equality and order are those of the 128 bits; <c>default</c> is empty and never stored.</summary>
[EntityId]
[JsonConverter(typeof(EntityIdJsonConverter<GoalId>))]
public readonly partial record struct GoalId : IEntityId<GoalId>;
