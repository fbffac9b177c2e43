using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Names a stored ranking. Equality and order are those of the 128 bits; <c>default</c> is empty and never stored.</summary>
[EntityId]
[JsonConverter(typeof(EntityIdJsonConverter<RankingSnapshotId>))]
public readonly partial record struct RankingSnapshotId : IEntityId<RankingSnapshotId>;
