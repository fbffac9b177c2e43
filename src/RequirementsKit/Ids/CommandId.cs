using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Names one command of a caller, so that sending it twice does it once. Equality and order are those of the 128 bits.</summary>
[EntityId]
[JsonConverter(typeof(EntityIdJsonConverter<CommandId>))]
public readonly partial record struct CommandId : IEntityId<CommandId>;
