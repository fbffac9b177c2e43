using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Names the proof of a report that was sent. Equality and order are those of the 128 bits; <c>default</c> is empty and never stored.</summary>
[EntityId]
[JsonConverter(typeof(EntityIdJsonConverter<SentReportId>))]
public readonly partial record struct SentReportId : IEntityId<SentReportId>;
