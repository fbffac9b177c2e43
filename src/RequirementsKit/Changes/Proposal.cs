using System.Globalization;
using System.Text.Json.Serialization;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Changes;

/// <summary>What a change request wants to change, from which revisions. Immutable; approvals bind to its fingerprint.</summary>
/// <example><code>Proposal.Revise(requirement).Statement("… within 2 s").Because("the desk waits")</code></example>
public sealed record Proposal
{
    [JsonConstructor]
    internal Proposal()
    {
    }

    /// <summary>Gets the operations in order.</summary>
    [JsonInclude]
    public IReadOnlyList<ProposedOperation> Operations { get; internal init; } = [];

    /// <summary>Gets why the change is wanted; null when nobody said.</summary>
    [JsonInclude]
    public string? Reason { get; internal init; }

    /// <summary>Begins a proposal that revises a requirement, from the revision it has now.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <returns>The proposal; say next what changes.</returns>
    public static Proposal Revise(Requirement requirement) => new Proposal().AndRevise(requirement);

    /// <summary>Begins a proposal that retires a requirement.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <returns>The proposal.</returns>
    public static Proposal Retire(Requirement requirement) => new Proposal().AndRetire(requirement);

    /// <summary>Begins a proposal that adds a requirement.</summary>
    /// <param name="edit">What it says; a statement is needed.</param>
    /// <returns>The proposal.</returns>
    public static Proposal Add(RequirementEdit edit) => new Proposal().AndAdd(edit);

    /// <summary>Revises another requirement too.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <returns>The proposal; say next what changes.</returns>
    public Proposal AndRevise(Requirement requirement) => With(OperationKind.Revise, requirement);

    /// <summary>Retires another requirement too.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <returns>The proposal.</returns>
    public Proposal AndRetire(Requirement requirement) => With(OperationKind.Retire, requirement);

    /// <summary>Adds a requirement too.</summary>
    /// <param name="edit">What it says; a statement is needed.</param>
    /// <returns>The proposal.</returns>
    public Proposal AndAdd(RequirementEdit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return this with { Operations = [.. Operations, new() { Kind = OperationKind.Add, Changes = edit.Changes }] };
    }

    /// <summary>Links two requirements too.</summary>
    /// <param name="source">From.</param>
    /// <param name="type">The kind of link.</param>
    /// <param name="target">To.</param>
    /// <returns>The proposal.</returns>
    public Proposal AndLink(Requirement source, LinkType type, Requirement target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        return this with { Operations = [.. Operations, new() { Kind = OperationKind.Link, Requirement = source.Id, BaseRevision = source.Revision, LinkType = type, Target = target.Id, TargetBaseRevision = target.Revision }] };
    }

    /// <summary>Sets the statement of the requirement named last.</summary>
    /// <param name="value">The new statement.</param>
    /// <returns>The proposal with this change.</returns>
    /// <exception cref="InvalidOperationException">The last operation does not revise.</exception>
    public Proposal Statement(string value) => Edit(e => e.Statement(value));

    /// <summary>Sets the title of the requirement named last.</summary>
    /// <param name="value">The new title.</param>
    /// <returns>The proposal with this change.</returns>
    /// <exception cref="InvalidOperationException">The last operation does not revise.</exception>
    public Proposal Title(string value) => Edit(e => e.Title(value));

    /// <summary>Changes any fields of the requirement named last.</summary>
    /// <param name="change">From the edit so far to the edit wanted.</param>
    /// <returns>The proposal with these changes.</returns>
    /// <exception cref="InvalidOperationException">The last operation does not revise.</exception>
    public Proposal Edit(Func<RequirementEdit, RequirementEdit> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (Operations.Count == 0 || Operations[^1] is not { Kind: OperationKind.Revise } last)
        {
            throw new InvalidOperationException("There is no requirement to change yet. Begin with Proposal.Revise(requirement).");
        }

        return this with { Operations = [.. Operations.SkipLast(1), last with { Changes = change(RequirementEdit.Of(last.Changes)).Changes }] };
    }

    /// <summary>Says why the change is wanted.</summary>
    /// <param name="reason">Why, 1 to 1,000,000 characters.</param>
    /// <returns>The proposal with the reason.</returns>
    public Proposal Because(string reason) => this with { Reason = Text.Required(reason, Text.MaxBody) };

    /// <summary>The requirements that the proposal touches, each once, in order.</summary>
    /// <returns>The requirements; those to be added have no id yet.</returns>
    public IReadOnlyList<RequirementId> Touched() => [.. Operations.Where(o => o.Requirement is not null).Select(o => o.Requirement!.Value).Distinct()];

    /// <summary>The fingerprint over all operations and the revisions they are based on; the reason does not count.</summary>
    /// <returns>The fingerprint.</returns>
    public Fingerprint ToFingerprint() => Fingerprint.OfText(Operations.SelectMany<ProposedOperation, string>(o =>
    [
        o.Kind.ToString(), o.Requirement?.ToString() ?? "", o.BaseRevision.ToString(CultureInfo.InvariantCulture), o.LinkType?.ToString() ?? "", o.Target?.ToString() ?? "", o.TargetBaseRevision.ToString(CultureInfo.InvariantCulture), o.Changes.Count.ToString(CultureInfo.InvariantCulture),
        .. o.Changes.SelectMany<FieldChange, string>(c => [c.Field.ToString(), c.Value is null ? "-" : "+" + c.Value]),
    ]));

    /// <summary>Whether the other proposal has the same fingerprint and reason.</summary>
    /// <param name="other">The other proposal.</param>
    /// <returns>True when it has.</returns>
    public bool Equals(Proposal? other) => other is not null && Reason == other.Reason && ToFingerprint() == other.ToFingerprint();

    /// <inheritdoc />
    public override int GetHashCode() => ToFingerprint().GetHashCode();

    private Proposal With(OperationKind kind, Requirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return this with { Operations = [.. Operations, new() { Kind = kind, Requirement = requirement.Id, BaseRevision = requirement.Revision }] };
    }
}
