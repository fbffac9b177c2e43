using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Names a requirement. Equality and order are those of the 128 bits; <c>default</c> is empty and never stored.</summary>
[EntityId]
[JsonConverter(typeof(EntityIdJsonConverter<RequirementId>))]
public readonly partial record struct RequirementId : IEntityId<RequirementId>;
