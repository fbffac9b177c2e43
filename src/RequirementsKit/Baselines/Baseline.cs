using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Baselines.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Baselines;

/// <summary>A named snapshot of chosen requirements at their revisions and the links among them, approved on its own. Its lines and links are rows beside it.</summary>
public sealed record Baseline : Aggregate, IDocument<Baseline>
{
    [JsonConstructor]
    internal Baseline()
    {
    }

    /// <inheritdoc />
    public static DocumentType<Baseline> Document => BaselineDocuments.Baseline;

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public BaselineId Id { get; internal init; }

    /// <summary>Gets the key, such as BL-1.</summary>
    [JsonIgnore]
    public string Key => $"BL-{KeyNumber}";

    /// <summary>Gets the name.</summary>
    [JsonInclude]
    public string Name { get; internal init; } = "";

    /// <summary>Gets the number of lines.</summary>
    [JsonInclude]
    public int Count { get; internal init; }

    /// <summary>Gets the number of links among them.</summary>
    [JsonInclude]
    public int LinkCount { get; internal init; }

    /// <summary>Gets the fingerprint of all lines and links.</summary>
    [JsonInclude]
    public Fingerprint Content { get; internal init; }

    /// <summary>Gets the state.</summary>
    [JsonInclude]
    public BaselineState State { get; internal init; }

    /// <summary>Gets the round in which it is approved.</summary>
    [JsonInclude]
    public ApprovalRound Round { get; internal init; } = new();

    /// <summary>Gets who drew it up.</summary>
    [JsonInclude]
    public Actor DrawnUpBy { get; internal init; } = Actor.System;

    /// <summary>Gets when it was drawn up.</summary>
    [JsonInclude]
    public Instant DrawnUpAt { get; internal init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => BaselineDocuments.Baseline;

    /// <summary>The id, so that a baseline can be given wherever its id is asked for.</summary>
    /// <param name="baseline">The baseline.</param>
    public static implicit operator BaselineId(Baseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        return baseline.Id;
    }

    /// <summary>Draws up a baseline and opens its approval.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="project">The project.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="name">The name, 1 to 500 characters.</param>
    /// <param name="requirements">What is in it, at the present revisions; at least one.</param>
    /// <param name="policy">Who must approve it.</param>
    /// <param name="holders">Who may approve.</param>
    /// <param name="by">Who draws it up.</param>
    /// <param name="now">When.</param>
    /// <param name="links">The links of the project; those among the requirements are held too. Null for none.</param>
    /// <returns>The baseline, as a draft.</returns>
    /// <exception cref="ArgumentException">Nothing is in it, or the name is blank.</exception>
    /// <exception cref="RuleViolationException">The policy cannot be met (<c>approval.infeasible</c>).</exception>
    public static Baseline DrawUp(
        BaselineId id, ProjectId project, long number, string name, IEnumerable<Requirement> requirements, ApprovalPolicy policy, IEnumerable<SeatHolder> holders, Actor by, Instant now,
        IEnumerable<TraceLink>? links = null)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        ArgumentNullException.ThrowIfNull(by);
        IReadOnlyList<Requirement> chosen = [.. requirements.DistinctBy(r => r.Id)];
        if (chosen.Count == 0)
        {
            throw new ArgumentException("A baseline holds at least one requirement. Choose some.", nameof(requirements));
        }

        var held = BaselineSnapshot.Of(chosen, links ?? [], id);
        var content = held.ToFingerprint();
        return new()
        {
            Id = id,
            ProjectId = project,
            KeyNumber = number,
            Name = Text.Required(name, Text.MaxName),
            Count = chosen.Count,
            LinkCount = held.Links.Count,
            Content = content,
            State = BaselineState.Draft,
            Round = ApprovalRound.Open(policy, content, holders, by.PersonId is { } author ? [author] : [], now),
            DrawnUpBy = by,
            DrawnUpAt = now,
            Appended = [.. held.Lines, .. held.Links],
            Events = [new BaselineDrawnUp(id, content, by, now)],
        };
    }

    /// <summary>Notes what somebody says; decides when that is enough.</summary>
    /// <param name="person">Whose word it is.</param>
    /// <param name="verdict">What they say.</param>
    /// <param name="by">Who casts it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">The round refuses the ballot; see <see cref="ApprovalRound.Cast"/>.</exception>
    public Baseline Vote(StakeholderId person, BallotVerdict verdict, Actor by, Instant now)
    {
        var round = Round.Cast(person, verdict, by, now);
        var state = round.Evaluate(now).Outcome switch
        {
            ApprovalOutcome.Satisfied => BaselineState.Approved,
            ApprovalOutcome.Failed => BaselineState.Rejected,
            _ => State,
        };
        var voted = this with { Round = round, State = state, Events = [.. Events, new BaselineBallotCast(Id, person, by, now)] };
        return state == State ? voted : voted with { Events = [.. voted.Events, new BaselineDecided(Id, state, by, now)] };
    }

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(Baseline? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Key;
}
