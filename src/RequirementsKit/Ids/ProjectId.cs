using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Names a project. Equality and order are those of the 128 bits; <c>default</c> is empty and never stored.</summary>
[EntityId]
[JsonConverter(typeof(EntityIdJsonConverter<ProjectId>))]
public readonly partial record struct ProjectId : IEntityId<ProjectId>;
