using System.Text.Json;

namespace RequirementsKit.Approvals.Internal;

/// <summary>Checks that JSON has the form of a policy: every member known, none of the wrong kind, none missing. The same form as docs/schemas/approval-policy.schema.json.</summary>
internal static class PolicyShape
{
    private static readonly Dictionary<string, string[]> Choices = new(StringComparer.Ordinal)
    {
        ["quorumKind"] = Enum.GetNames<QuorumKind>(),
        ["basis"] = Enum.GetNames<QuorumBasis>(),
        ["timing"] = Enum.GetNames<DecisionTiming>(),
        ["action"] = Enum.GetNames<DeadlineAction>(),
        ["risk"] = Enum.GetNames<RiskLevel>(),
        ["carryOver"] = Enum.GetNames<CarryOverClass>(),
    };

    /// <summary>The members of each object; "!" marks what is needed, "[]" a list.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> Objects = new(StringComparer.Ordinal)
    {
        ["policy"] = new(StringComparer.Ordinal)
        {
            ["id"] = "string!",
            ["version"] = "integer!",
            ["stages"] = "stage[]!",
            ["separateDuties"] = "boolean",
            ["distinctPeople"] = "boolean",
            ["distinctAcrossGroups"] = "boolean",
            ["carryOver"] = "carryOver[]",
            ["requiredStatements"] = "string[]",
            ["expiresAfterDays"] = "integer",
            ["separatedEditor"] = "id",
            ["allowsOnBehalf"] = "boolean",
        },
        ["stage"] = new(StringComparer.Ordinal)
        {
            ["name"] = "string!",
            ["groups"] = "group[]!",
            ["dueAfterHours"] = "integer",
            ["atDue"] = "deadline",
            ["applicableIf"] = "condition",
            ["overrideRole"] = "string",
        },
        ["deadline"] = new(StringComparer.Ordinal) { ["action"] = "action!", ["extensionHours"] = "integer", ["role"] = "string", ["minimumNoticeHours"] = "integer" },
        ["condition"] = new(StringComparer.Ordinal) { ["types"] = "string[]", ["minRisk"] = "risk", ["minCostDelta"] = "number", ["classifications"] = "string[]" },
        ["group"] = new(StringComparer.Ordinal)
        {
            ["name"] = "string!",
            ["role"] = "string",
            ["quorum"] = "quorum!",
            ["mayVeto"] = "boolean",
            ["timing"] = "timing",
            ["weights"] = "weight[]",
        },
        ["weight"] = new(StringComparer.Ordinal) { ["role"] = "string!", ["weight"] = "integer!" },
        ["quorum"] = new(StringComparer.Ordinal)
        {
            ["kind"] = "quorumKind!",
            ["value"] = "integer",
            ["basis"] = "basis",
            ["participation"] = "integer",
            ["allowedRejects"] = "integer",
            ["castingVote"] = "string",
            ["extendTieOnce"] = "boolean",
            ["role"] = "string",
            ["parts"] = "quorum[]",
        },
    };

    public static IReadOnlyList<PolicyProblem> ProblemsOf(JsonElement policy) => [.. Of("", policy, "policy")];

    private static IEnumerable<PolicyProblem> Of(string place, JsonElement value, string kind)
    {
        if (kind.EndsWith("[]", StringComparison.Ordinal))
        {
            return value.ValueKind == JsonValueKind.Array
                ? value.EnumerateArray().SelectMany((v, i) => Of($"{place}/{i}", v, kind[..^2]))
                : [new(place, $"A list is needed here, not {Found(value)}.")];
        }

        return Objects.TryGetValue(kind, out var members)
            ? value.ValueKind == JsonValueKind.Object ? OfObject(place, value, members) : [new(place, $"An object with {string.Join(", ", members.Keys)} is needed here, not {Found(value)}.")]
            : OfValue(place, value, kind);
    }

    private static IEnumerable<PolicyProblem> OfObject(string place, JsonElement value, Dictionary<string, string> members)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            var here = $"{place}/{member.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            seen.Add(member.Name);
            if (!members.TryGetValue(member.Name, out var kind))
            {
                yield return new(here, $"'{member.Name}' is unknown; use {string.Join(", ", members.Keys)}.");
            }
            else if (member.Value.ValueKind != JsonValueKind.Null || kind.EndsWith('!'))
            {
                foreach (var problem in Of(here, member.Value, kind.TrimEnd('!')))
                {
                    yield return problem;
                }
            }
        }

        foreach (var name in members.Where(m => m.Value.EndsWith('!') && !seen.Contains(m.Key)).Select(m => m.Key))
        {
            yield return new($"{place}/{name}", $"'{name}' is missing; add it.");
        }
    }

    private static IEnumerable<PolicyProblem> OfValue(string place, JsonElement value, string kind)
    {
        var (fits, needed) = kind switch
        {
            "string" => (value.ValueKind == JsonValueKind.String, "A text"),
            "boolean" => (value.ValueKind is JsonValueKind.True or JsonValueKind.False, "true or false"),
            "integer" => (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _), "A whole number"),
            "number" => (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out _), "A number"),
            "id" => (value.ValueKind == JsonValueKind.String && StakeholderId.TryParse(value.GetString(), null, out _), "The id of a person"),
            _ => (value.ValueKind == JsonValueKind.String && Choices[kind].Contains(value.GetString()), $"One of {string.Join(", ", Choices[kind])}"),
        };
        return fits ? [] : [new(place, $"{needed} is needed here, not {Found(value)}.")];
    }

    private static string Found(JsonElement value) => value.ValueKind is JsonValueKind.Object ? "an object" : value.ValueKind is JsonValueKind.Array ? "a list" : value.GetRawText();
}
