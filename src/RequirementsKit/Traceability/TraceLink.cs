using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability.Internal;

namespace RequirementsKit.Traceability;

/// <summary>A link between two requirements, or between a requirement and something outside: a test, code, a document, a work item. Suspect as soon as the content it was judged on changes.</summary>
public sealed partial record TraceLink : Aggregate, IDocument<TraceLink>
{
    [JsonConstructor]
    internal TraceLink()
    {
    }

    /// <inheritdoc />
    public static DocumentType<TraceLink> Document => TraceabilityDocuments.Link;

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public LinkId Id { get; internal init; }

    /// <summary>Gets the kind of link.</summary>
    [JsonInclude]
    public LinkType Type { get; internal init; }

    /// <summary>Gets the requirement that the link starts from; null when it starts outside.</summary>
    [JsonInclude]
    public RequirementId? Source { get; internal init; }

    /// <summary>Gets the requirement that it leads to; null when it leads outside.</summary>
    [JsonInclude]
    public RequirementId? Target { get; internal init; }

    /// <summary>Gets the thing outside at the one end that is no requirement; null between requirements.</summary>
    [JsonInclude]
    public OutsideEnd? Outside { get; internal init; }

    /// <summary>Gets what was said of it last.</summary>
    [JsonInclude]
    public LinkJudgement Judgement { get; internal init; }

    /// <summary>Gets who said it.</summary>
    [JsonInclude]
    public Actor JudgedBy { get; internal init; } = Actor.System;

    /// <summary>Gets when it was said.</summary>
    [JsonInclude]
    public Instant JudgedAt { get; internal init; }

    /// <summary>Gets why; null when nobody said.</summary>
    [JsonInclude]
    public string? JudgedWhy { get; internal init; }

    /// <summary>Gets the fields it was judged on; empty for all.</summary>
    [JsonInclude]
    public IReadOnlyList<RequirementField> Fields { get; internal init; } = [];

    /// <summary>Gets the fingerprint of the source's content, over <see cref="Fields"/>, when that was said; null for a thing outside that has none.</summary>
    [JsonInclude]
    public Fingerprint? SourceContent { get; internal init; }

    /// <summary>Gets the fingerprint of the target's content, over <see cref="Fields"/>, when that was said; null for a thing outside that has none.</summary>
    [JsonInclude]
    public Fingerprint? TargetContent { get; internal init; }

    /// <summary>Gets when the link was made.</summary>
    [JsonInclude]
    public Instant MadeAt { get; internal init; }

    /// <summary>Gets when it was removed; null when it was not.</summary>
    [JsonInclude]
    public Instant? RemovedAt { get; internal init; }

    /// <summary>Gets whether the link was removed; it stays in the record.</summary>
    [JsonInclude]
    public bool IsRemoved { get; internal init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => TraceabilityDocuments.Link;

    /// <summary>The id, so that a link can be given wherever its id is asked for.</summary>
    /// <param name="link">The link.</param>
    public static implicit operator LinkId(TraceLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.Id;
    }

    /// <summary>Notes how the thing outside was found now: another content makes the link suspect, a task's state does not.</summary>
    /// <param name="outside">The thing, at the same URI.</param>
    /// <param name="by">Who looked.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when nothing differs.</returns>
    /// <exception cref="ArgumentException">The link leads to no thing outside, or to another.</exception>
    public TraceLink Observe(OutsideEnd outside, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(outside);
        return Outside is null || outside.Uri != Outside.Uri || outside.Kind != Outside.Kind
            ? throw new ArgumentException($"The link is {this}, which does not lead to {outside.Kind} {outside}. Make a link of its own.", nameof(outside))
            : outside == Outside ? this : this with { Outside = outside, Events = [.. Events, new TraceLinkObserved(Id, by, now)] };
    }

    /// <summary>Removes the link.</summary>
    /// <param name="by">Who removes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it was removed before.</returns>
    public TraceLink Remove(Actor by, Instant now) => IsRemoved ? this : this with { IsRemoved = true, RemovedAt = now, Events = [.. Events, new TraceLinkRemoved(Id, by, now)] };

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(TraceLink? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>Kind and ends.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{(Source is { } source ? source.ToString() : Outside)} {Type} {(Target is { } target ? target.ToString() : Outside)}";

    internal TraceEndKind KindOfSource(Requirement? source) => source is null ? Outside!.Kind : (TraceEndKind)source.Content.Level;

    internal TraceEndKind KindOfTarget(Requirement? target) => target is null ? Outside!.Kind : (TraceEndKind)target.Content.Level;

    internal bool IsSameAs(TraceLink other) => !other.IsRemoved && Type == other.Type && Outside?.Uri == other.Outside?.Uri
        && ((Source == other.Source && Target == other.Target) || (Type.IsSymmetric() && Source == other.Target && Target == other.Source));
}
