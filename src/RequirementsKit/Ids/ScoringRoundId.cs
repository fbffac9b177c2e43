using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Names a scoring round. Equality and order are those of the 128 bits; <c>default</c> is empty and never stored.</summary>
[EntityId]
[JsonConverter(typeof(EntityIdJsonConverter<ScoringRoundId>))]
public readonly partial record struct ScoringRoundId : IEntityId<ScoringRoundId>;
