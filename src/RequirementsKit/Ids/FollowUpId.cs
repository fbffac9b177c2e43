using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Names one follow-up of a series. Equality and order are those of the 128 bits; <c>default</c> is empty and never stored.</summary>
[EntityId]
[JsonConverter(typeof(EntityIdJsonConverter<FollowUpId>))]
public readonly partial record struct FollowUpId : IEntityId<FollowUpId>;
