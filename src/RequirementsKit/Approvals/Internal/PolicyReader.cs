using System.Text.Json;
using System.Text.Json.Nodes;

namespace RequirementsKit.Approvals.Internal;

/// <summary>Reads a policy and finds all its problems: first those of form, then, with what is misformed left out, those of meaning.</summary>
internal static class PolicyReader
{
    public static PolicyReading Read(string json)
    {
        JsonElement text;
        try
        {
            using var document = JsonDocument.Parse(json, new() { AllowDuplicateProperties = false });
            text = document.RootElement.Clone();
        }
        catch (JsonException problem)
        {
            return new(null, [new("", $"The text is no JSON, or says something twice: {problem.Message}")]);
        }

        var form = PolicyShape.ProblemsOf(text);
        if (text.ValueKind != JsonValueKind.Object)
        {
            return new(null, form);
        }

        var policy = Without(JsonNode.Parse(json)!, form).Deserialize(ApprovalsJson.Default.ApprovalPolicy)!;
        var all = form.Concat(PolicyRules.ProblemsOf(policy).Where(m => !form.Any(f => Overlaps(f.Place, m.Place)))).ToList();
        return all.Count == 0 ? new(policy, []) : new(null, all);
    }

    private static JsonNode Without(JsonNode text, IReadOnlyList<PolicyProblem> problems)
    {
        // From the end, so that the places before stay what they are; an object in a list becomes null, so that those after it do.
        foreach (var place in problems.Select(p => p.Place.Split('/')[1..].Select(s => s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToArray()).Reverse())
        {
            var parent = place.SkipLast(1).Aggregate((JsonNode?)text, (node, step) => node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : node?[step]);
            if (parent is JsonArray entries)
            {
                var entry = int.Parse(place[^1], System.Globalization.CultureInfo.InvariantCulture);
                if (entries.Parent is JsonObject && entries.GetPropertyName() is "stages" or "groups" or "weights" or "parts")
                {
                    entries[entry] = null;
                }
                else
                {
                    entries.RemoveAt(entry);
                }
            }
            else
            {
                parent?.AsObject().Remove(place[^1]);
            }
        }

        return text;
    }

    /// <summary>Whether a problem of meaning is no news: it is of what is misformed, of something in it, or of what holds it and lacks it now.</summary>
    private static bool Overlaps(string form, string meaning) =>
        form == meaning || meaning.StartsWith(form + "/", StringComparison.Ordinal) || form[..form.LastIndexOf('/')] == meaning;
}
