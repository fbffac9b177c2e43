using System.Text.Json;

namespace RequirementsKit.KnownAnswers;

/// <summary>One kind of known answers: runs a case through the public API.</summary>
internal interface ICaseKind
{
    string Kind { get; }

    CaseResult Run(JsonElement given);
}
