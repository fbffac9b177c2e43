using System.Text.Json;
using RequirementsKit.Approvals.Internal;

namespace RequirementsKit.Approvals;

/// <summary>Who must approve, as data: stages, groups, quorum, vetoes and separation of duties.</summary>
/// <remarks>Equal policies have equal JSON; the hash pins a round to the policy it was opened under.</remarks>
public sealed record ApprovalPolicy
{
    /// <summary>Describes a policy.</summary>
    /// <param name="id">The stable name, 1 to 500 characters.</param>
    /// <param name="version">1 or more.</param>
    /// <param name="stages">The stages in order; at least one, each with at least one group.</param>
    /// <param name="separateDuties">Whether those who contributed to the content may not approve it.</param>
    /// <param name="allowsOnBehalf">Whether a ballot may be recorded for somebody else, with evidence.</param>
    /// <exception cref="ArgumentException">Something is wrong; the message lists all problems at once.</exception>
    [System.Text.Json.Serialization.JsonConstructor]
    public ApprovalPolicy(string id, int version, IReadOnlyList<ApprovalStage> stages, bool separateDuties = true, bool allowsOnBehalf = true)
    {
        Id = Text.Required(id, Text.MaxName);
        Version = version;
        Stages = [.. stages ?? []];
        SeparateDuties = separateDuties;
        AllowsOnBehalf = allowsOnBehalf;
        var problems = PolicyRules.ProblemsOf(this);
        if (problems.Count > 0)
        {
            throw new ArgumentException($"The policy '{id}' has {problems.Count} problem(s): {string.Join(" ", problems)}");
        }
    }

    /// <summary>Gets the stable name.</summary>
    public string Id { get; }

    /// <summary>Gets the version.</summary>
    public int Version { get; }

    /// <summary>Gets the stages in order.</summary>
    public IReadOnlyList<ApprovalStage> Stages { get; }

    /// <summary>Gets whether those who contributed to the content may not approve it.</summary>
    public bool SeparateDuties { get; }

    /// <summary>Gets whether who approved in one stage is left out of the later ones; false by default.</summary>
    public bool DistinctPeople { get; init; }

    /// <summary>Gets whether a ballot may be recorded for somebody else.</summary>
    public bool AllowsOnBehalf { get; }

    /// <summary>Reads a policy from JSON.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentException">The text is no policy, or the policy has problems; all are listed.</exception>
    public static ApprovalPolicy FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return JsonSerializer.Deserialize(json, ApprovalsJson.Default.ApprovalPolicy) ?? throw new ArgumentException("The text is 'null', which is no policy.", nameof(json));
        }
        catch (JsonException problem)
        {
            throw new ArgumentException($"The text is no policy: {problem.Message}", nameof(json), problem);
        }
    }

    /// <summary>Writes the policy as JSON.</summary>
    /// <returns>The text; equal policies give equal text.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, ApprovalsJson.Default.ApprovalPolicy);

    /// <summary>The fingerprint of the policy.</summary>
    /// <returns>The fingerprint.</returns>
    public Fingerprint ToFingerprint() => Fingerprint.OfText([ToJson()]);

    /// <summary>Whether the other policy says the same.</summary>
    /// <param name="other">The other policy.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(ApprovalPolicy? other) => other is not null && ToJson() == other.ToJson();

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Id, Version);

    /// <summary>The name and version.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Id} v{Version}";
}
