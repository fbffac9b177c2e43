using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Requirements.Internal;

namespace RequirementsKit.Requirements;

/// <summary>What a project asks of its requirements: their kinds, attributes of its own, how they move, and when they count as confirmed. One for each project.</summary>
/// <remarks>A changed scheme asks nothing of what is written already: a requirement is held to it when its content changes next.</remarks>
public sealed record RequirementScheme : Aggregate, IDocument<RequirementScheme>
{
    [JsonConstructor]
    internal RequirementScheme()
    {
    }

    /// <inheritdoc />
    public static DocumentType<RequirementScheme> Document => RequirementDocuments.Scheme;

    /// <summary>Gets the kinds of requirements.</summary>
    /// <value>The four of the kit by default.</value>
    [JsonInclude]
    public IReadOnlyList<RequirementKind> Kinds { get; internal init; } = RequirementKind.All;

    /// <summary>Gets the attributes of the project's own, by name.</summary>
    [JsonInclude]
    public IReadOnlyList<AttributeDefinition> Attributes { get; internal init; } = [];

    /// <summary>Gets the steps of the project's own lifecycle; empty for the kit's, <see cref="Requirement.Lifecycle"/>.</summary>
    [JsonInclude]
    public IReadOnlyList<Transition<RequirementStatus, RequirementAction>> Steps { get; internal init; } = [];

    /// <summary>Gets what Validated needs.</summary>
    /// <value>The default is <see cref="ConfirmationPolicy.Everybody"/>.</value>
    [JsonInclude]
    public ConfirmationPolicy Validation { get; internal init; } = ConfirmationPolicy.Everybody;

    /// <summary>Gets what Accepted needs.</summary>
    /// <value>The default is <see cref="ConfirmationPolicy.Everybody"/>.</value>
    [JsonInclude]
    public ConfirmationPolicy Acceptance { get; internal init; } = ConfirmationPolicy.Everybody;

    /// <summary>Gets the fields that confirmations are bound to; a change of another one leaves them fresh.</summary>
    /// <value>Empty for all fields.</value>
    [JsonInclude]
    public IReadOnlyList<RequirementField> ConfirmedFields { get; internal init; } = [];

    /// <summary>Gets how requirements move in this project. O(steps).</summary>
    [JsonIgnore]
    public TransitionTable<RequirementStatus, RequirementAction> Lifecycle =>
        Steps.Count == 0 ? Requirement.Lifecycle : RequirementLifecycle.Of(Steps);

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => ProjectId.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => RequirementDocuments.Scheme;

    /// <summary>The scheme that a project starts with: the four kinds of the kit, no attributes, the kit's lifecycle, everybody who is asked confirms.</summary>
    /// <param name="project">The project.</param>
    /// <returns>The scheme.</returns>
    public static RequirementScheme Default(ProjectId project) => new() { ProjectId = project };

    /// <summary>Adds a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="by">Who adds it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when there is such a kind.</returns>
    public RequirementScheme AddKind(RequirementKind kind, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return To(this with { Kinds = [.. Kinds.Append(kind).Distinct()] }, "kinds", by, now);
    }

    /// <summary>Defines an attribute, or replaces the definition of that name.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="by">Who defines it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when nothing differs.</returns>
    /// <exception cref="RuleViolationException">It names a kind that the project does not have (<c>requirement-scheme.unknown-kind</c>).</exception>
    public RequirementScheme Define(AttributeDefinition attribute, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        return attribute.RequiredKinds.Concat(attribute.AllowedKinds).FirstOrDefault(k => !Kinds.Contains(k)) is { } unknown
            ? throw new RuleViolationException("requirement-scheme.unknown-kind", $"'{attribute.Name}' names the kind '{unknown}', which this project does not have. Add it first, or use {Kinds}.")
            : To(this with { Attributes = [.. Attributes.Where(a => a.Name != attribute.Name).Append(attribute).OrderBy(a => a.Name, StringComparer.Ordinal)] }, "attributes", by, now);
    }

    /// <summary>Takes an attribute out; values that requirements have stay until their content changes next.</summary>
    /// <param name="name">The name.</param>
    /// <param name="by">Who takes it out.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when there is no such attribute.</returns>
    public RequirementScheme Undefine(string name, Actor by, Instant now) =>
        To(this with { Attributes = [.. Attributes.Where(a => a.Name != name)] }, "attributes", by, now);

    /// <summary>Replaces the lifecycle.</summary>
    /// <param name="steps">Every step; none for the kit's own lifecycle.</param>
    /// <param name="by">Who replaces it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when nothing differs.</returns>
    /// <exception cref="RuleViolationException">
    /// The table cannot work; all its problems are listed (<c>requirement-scheme.lifecycle</c>). A step has one end; a step that says something of a requirement,
    /// such as Validate, leads to the state of that name; states that a confirmation guards are entered by their step or by a way back; every state that a step starts from can be reached from Draft.
    /// </exception>
    public RequirementScheme ReplaceLifecycle(IEnumerable<Transition<RequirementStatus, RequirementAction>> steps, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(steps);
        IReadOnlyList<Transition<RequirementStatus, RequirementAction>> table = [.. steps];
        var problems = RequirementLifecycle.ProblemsOf(table);
        return problems.Count > 0
            ? throw new RuleViolationException("requirement-scheme.lifecycle", $"The lifecycle cannot work: {problems}. Mend these steps.")
            : To(this with { Steps = table }, "lifecycle", by, now);
    }

    /// <summary>Says what Validated and Accepted need, and which fields confirmations are bound to.</summary>
    /// <param name="validation">What Validated needs.</param>
    /// <param name="acceptance">What Accepted needs.</param>
    /// <param name="fields">The fields that confirmations are bound to; none for all.</param>
    /// <param name="by">Who says it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state. Rounds that are open keep the fields they were asked with.</returns>
    public RequirementScheme Confirm(ConfirmationPolicy validation, ConfirmationPolicy acceptance, IEnumerable<RequirementField> fields, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(validation);
        ArgumentNullException.ThrowIfNull(acceptance);
        ArgumentNullException.ThrowIfNull(fields);
        return To(this with { Validation = validation, Acceptance = acceptance, ConfirmedFields = [.. fields.Select(f => Member.Defined(f, nameof(fields))).Distinct().Order()] }, "confirmation", by, now);
    }

    /// <summary>What of a content does not fit the kinds and attributes of this project.</summary>
    /// <param name="content">The content.</param>
    /// <param name="language">The language.</param>
    /// <returns>A sentence for each problem; none when all fits.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is null.</exception>
    public IReadOnlyList<string> ProblemsOf(RequirementContent content, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(content);
        return [.. MisfitsOf(content).Select(p => p.ToText(language))];
    }

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(RequirementScheme? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    internal IReadOnlyList<Sentence> MisfitsOf(RequirementContent content) =>
    [
        .. Kinds.Contains(content.Kind) ? [] : new[] { Sentence.Of($"the kind is '{content.Kind}'; allowed: {Kinds}") },
        .. content.Attributes.Where(v => Attributes.All(a => a.Name != v.Name))
            .Select(v => Sentence.Of($"there is no attribute '{v.Name}'; defined: {Sentence.List([.. Attributes.Select(a => a.Name)], $"none")}")),
        .. Attributes.Select(a => ProblemOf(a, content)).OfType<Sentence>(),
    ];

    private static Sentence? ProblemOf(AttributeDefinition attribute, RequirementContent content) => content.AttributeOf(attribute.Name) switch
    {
        null when attribute.IsRequiredFor(content.Kind) => $"'{attribute.Name}' is missing, which every requirement of kind {content.Kind} needs",
        null => null,
        _ when !attribute.IsAllowedFor(content.Kind) => $"'{attribute.Name}' is for {attribute.AllowedKinds} only, not for {content.Kind}",
        { } value when AttributeText.ProblemOf(attribute, value) is { } problem => $"'{attribute.Name}' {problem}",
        _ => null,
    };

    private RequirementScheme To(RequirementScheme next, string part, Actor by, Instant now) =>
        next == this ? this : next with { Events = [.. Events, new RequirementSchemeChanged(ProjectId, part, by, now)] };
}
