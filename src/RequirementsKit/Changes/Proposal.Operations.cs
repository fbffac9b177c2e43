using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Changes;

/// <content>How a proposal is written down.</content>
public sealed partial record Proposal
{
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

    /// <summary>Begins a proposal that links two requirements.</summary>
    /// <param name="source">From.</param>
    /// <param name="type">The kind of link.</param>
    /// <param name="target">To.</param>
    /// <returns>The proposal.</returns>
    public static Proposal Link(Requirement source, LinkType type, Requirement target) => new Proposal().AndLink(source, type, target);

    /// <summary>Begins a proposal that removes a link between two requirements.</summary>
    /// <param name="source">From.</param>
    /// <param name="type">The kind of link.</param>
    /// <param name="target">To.</param>
    /// <returns>The proposal.</returns>
    public static Proposal Unlink(Requirement source, LinkType type, Requirement target) => new Proposal().AndUnlink(source, type, target);

    /// <summary>Begins a proposal that takes a requirement from one other to another.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="type">The kind of link, such as <see cref="LinkType.Refines"/>.</param>
    /// <param name="from">Where the link leads now.</param>
    /// <param name="to">Where it shall lead.</param>
    /// <returns>The proposal.</returns>
    public static Proposal Move(Requirement requirement, LinkType type, Requirement from, Requirement to) => new Proposal().AndMove(requirement, type, from, to);

    /// <summary>Begins a proposal that puts several requirements in the place of one.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="parts">What takes its place, two or more; each has a statement.</param>
    /// <returns>The proposal.</returns>
    public static Proposal Split(Requirement requirement, params IReadOnlyList<RequirementEdit> parts) => new Proposal().AndSplit(requirement, parts);

    /// <summary>Begins a proposal that puts one requirement in the place of several.</summary>
    /// <param name="survivor">The requirement that stays; say next what changes in it.</param>
    /// <param name="merged">The others, one or more.</param>
    /// <returns>The proposal.</returns>
    public static Proposal Merge(Requirement survivor, params IReadOnlyList<Requirement> merged) => new Proposal().AndMerge(survivor, merged);

    /// <summary>Begins a proposal that brings a retired requirement back, as a draft.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <returns>The proposal.</returns>
    public static Proposal Reinstate(Requirement requirement) => new Proposal().AndReinstate(requirement);

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
        return And(new() { Kind = OperationKind.Add, Changes = edit.Changes });
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
        return And(Between(OperationKind.Link, source, type, target));
    }

    /// <summary>Removes a link between two requirements too.</summary>
    /// <param name="source">From.</param>
    /// <param name="type">The kind of link.</param>
    /// <param name="target">To.</param>
    /// <returns>The proposal.</returns>
    public Proposal AndUnlink(Requirement source, LinkType type, Requirement target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        return And(Between(OperationKind.Unlink, source, type, target));
    }

    /// <summary>Takes a requirement from one other to another: one link is removed and one of the same kind is made.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="type">The kind of link, such as <see cref="LinkType.Refines"/>.</param>
    /// <param name="from">Where the link leads now.</param>
    /// <param name="to">Where it shall lead.</param>
    /// <returns>The proposal.</returns>
    public Proposal AndMove(Requirement requirement, LinkType type, Requirement from, Requirement to)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return And(Between(OperationKind.Move, requirement, type, to) with { Former = new(from.Id, from.Revision) });
    }

    /// <summary>Puts several requirements in the place of one: it is retired, and each part derives from it.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="parts">What takes its place, two or more; each has a statement.</param>
    /// <returns>The proposal.</returns>
    public Proposal AndSplit(Requirement requirement, params IReadOnlyList<RequirementEdit> parts)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        ArgumentNullException.ThrowIfNull(parts);
        return And(new() { Kind = OperationKind.Split, Requirement = requirement.Id, BaseRevision = requirement.Revision, Parts = [.. parts.Select(p => new ProposedPart(p.Changes))] });
    }

    /// <summary>Puts one requirement in the place of several: the others are retired and marked as its duplicates by links.</summary>
    /// <param name="survivor">The requirement that stays; say next what changes in it.</param>
    /// <param name="merged">The others, one or more.</param>
    /// <returns>The proposal.</returns>
    public Proposal AndMerge(Requirement survivor, params IReadOnlyList<Requirement> merged)
    {
        ArgumentNullException.ThrowIfNull(survivor);
        ArgumentNullException.ThrowIfNull(merged);
        return And(new() { Kind = OperationKind.Merge, Requirement = survivor.Id, BaseRevision = survivor.Revision, Merged = [.. merged.Select(m => new RevisionReference(m.Id, m.Revision))] });
    }

    /// <summary>Brings a retired requirement back, as a draft.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <returns>The proposal.</returns>
    public Proposal AndReinstate(Requirement requirement) => With(OperationKind.Reinstate, requirement);

    /// <summary>Estimates the operation named last.</summary>
    /// <param name="cost">What it adds to the cost, in the currency of the project; negative where it saves.</param>
    /// <param name="days">What it adds to the working days; negative where it saves.</param>
    /// <returns>The proposal with the estimate.</returns>
    /// <exception cref="InvalidOperationException">There is no operation yet.</exception>
    public Proposal Estimated(decimal cost, decimal days) => Operations.Count == 0
        ? throw new InvalidOperationException("There is nothing to estimate yet. Begin with Proposal.Revise(requirement).")
        : this with { Operations = [.. Operations.SkipLast(1), Operations[^1] with { Estimate = new(cost, days) }] };

    /// <summary>Sets the statement of the requirement named last.</summary>
    /// <param name="value">The new statement.</param>
    /// <returns>The proposal with this change.</returns>
    /// <exception cref="InvalidOperationException">The last operation neither revises nor merges.</exception>
    public Proposal Statement(string value) => Edit(e => e.Statement(value));

    /// <summary>Sets the title of the requirement named last.</summary>
    /// <param name="value">The new title.</param>
    /// <returns>The proposal with this change.</returns>
    /// <exception cref="InvalidOperationException">The last operation neither revises nor merges.</exception>
    public Proposal Title(string value) => Edit(e => e.Title(value));

    /// <summary>Changes any fields of the requirement named last.</summary>
    /// <param name="change">From the edit so far to the edit wanted.</param>
    /// <returns>The proposal with these changes.</returns>
    /// <exception cref="InvalidOperationException">The last operation neither revises nor merges.</exception>
    public Proposal Edit(Func<RequirementEdit, RequirementEdit> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (Operations.Count == 0 || Operations[^1] is not { Kind: OperationKind.Revise or OperationKind.Merge } last)
        {
            throw new InvalidOperationException("There is no requirement to change yet. Begin with Proposal.Revise(requirement).");
        }

        return this with { Operations = [.. Operations.SkipLast(1), last with { Changes = change(RequirementEdit.Of(last.Changes)).Changes }] };
    }

    /// <summary>Says why the change is wanted.</summary>
    /// <param name="reason">Why, 1 to 1,000,000 characters.</param>
    /// <returns>The proposal with the reason.</returns>
    public Proposal Because(string reason) => this with { Reason = Text.Required(reason, Text.MaxBody) };

    private static ProposedOperation Between(OperationKind kind, Requirement source, LinkType type, Requirement target) => new()
    {
        Kind = kind,
        Requirement = source.Id,
        BaseRevision = source.Revision,
        LinkType = Member.Defined(type),
        Target = target.Id,
        TargetBaseRevision = target.Revision,
    };
}
