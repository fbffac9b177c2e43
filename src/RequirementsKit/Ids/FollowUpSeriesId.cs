using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Names a series of follow-ups. Equality and order are those of the 128 bits; <c>default</c> is empty and never stored.</summary>
[EntityId]
[JsonConverter(typeof(EntityIdJsonConverter<FollowUpSeriesId>))]
public readonly partial record struct FollowUpSeriesId : IEntityId<FollowUpSeriesId>;
