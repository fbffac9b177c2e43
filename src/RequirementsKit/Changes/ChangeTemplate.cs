using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Requirements;

namespace RequirementsKit.Changes;

/// <summary>Which changes are approved in advance: revisions of named fields and nothing else, until a date, by a round over exactly this.</summary>
public sealed record ChangeTemplate
{
    [JsonConstructor]
    internal ChangeTemplate()
    {
    }

    /// <summary>Gets the name.</summary>
    [JsonInclude]
    public string Name { get; internal init; } = "";

    /// <summary>Gets the version, 1 or more.</summary>
    [JsonInclude]
    public int Version { get; internal init; }

    /// <summary>Gets the fields that may change.</summary>
    [JsonInclude]
    public IReadOnlyList<RequirementField> Fields { get; internal init; } = [];

    /// <summary>Gets until when it holds, exclusive.</summary>
    [JsonInclude]
    public Instant ExpiresAt { get; internal init; }

    /// <summary>Gets the round that approved it; null as long as nobody did.</summary>
    [JsonInclude]
    public ApprovalRound? Approval { get; internal init; }

    /// <summary>Draws up a template; it approves nothing before it is approved itself.</summary>
    /// <param name="name">The name, 1 to 500 characters.</param>
    /// <param name="version">1 or more.</param>
    /// <param name="fields">The fields that may change; at least one.</param>
    /// <param name="expiresAt">Until when it holds, exclusive.</param>
    /// <returns>The template. Open a round over its <see cref="ToFingerprint"/>, and give it to <see cref="ApprovedBy"/>.</returns>
    /// <exception cref="ArgumentException">The name is blank or too long, or no field is named.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="version"/> is less than 1.</exception>
    public static ChangeTemplate Create(string name, int version, IEnumerable<RequirementField> fields, Instant expiresAt)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(version);
        IReadOnlyList<RequirementField> allowed = [.. fields.Distinct().Order()];
        return allowed.Count > 0
            ? new() { Name = Text.Required(name, Text.MaxName), Version = version, Fields = allowed, ExpiresAt = Microseconds.Floor(expiresAt) }
            : throw new ArgumentException("A template that allows no field approves nothing. Name the fields that may change.", nameof(fields));
    }

    /// <summary>The template with the round that approved it.</summary>
    /// <param name="round">The round, over <see cref="ToFingerprint"/>.</param>
    /// <param name="now">When.</param>
    /// <returns>The template, approved.</returns>
    /// <exception cref="RuleViolationException">The round is over something else or is not satisfied (<c>change-request.template</c>).</exception>
    public ChangeTemplate ApprovedBy(ApprovalRound round, Instant now)
    {
        ArgumentNullException.ThrowIfNull(round);
        return round.Content == ToFingerprint() && round.Evaluate(now).Outcome == ApprovalOutcome.Satisfied
            ? this with { Approval = round }
            : throw new RuleViolationException("change-request.template", $"The round does not approve the template {Name} v{Version}: it is {(round.Content == ToFingerprint() ? Sentence.Of($"{round.Evaluate(now).Outcome}") : Sentence.Of($"over something else"))}. Have exactly this version approved.");
    }

    /// <summary>The fingerprint of what the template allows; the round that approves it is over this.</summary>
    /// <returns>The fingerprint.</returns>
    public Fingerprint ToFingerprint() => Fingerprint.OfText([Name, $"{Version}", .. Fields.Select(f => f.ToString()), $"{ExpiresAt.ToUnixTimeTicks()}"]);

    internal Sentence? WhyNot(Proposal proposal, Instant now) =>
        Approval is not { } round || round.Content != ToFingerprint() || round.Evaluate(now).Outcome != ApprovalOutcome.Satisfied ? Sentence.Of($"nobody approved it")
        : now >= ExpiresAt ? Sentence.Of($"it held until {ExpiresAt}")
        : proposal.Operations.FirstOrDefault(o => o.Kind != OperationKind.Revise) is { } other ? Sentence.Of($"it allows revisions and not to {other.Kind}")
        : proposal.Operations.SelectMany(o => o.Changes).FirstOrDefault(c => !Fields.Contains(c.Field)) is { } field ? Sentence.Of($"it does not allow to change {field.Field}; it allows {Fields}")
        : null;
}
