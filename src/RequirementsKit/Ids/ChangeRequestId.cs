using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Names a change request. Equality and order are those of the 128 bits; <c>default</c> is empty and never stored.</summary>
[EntityId]
[JsonConverter(typeof(EntityIdJsonConverter<ChangeRequestId>))]
public readonly partial record struct ChangeRequestId : IEntityId<ChangeRequestId>;
