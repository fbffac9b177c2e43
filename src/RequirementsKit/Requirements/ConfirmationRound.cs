using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Requirements.Internal;

namespace RequirementsKit.Requirements;

/// <summary>Stakeholders are shown a requirement, or what was built of it, and say whether it is what they need. Bound to what they saw.</summary>
public sealed record ConfirmationRound : Aggregate, IDocument<ConfirmationRound>
{
    [JsonConstructor]
    internal ConfirmationRound()
    {
    }

    /// <inheritdoc />
    public static DocumentType<ConfirmationRound> Document => RequirementDocuments.Round;

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public ConfirmationRoundId Id { get; internal init; }

    /// <summary>Gets the key, such as CONF-3.</summary>
    [JsonIgnore]
    public string Key => $"CONF-{KeyNumber}";

    /// <summary>Gets the requirement.</summary>
    [JsonInclude]
    public RequirementId RequirementId { get; internal init; }

    /// <summary>Gets what is asked.</summary>
    [JsonInclude]
    public ConfirmationPurpose Purpose { get; internal init; }

    /// <summary>Gets the revision that was shown.</summary>
    [JsonInclude]
    public int Revision { get; internal init; }

    /// <summary>Gets the fingerprint of the content that was shown.</summary>
    [JsonInclude]
    public Fingerprint Content { get; internal init; }

    /// <summary>Gets what was shown.</summary>
    [JsonInclude]
    public IReadOnlyList<Evidence> Shown { get; internal init; } = [];

    /// <summary>Gets who is asked.</summary>
    [JsonInclude]
    public IReadOnlyList<StakeholderId> Asked { get; internal init; } = [];

    /// <summary>Gets until when; null for no date.</summary>
    [JsonInclude]
    public LocalDate? Due { get; internal init; }

    /// <summary>Gets the answers, in order; the last of each stakeholder counts.</summary>
    [JsonInclude]
    public IReadOnlyList<ConfirmationAnswer> Answers { get; internal init; } = [];

    /// <summary>Gets who asked.</summary>
    [JsonInclude]
    public Actor AskedBy { get; internal init; } = Actor.System;

    /// <summary>Gets when they were asked.</summary>
    [JsonInclude]
    public Instant AskedAt { get; internal init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => RequirementDocuments.Round;

    /// <summary>The id, so that a round can be given wherever its id is asked for.</summary>
    /// <param name="round">The round.</param>
    public static implicit operator ConfirmationRoundId(ConfirmationRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return round.Id;
    }

    /// <summary>Asks stakeholders.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="requirement">The requirement, as it is shown.</param>
    /// <param name="purpose">What is asked.</param>
    /// <param name="from">Who is asked; at least one.</param>
    /// <param name="show">What is shown; at least one.</param>
    /// <param name="due">Until when; null for no date.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="now">When.</param>
    /// <returns>The round.</returns>
    /// <exception cref="ArgumentException">Nobody is asked, or nothing is shown.</exception>
    public static ConfirmationRound Ask(
        ConfirmationRoundId id, long number, Requirement requirement, ConfirmationPurpose purpose, IEnumerable<StakeholderId> from, IEnumerable<Evidence> show, LocalDate? due, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(show);
        IReadOnlyList<StakeholderId> asked = [.. from.Distinct()];
        IReadOnlyList<Evidence> shown = [.. show];
        if (asked.Count == 0 || shown.Count == 0)
        {
            throw new ArgumentException("A confirmation round asks somebody and shows something. Name at least one stakeholder and one piece of evidence.", asked.Count == 0 ? nameof(from) : nameof(show));
        }

        return new()
        {
            Id = id,
            ProjectId = requirement.ProjectId,
            KeyNumber = number,
            RequirementId = requirement.Id,
            Purpose = purpose,
            Revision = requirement.Revision,
            Content = requirement.Fingerprint,
            Shown = shown,
            Asked = asked,
            Due = due,
            AskedBy = by,
            AskedAt = now,
            Events = [new ConfirmationAsked(id, requirement.Id, requirement.Fingerprint, by, now)],
        };
    }

    /// <summary>Notes an answer.</summary>
    /// <param name="stakeholder">Who answers.</param>
    /// <param name="verdict">What.</param>
    /// <param name="comment">In which words; null for none.</param>
    /// <param name="evidence">The interaction that shows it; needed when somebody else records it.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">
    /// The stakeholder was not asked (<c>confirmation.not-asked</c>), or somebody else answers without evidence (<c>confirmation.needs-evidence</c>).
    /// </exception>
    public ConfirmationRound Answer(StakeholderId stakeholder, Verdict verdict, string? comment, InteractionId? evidence, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!Asked.Contains(stakeholder))
        {
            throw new RuleViolationException("confirmation.not-asked", $"{stakeholder} was not asked in {Key}. Asked: {string.Join(", ", Asked)}. Start a round that asks this person.");
        }

        if (by != Actor.Person(stakeholder) && evidence is null)
        {
            throw new RuleViolationException("confirmation.needs-evidence", $"{by} cannot answer {Key} for {stakeholder} without evidence. Name the interaction in which the answer was given.");
        }

        return this with
        {
            Answers = [.. Answers, new(stakeholder, verdict, Text.Optional(comment, Text.MaxBody), by, evidence, now)],
            Events = [.. Events, new ConfirmationAnswered(Id, stakeholder, verdict, evidence, by, now)],
        };
    }

    /// <summary>The answer of a stakeholder that counts.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <returns>The last one; null when there is none.</returns>
    public ConfirmationAnswer? AnswerOf(StakeholderId stakeholder) => Answers.LastOrDefault(a => a.Stakeholder == stakeholder);

    /// <summary>Those who were asked and have neither confirmed nor abstained.</summary>
    /// <returns>The stakeholders in the order they were asked; everybody when all abstained, for then nobody confirmed.</returns>
    public IReadOnlyList<StakeholderId> NotConfirmedBy() => Asked.All(s => AnswerOf(s)?.Verdict == Verdict.Abstained)
        ? Asked
        : [.. Asked.Where(s => AnswerOf(s)?.Verdict is not (Verdict.Confirmed or Verdict.Abstained))];

    /// <summary>Whether the answers no longer speak of what the requirement says.</summary>
    /// <param name="requirement">The requirement now.</param>
    /// <returns>True when its fingerprint is another than the one that was shown.</returns>
    public bool IsStaleFor(Requirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return requirement.Fingerprint != Content;
    }

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(ConfirmationRound? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Key;
}
