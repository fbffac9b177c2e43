using System.Text.Json.Serialization;
using RequirementsKit.Requirements;

namespace RequirementsKit.Traceability;

/// <summary>What a project asks of a type of links. Immutable; change it with <c>with</c>.</summary>
public sealed record LinkRule
{
    /// <summary>States a rule that allows everything but what its members say.</summary>
    /// <param name="type">The type of links.</param>
    [JsonConstructor]
    public LinkRule(LinkType type) => Type = type;

    /// <summary>Gets the type of links.</summary>
    public LinkType Type { get; }

    /// <summary>Gets what a link may start from; empty for anything.</summary>
    public IReadOnlyList<TraceEndKind> Sources { get; init; } = [];

    /// <summary>Gets what a link may lead to; empty for anything.</summary>
    public IReadOnlyList<TraceEndKind> Targets { get; init; } = [];

    /// <summary>Gets how many valid targets a requirement that may be a source must have.</summary>
    /// <value>0 by default.</value>
    public int Minimum { get; init; }

    /// <summary>Gets how many valid targets a requirement may have; null for any number.</summary>
    public int? Maximum { get; init; }

    /// <summary>Gets whether links may go in a circle.</summary>
    /// <value>False by default.</value>
    public bool AllowsCycles { get; init; }

    /// <summary>Gets which end's change makes a link suspect.</summary>
    /// <value><see cref="Suspicion.FromEither"/> by default.</value>
    public Suspicion Suspicion { get; init; } = Suspicion.FromEither;

    /// <summary>Gets the fields whose change makes a link suspect; empty for all. A link keeps the fields it was judged with.</summary>
    public IReadOnlyList<RequirementField> Fields { get; init; } = [];
}
