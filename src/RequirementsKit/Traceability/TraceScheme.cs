using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability.Internal;

namespace RequirementsKit.Traceability;

/// <summary>What a project asks of its links, type by type. One for each project.</summary>
public sealed record TraceScheme : Aggregate, IDocument<TraceScheme>
{
    [JsonConstructor]
    internal TraceScheme()
    {
    }

    /// <inheritdoc />
    public static DocumentType<TraceScheme> Document => TraceabilityDocuments.Scheme;

    /// <summary>Gets the rules that differ from the kit's own, by type.</summary>
    [JsonInclude]
    public IReadOnlyList<LinkRule> Rules { get; internal init; } = [];

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => ProjectId.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => TraceabilityDocuments.Scheme;

    /// <summary>The scheme that a project starts with: any end, any number, no circles but of ConflictsWith and Relates, suspect when either end changes.</summary>
    /// <param name="project">The project.</param>
    /// <returns>The scheme.</returns>
    public static TraceScheme Default(ProjectId project) => new() { ProjectId = project };

    /// <summary>The rule of a type.</summary>
    /// <param name="type">The type.</param>
    /// <returns>The project's rule, or the kit's own.</returns>
    public LinkRule RuleFor(LinkType type) => Rules.FirstOrDefault(r => r.Type == type) ?? new(type) { AllowsCycles = type.IsSymmetric() };

    /// <summary>Sets the rule of a type.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="by">Who sets it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when nothing differs. Links that were made before stay; <see cref="TraceGraph.RuleBreaks"/> lists what they break.</returns>
    /// <exception cref="ArgumentException">The minimum is negative or above the maximum, or something is no member of its enumeration.</exception>
    public TraceScheme SetRule(LinkRule rule, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Minimum < 0 || rule.Maximum < Math.Max(rule.Minimum, 1))
        {
            throw new ArgumentException($"A minimum of {rule.Minimum} and a maximum of {rule.Maximum} targets cannot be kept. Use 0 or more, and a maximum of 1 or more that is not below the minimum.", nameof(rule));
        }

        _ = Member.Defined(rule.Type, nameof(rule));
        _ = Member.Defined(rule.Suspicion, nameof(rule));
        foreach (var kind in rule.Sources.Concat(rule.Targets))
        {
            _ = Member.Defined(kind, nameof(rule));
        }

        foreach (var field in rule.Fields)
        {
            _ = Member.Defined(field, nameof(rule));
        }

        var next = this with { Rules = [.. Rules.Where(r => r.Type != rule.Type).Append(rule).OrderBy(r => r.Type)] };
        return next == this ? this : next with { Events = [.. Events, new TraceSchemeChanged(ProjectId, rule.Type, by, now)] };
    }

    /// <summary>Refuses a link that the rule of its type does not allow.</summary>
    /// <param name="link">The new link.</param>
    /// <param name="source">The requirement it starts from; null when it starts outside.</param>
    /// <param name="target">The requirement it leads to; null when it leads outside.</param>
    /// <param name="present">All links of its type that were not removed.</param>
    /// <param name="validTargets">How many valid targets of this type the source has without it.</param>
    /// <exception cref="RuleViolationException">
    /// It exists already (<c>trace-link.duplicate</c>), an end is of a kind that is not allowed (<c>trace-link.end-kind</c>), the source has as many valid targets as it may
    /// (<c>trace-link.too-many</c>), or it would close a circle (<c>trace-link.cycle</c>).
    /// </exception>
    public void Require(TraceLink link, Requirement? source, Requirement? target, IReadOnlyCollection<TraceLink> present, int validTargets)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(present);
        var rule = RuleFor(link.Type);
        var (from, to) = (source?.Key ?? link.Outside?.ToString(), target?.Key ?? link.Outside?.ToString());
        if (present.Any(link.IsSameAs))
        {
            throw new RuleViolationException("trace-link.duplicate", $"{from} {link.Type} {to} is linked already. Judge the link that exists.");
        }

        RequireKind(rule, rule.Sources, link.KindOfSource(source), $"start from {from}");
        RequireKind(rule, rule.Targets, link.KindOfTarget(target), $"lead to {to}");
        if (validTargets >= rule.Maximum)
        {
            throw new RuleViolationException("trace-link.too-many", $"{from} has {validTargets} valid targets of type {link.Type}, and at most {rule.Maximum} are allowed. Remove one first, or judge it invalid.");
        }

        if (!rule.AllowsCycles && CircleSearch.PathBack(link, present) is { Count: > 0 } way)
        {
            throw new RuleViolationException(
                "trace-link.cycle", $"{from} {link.Type} {to} would close a circle of {way.Count} links, and links of this type may not go in a circle. Remove one of them first: {way.Select(l => l.Id)}.");
        }
    }

    /// <summary>How many valid targets of a type a requirement has among some links. A target that is not known counts as changed. O(links).</summary>
    internal int ValidTargets(Requirement source, LinkType type, IEnumerable<TraceLink> links, Func<RequirementId, Requirement?> find) =>
        links.Count(l => l.Type == type && l.Source == source.Id && !l.IsRemoved
            && (l.Target is null || find(l.Target.Value) is not null) && l.JudgementOn(source, l.Target is { } target ? find(target) : null, RuleFor(type)) == LinkJudgement.Valid);

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(TraceScheme? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    private static void RequireKind(LinkRule rule, IReadOnlyList<TraceEndKind> allowed, TraceEndKind kind, Sentence what)
    {
        if (allowed.Count > 0 && !allowed.Contains(kind))
        {
            throw new RuleViolationException("trace-link.end-kind", $"A link of type {rule.Type} cannot {what}, which is {kind}. Allowed: {allowed}.");
        }
    }
}
