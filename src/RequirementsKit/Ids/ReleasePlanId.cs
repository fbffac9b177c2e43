using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Names a release plan. Equality and order are those of the 128 bits; <c>default</c> is empty and never stored.</summary>
[EntityId]
[JsonConverter(typeof(EntityIdJsonConverter<ReleasePlanId>))]
public readonly partial record struct ReleasePlanId : IEntityId<ReleasePlanId>;
