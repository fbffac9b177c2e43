using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Names a lesson learned. Equality and order are those of the 128 bits; <c>default</c> is empty and never stored.</summary>
[EntityId]
[JsonConverter(typeof(EntityIdJsonConverter<LessonId>))]
public readonly partial record struct LessonId : IEntityId<LessonId>;
