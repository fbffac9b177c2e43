using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Testing;

/// <content>Requirements, and what is said of them.</content>
public sealed partial class RecordBuilder
{
    /// <summary>A requirement with its first revision.</summary>
    /// <param name="statement">What it says.</param>
    /// <param name="externalKey">What it is called elsewhere; null for nothing.</param>
    /// <returns>The requirement.</returns>
    public Requirement Requirement(string statement = "When a user exports a report, the system shall deliver the file.", ExternalKey? externalKey = null) =>
        Requirements.Requirement.Capture(
            New<RequirementId>(), ProjectId, Number(), RequirementEdit.Of([new(RequirementField.Statement, statement)]), [Origin.Document("workshop")], externalKey, Actor.System, Now);

    /// <summary>An objective.</summary>
    /// <returns>The objective.</returns>
    public Objective Objective() => Requirements.Objective.Set(
        New<ObjectiveId>(), ProjectId, Number(), new("The desk is quick again", "minutes to export a report", "at most 1"), null, Actor.System, Now);

    /// <summary>What a project asks of its requirements: a kind and an attribute of its own.</summary>
    /// <returns>The scheme.</returns>
    public RequirementScheme RequirementScheme() => Requirements.RequirementScheme.Default(ProjectId)
        .AddKind(new("Regulatory"), Actor.System, Now)
        .Define(AttributeDefinition.Text("asil").OneOf("A", "B"), Actor.System, Now);

    /// <summary>A question whether a requirement is right.</summary>
    /// <param name="requirement">The requirement; null for a new one.</param>
    /// <param name="from">Who is asked; a new stakeholder when nobody is named.</param>
    /// <returns>The round.</returns>
    public ConfirmationRound ConfirmationRound(Requirement? requirement = null, params IEnumerable<StakeholderId> from) => Requirements.ConfirmationRound.Ask(
        New<ConfirmationRoundId>(), Number(), requirement ?? Requirement(), ConfirmationPurpose.Content, OrSomebody(from),
        [Evidence.Prototype(new("https://example.org/prototype"), Fingerprint.Of("prototype"u8))], null, Actor.System, Now);

    /// <summary>A link between two requirements.</summary>
    /// <param name="source">Where it starts; null for a new requirement.</param>
    /// <param name="target">Where it leads; null for a new requirement.</param>
    /// <returns>The link.</returns>
    public TraceLink TraceLink(Requirement? source = null, Requirement? target = null) =>
        Traceability.TraceLink.Between(New<LinkId>(), LinkType.Derives, source ?? Requirement(), target ?? Requirement(), Actor.System, Now);

    /// <summary>What a project asks of its links: one system requirement at most is derived.</summary>
    /// <returns>The scheme.</returns>
    public TraceScheme TraceScheme() => Traceability.TraceScheme.Default(ProjectId)
        .SetRule(new LinkRule(LinkType.Derives) { Sources = [TraceEndKind.System], Maximum = 1 }, Actor.System, Now);
}
