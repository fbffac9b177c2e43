using NodaTime;
using NodaTime.Text;

namespace RequirementsKit.Json;

/// <summary>Writes a period as ISO 8601.</summary>
internal sealed class PeriodJsonConverter() : PatternJsonConverter<Period>(PeriodPattern.NormalizingIso);
