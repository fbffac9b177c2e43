using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability.Internal;

namespace RequirementsKit.Traceability;

/// <summary>A link between two requirements, or between a requirement and something outside: a test, code, a document, a work item. Suspect as soon as the content it was judged on changes.</summary>
public sealed record TraceLink : Aggregate, IDocument<TraceLink>
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

    /// <summary>Links two requirements; the link is valid on the content they have now.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="type">The kind of link.</param>
    /// <param name="source">From.</param>
    /// <param name="target">To.</param>
    /// <param name="by">Who links them.</param>
    /// <param name="now">When.</param>
    /// <param name="rule">What the project asks of the type; null for the kit's own rule.</param>
    /// <returns>The link. What a rule allows checks <see cref="TraceScheme.Require"/>.</returns>
    /// <exception cref="RuleViolationException">Both ends are the same (<c>trace-link.self</c>), or of different projects (<c>trace-link.other-project</c>).</exception>
    public static TraceLink Between(LinkId id, LinkType type, Requirement source, Requirement target, Actor by, Instant now, LinkRule? rule = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        if (source.Id == target.Id)
        {
            throw new RuleViolationException("trace-link.self", $"{source.Key} cannot link to itself. Name another requirement.");
        }

        if (source.ProjectId != target.ProjectId)
        {
            throw new RuleViolationException("trace-link.other-project", $"{source.Key} and {target.Key} belong to different projects. Link to the other by URI.");
        }

        return Made(id, type, source, target, null, by, now, rule);
    }

    /// <summary>Links a requirement to something outside.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="type">The kind of link.</param>
    /// <param name="source">From.</param>
    /// <param name="outside">To: a test, code, a document, a work item.</param>
    /// <param name="by">Who links them.</param>
    /// <param name="now">When.</param>
    /// <param name="rule">What the project asks of the type; null for the kit's own rule.</param>
    /// <returns>The link.</returns>
    public static TraceLink ToOutside(LinkId id, LinkType type, Requirement source, OutsideEnd outside, Actor by, Instant now, LinkRule? rule = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(outside);
        return Made(id, type, source, null, outside, by, now, rule);
    }

    /// <summary>Links something outside to a requirement, such as a test that verifies it.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="type">The kind of link.</param>
    /// <param name="outside">From: a test, code, a document, a work item.</param>
    /// <param name="target">To.</param>
    /// <param name="by">Who links them.</param>
    /// <param name="now">When.</param>
    /// <param name="rule">What the project asks of the type; null for the kit's own rule.</param>
    /// <returns>The link.</returns>
    public static TraceLink FromOutside(LinkId id, LinkType type, OutsideEnd outside, Requirement target, Actor by, Instant now, LinkRule? rule = null)
    {
        ArgumentNullException.ThrowIfNull(outside);
        ArgumentNullException.ThrowIfNull(target);
        return Made(id, type, null, target, outside, by, now, rule);
    }

    /// <summary>What can be said of the link now.</summary>
    /// <param name="source">The source now; null when it is outside.</param>
    /// <param name="target">The target now; null when it is outside.</param>
    /// <param name="rule">What the project asks of the type; null for the kit's own rule.</param>
    /// <returns>What was said, or Suspect when an end that counts has another content than it was said of.</returns>
    public LinkJudgement JudgementOn(Requirement? source, Requirement? target, LinkRule? rule = null)
    {
        var suspicion = rule?.Suspicion ?? Suspicion.FromEither;
        var suspect = (suspicion is Suspicion.FromEither or Suspicion.FromSource && ContentOf(source, Fields) != SourceContent)
            || (suspicion is Suspicion.FromEither or Suspicion.FromTarget && ContentOf(target, Fields) != TargetContent);
        return suspect ? LinkJudgement.Suspect : Judgement;
    }

    /// <summary>Judges the link on the content that both ends have now.</summary>
    /// <param name="judgement">Valid or Invalid.</param>
    /// <param name="source">The source now; null when it is outside.</param>
    /// <param name="target">The target now; null when it is outside.</param>
    /// <param name="why">Why; null when nobody says.</param>
    /// <param name="by">Who judges.</param>
    /// <param name="now">When.</param>
    /// <param name="rule">What the project asks of the type; null for the kit's own rule.</param>
    /// <returns>The next state; this instance when the same was said of the same content.</returns>
    /// <exception cref="ArgumentException"><paramref name="judgement"/> is Suspect, which nobody says: it follows from the content; or a requirement is not at its end of the link.</exception>
    public TraceLink Judge(LinkJudgement judgement, Requirement? source, Requirement? target, string? why, Actor by, Instant now, LinkRule? rule = null)
    {
        if (judgement is not (LinkJudgement.Valid or LinkJudgement.Invalid))
        {
            throw new ArgumentException("A link becomes suspect by itself when content changes. Say Valid or Invalid.", nameof(judgement));
        }

        if (source?.Id != Source || target?.Id != Target)
        {
            throw new ArgumentException($"The link is {this}; other requirements were given. Give those at its ends.", nameof(source));
        }

        IReadOnlyList<RequirementField> fields = rule?.Fields ?? [];
        var next = this with { Judgement = judgement, Fields = fields, SourceContent = ContentOf(source, fields), TargetContent = ContentOf(target, fields), JudgedWhy = Text.Optional(why, Text.MaxBody) };
        return next == this ? this : next with { JudgedBy = by, JudgedAt = now, Events = [.. Events, new TraceLinkJudged(Id, judgement, by, now)] };
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

    private static TraceLink Made(LinkId id, LinkType type, Requirement? source, Requirement? target, OutsideEnd? outside, Actor by, Instant now, LinkRule? rule)
    {
        var link = new TraceLink
        {
            Id = id,
            ProjectId = (source ?? target)!.ProjectId,
            Type = Member.Defined(type),
            Source = source?.Id,
            Target = target?.Id,
            Outside = outside,
            MadeAt = now,
            Judgement = LinkJudgement.Valid,
            JudgedBy = by,
            JudgedAt = now,
            Fields = rule?.Fields ?? [],
        };
        return link with
        {
            SourceContent = link.ContentOf(source, link.Fields),
            TargetContent = link.ContentOf(target, link.Fields),
            Events = [new TraceLinkMade(id, type, source?.Id.ToString() ?? outside!.ToString(), target?.Id.ToString() ?? outside!.ToString(), by, now)],
        };
    }

    private Fingerprint? ContentOf(Requirement? end, IReadOnlyList<RequirementField> fields) => end is null
        ? Outside?.Content
        : fields.Count == 0 ? end.Fingerprint : end.Content.ToFingerprint(fields);
}
