using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Changes.Pairs;

/// <summary>What a request may want of three requirements: a proposal on what they are now, in the words of the request.</summary>
internal sealed record Wish(string Name, Func<IReadOnlyList<Requirement>, string, Proposal> On)
{
    /// <summary>Gets the wishes of which every pair may meet.</summary>
    public static IReadOnlyList<Wish> All { get; } =
    [
        new("one field", (r, words) => Proposal.Revise(r[0]).Statement(words)),
        new("another field", (r, words) => Proposal.Revise(r[0]).Edit(e => e.Rationale(words))),
        new("link that widens the impact", (r, _) => Proposal.Link(r[2], LinkType.DependsOn, r[0])),
        new("retire", (r, _) => Proposal.Retire(r[0])),
        new("link", (r, _) => Proposal.Link(r[0], LinkType.DependsOn, r[1])),
        new("two requirements", (r, words) => Proposal.Revise(r[0]).Statement(words).AndRevise(r[1]).Statement(words)),
        new("retire the other", (r, _) => Proposal.Retire(r[1])),
        new("the same words", (r, _) => Proposal.Revise(r[0]).Statement("The same.")),
        new("add and retire", (r, words) => Proposal.Add(new RequirementEdit().Title("New").Statement(words)).AndRetire(r[1])),
    ];

    /// <summary>Gets what a request can always fall back to, so that it can be applied whatever the other did.</summary>
    public static Wish Fallback { get; } = new("aside", (r, words) => Proposal.Revise(r[2]).Statement(words));
}
