using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Names an agreed priority. Equality and order are those of the 128 bits; <c>default</c> is empty and never stored.</summary>
[EntityId]
[JsonConverter(typeof(EntityIdJsonConverter<PriorityDecisionId>))]
public readonly partial record struct PriorityDecisionId : IEntityId<PriorityDecisionId>;
