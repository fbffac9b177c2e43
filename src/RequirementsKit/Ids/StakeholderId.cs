using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Names a stakeholder, team members included. Equality and order are those of the 128 bits; <c>default</c> is empty and never stored.</summary>
[EntityId]
[JsonConverter(typeof(EntityIdJsonConverter<StakeholderId>))]
public readonly partial record struct StakeholderId : IEntityId<StakeholderId>;
