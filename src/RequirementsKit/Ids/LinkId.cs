using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Names a trace link. Equality and order are those of the 128 bits; <c>default</c> is empty and never stored.</summary>
[EntityId]
[JsonConverter(typeof(EntityIdJsonConverter<LinkId>))]
public readonly partial record struct LinkId : IEntityId<LinkId>;
