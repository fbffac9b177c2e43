using NodaTime;

namespace RequirementsKit.Json;

/// <summary>Writes an instant as ISO 8601 in UTC.</summary>
internal sealed class InstantJsonConverter() : PatternJsonConverter<Instant>(StoredInstant.Pattern);
