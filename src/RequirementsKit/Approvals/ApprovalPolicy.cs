using System.Text.Json.Serialization;
using RequirementsKit.Approvals.Internal;

namespace RequirementsKit.Approvals;

/// <summary>Who must approve, as data: stages, groups, quorum, vetoes and separation of duties.</summary>
/// <remarks>Equal policies have equal JSON; the hash pins a round to the policy it was opened under.</remarks>
/// <example><code>
/// var board = new ApprovalPolicy("harbour-board", version: 1,
/// [
///     new("experts", [new("safety", "safety", Quorum.Any)]),
///     new("board", [new("members", "board", Quorum.Majority, MayVeto: true)]),
/// ]);
/// </code></example>
public sealed record ApprovalPolicy
{
    private PolicyFacts? _facts;

    /// <summary>Describes a policy.</summary>
    /// <param name="id">The stable name, 1 to 500 characters.</param>
    /// <param name="version">1 or more.</param>
    /// <param name="stages">The stages in order; at least one, each with at least one group.</param>
    /// <param name="separateDuties">Whether those who contributed to the content may not approve it.</param>
    /// <param name="allowsOnBehalf">Whether a ballot may be recorded for somebody else, with evidence.</param>
    /// <exception cref="ArgumentException">Something is wrong; the message lists all problems at once.</exception>
    public ApprovalPolicy(string id, int version, IReadOnlyList<ApprovalStage> stages, bool separateDuties = true, bool allowsOnBehalf = true)
        : this(stages, id, version, separateDuties, allowsOnBehalf)
    {
        // Not kept: what an object initializer says comes only now.
        RequireNone(PolicyRules.ProblemsOf(this));
    }

    /// <summary>Takes a policy as it is written, so that a reader can list all its problems; nothing is opened under one that has any.</summary>
    [JsonConstructor]
    internal ApprovalPolicy(IReadOnlyList<ApprovalStage> stages, string id, int version, bool separateDuties = true, bool allowsOnBehalf = true)
    {
        Id = id;
        Version = version;
        Stages = [.. stages ?? []];
        SeparateDuties = separateDuties;
        AllowsOnBehalf = allowsOnBehalf;
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

    /// <summary>Gets whether who could sit in several groups of a stage has one seat, in the group with the fewest to choose from; false by default.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool DistinctAcrossGroups { get; init; }

    /// <summary>Gets over which differences between two versions of the content ballots are carried; null for <see cref="CarryOverClass.NoChange"/> alone, which is in all.</summary>
    public IReadOnlyList<CarryOverClass>? CarryOver { get; init; }

    /// <summary>Gets the areas on which somebody must state the impact before the review of a change opens, by the names of <c>ImpactArea</c>; null for none.</summary>
    public IReadOnlyList<string>? RequiredStatements { get; init; }

    /// <summary>Gets after how many days in which nothing happens a change request expires, 1 to 3,650; null for never.</summary>
    public int? ExpiresAfterDays { get; init; }

    /// <summary>Gets who wrote the policy and so does not vote under it; null for nobody.</summary>
    public StakeholderId? SeparatedEditor { get; init; }

    /// <summary>Gets whether a ballot may be recorded for somebody else.</summary>
    public bool AllowsOnBehalf { get; }

    /// <summary>Whether ballots are carried over a difference between two versions.</summary>
    /// <param name="change">The difference, computed from the two.</param>
    /// <returns>True for none at all, and for those that the policy names.</returns>
    public bool Carries(CarryOverClass change) => change == CarryOverClass.NoChange || CarryOver?.Contains(change) == true;

    /// <summary>Reads a policy from JSON.</summary>
    /// <param name="json">The text, of the form in <c>docs/schemas/approval-policy.schema.json</c>.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="ArgumentException">The text is no policy, or the policy has problems; all are listed with their place.</exception>
    public static ApprovalPolicy FromJson(string json)
    {
        var reading = Read(json);
        return reading.Policy ?? throw Unsound("The JSON of the policy", reading.Problems);
    }

    /// <summary>Reads a policy from JSON without throwing over what it says.</summary>
    /// <param name="json">The text, of the form in <c>docs/schemas/approval-policy.schema.json</c>.</param>
    /// <returns>The policy, or all problems at once.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static PolicyReading Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return PolicyReader.Read(json);
    }

    /// <summary>Writes the policy as JSON.</summary>
    /// <returns>The text; equal policies give equal text.</returns>
    public string ToJson() => Facts().Json;

    /// <summary>Writes the policy as a Mermaid flow chart: the stages in their order, each with its groups and what they need.</summary>
    /// <returns>The text, lines ending in LF.</returns>
    public string ToMermaid() => PolicyTexts.Mermaid(this);

    /// <summary>The policy as people read it.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One sentence a line, lines ending in LF.</returns>
    public string ToText(Language language = Language.English) => PolicyTexts.Explain(this, language);

    /// <summary>The fingerprint of the policy.</summary>
    /// <returns>The fingerprint.</returns>
    public Fingerprint ToFingerprint() => Facts().Fingerprint;

    /// <summary>Whether the other policy says the same.</summary>
    /// <param name="other">The other policy.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(ApprovalPolicy? other) => ReferenceEquals(this, other) || (other is not null && ToJson() == other.ToJson());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Id, Version);

    /// <summary>The name and version.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Id} v{Version}";

    internal ReadOnlySpan<byte> CanonicalJson => Facts().CanonicalJson;

    internal void RequireSound() => RequireNone(Facts().Problems);

    // A copy that `with` makes takes the facts of the original along, and is another policy.
    private PolicyFacts Facts() => _facts is { } known && ReferenceEquals(known.Policy, this) ? known : _facts = new(this);

    private void RequireNone(IReadOnlyList<PolicyProblem> problems)
    {
        if (problems.Count > 0)
        {
            throw Unsound($"The policy '{Id}'", problems);
        }
    }

    private static ArgumentException Unsound(string what, IReadOnlyList<PolicyProblem> problems) => new($"{what} has {problems.Count} problem(s): {string.Join(" ", problems)}");
}
