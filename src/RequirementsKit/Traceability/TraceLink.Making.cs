using NodaTime;
using RequirementsKit.Requirements;

namespace RequirementsKit.Traceability;

/// <content>How a link is made.</content>
public sealed partial record TraceLink
{
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
}
