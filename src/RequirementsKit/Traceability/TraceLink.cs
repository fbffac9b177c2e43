using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability.Internal;

namespace RequirementsKit.Traceability;

/// <summary>A link from a requirement to another, or to something outside: a test, code, a document, a work item. Suspect as soon as the content it was judged on changes.</summary>
public sealed record TraceLink : Aggregate, IDocument<TraceLink>
{
    [JsonConstructor]
    internal TraceLink()
    {
    }

    /// <inheritdoc />
    public static DocumentType<TraceLink> Document => TraceLinkDocument.Type;

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public LinkId Id { get; internal init; }

    /// <summary>Gets the kind of link.</summary>
    [JsonInclude]
    public LinkType Type { get; internal init; }

    /// <summary>Gets the requirement that the link starts from.</summary>
    [JsonInclude]
    public RequirementId Source { get; internal init; }

    /// <summary>Gets the requirement that it leads to; null when it leads outside.</summary>
    [JsonInclude]
    public RequirementId? Target { get; internal init; }

    /// <summary>Gets the thing outside that it leads to; null when it leads to a requirement.</summary>
    [JsonInclude]
    public Uri? Outside { get; internal init; }

    /// <summary>Gets what was said of it last.</summary>
    [JsonInclude]
    public LinkJudgement Judgement { get; internal init; }

    /// <summary>Gets the fingerprint of the source's content when that was said.</summary>
    [JsonInclude]
    public Fingerprint SourceContent { get; internal init; }

    /// <summary>Gets the fingerprint of the target's content when that was said; of the thing outside, where it has one.</summary>
    [JsonInclude]
    public Fingerprint? TargetContent { get; internal init; }

    /// <summary>Gets whether the link was removed; it stays in the record.</summary>
    [JsonInclude]
    public bool IsRemoved { get; internal init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => TraceLinkDocument.Type;

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
    /// <returns>The link.</returns>
    /// <exception cref="RuleViolationException">Both ends are the same (<c>trace-link.self</c>), or of different projects (<c>trace-link.other-project</c>).</exception>
    public static TraceLink Between(LinkId id, LinkType type, Requirement source, Requirement target, Actor by, Instant now)
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

        return new()
        {
            Id = id,
            ProjectId = source.ProjectId,
            Type = type,
            Source = source.Id,
            Target = target.Id,
            Judgement = LinkJudgement.Valid,
            SourceContent = source.Fingerprint,
            TargetContent = target.Fingerprint,
            Events = [new TraceLinkMade(id, type, source.Id, target.Id.ToString(), by, now)],
        };
    }

    /// <summary>Links a requirement to something outside.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="type">The kind of link.</param>
    /// <param name="source">From.</param>
    /// <param name="outside">To: a test, code, a document, a work item.</param>
    /// <param name="content">The fingerprint of the thing outside; null when it has none.</param>
    /// <param name="by">Who links them.</param>
    /// <param name="now">When.</param>
    /// <returns>The link.</returns>
    public static TraceLink ToOutside(LinkId id, LinkType type, Requirement source, Uri outside, Fingerprint? content, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(outside);
        return new()
        {
            Id = id,
            ProjectId = source.ProjectId,
            Type = type,
            Source = source.Id,
            Outside = outside,
            Judgement = LinkJudgement.Valid,
            SourceContent = source.Fingerprint,
            TargetContent = content,
            Events = [new TraceLinkMade(id, type, source.Id, outside.OriginalString, by, now)],
        };
    }

    /// <summary>What can be said of the link now.</summary>
    /// <param name="source">The content of the source now.</param>
    /// <param name="target">The content of the target now; null when nothing is known of it.</param>
    /// <returns>What was said, or Suspect when an end has another content than it was said of.</returns>
    public LinkJudgement JudgementOn(Fingerprint source, Fingerprint? target) => SourceContent == source && TargetContent == target ? Judgement : LinkJudgement.Suspect;

    /// <summary>Judges the link on the content that both ends have now.</summary>
    /// <param name="judgement">Valid or Invalid.</param>
    /// <param name="source">The content of the source.</param>
    /// <param name="target">The content of the target; null when nothing is known of it.</param>
    /// <param name="by">Who judges.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="ArgumentException"><paramref name="judgement"/> is Suspect, which nobody says: it follows from the content.</exception>
    public TraceLink Judge(LinkJudgement judgement, Fingerprint source, Fingerprint? target, Actor by, Instant now) => judgement == LinkJudgement.Suspect
        ? throw new ArgumentException("A link becomes suspect by itself when content changes. Say Valid or Invalid.", nameof(judgement))
        : this with { Judgement = judgement, SourceContent = source, TargetContent = target, Events = [.. Events, new TraceLinkJudged(Id, judgement, by, now)] };

    /// <summary>Removes the link.</summary>
    /// <param name="by">Who removes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it was removed before.</returns>
    public TraceLink Remove(Actor by, Instant now) => IsRemoved ? this : this with { IsRemoved = true, Events = [.. Events, new TraceLinkRemoved(Id, by, now)] };

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(TraceLink? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>Kind and ends.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Source} {Type} {(Target is { } target ? target.ToString() : Outside)}";
}
