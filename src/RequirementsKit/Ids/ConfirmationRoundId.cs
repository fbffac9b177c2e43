using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Names a confirmation round. Equality and order are those of the 128 bits; <c>default</c> is empty and never stored.</summary>
[EntityId]
[JsonConverter(typeof(EntityIdJsonConverter<ConfirmationRoundId>))]
public readonly partial record struct ConfirmationRoundId : IEntityId<ConfirmationRoundId>;
