using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>A right to do one kind of thing in a project, such as <c>requirements.write</c>. Roles are granted capabilities; nobody has one by default.</summary>
/// <remarks>Equal by name, ordinal. An application may define its own beside these.</remarks>
[JsonConverter(typeof(CapabilityJsonConverter))]
public sealed record Capability
{
    /// <summary>Names a capability.</summary>
    /// <param name="name">The stable name, lower case, 1 to 500 characters.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null, blank or too long.</exception>
    public Capability(string name) => Name = Text.Required(name, Text.MaxName);

    /// <summary>Gets the right to change the project, its roles and its contact points.</summary>
    public static Capability ManageProject { get; } = new("project.manage");

    /// <summary>Gets the right to read everything in the project.</summary>
    public static Capability Read { get; } = new("project.read");

    /// <summary>Gets the right to register, change and merge stakeholders.</summary>
    public static Capability ManageStakeholders { get; } = new("stakeholders.manage");

    /// <summary>Gets the right to erase a person's data.</summary>
    public static Capability ErasePersons { get; } = new("stakeholders.erase");

    /// <summary>Gets the right to record goals, interactions, points and feedback.</summary>
    public static Capability Communicate { get; } = new("communication.write");

    /// <summary>Gets the right to capture and revise requirements.</summary>
    public static Capability WriteRequirements { get; } = new("requirements.write");

    /// <summary>Gets the right to move requirements through the steps that need approval.</summary>
    public static Capability ApproveRequirements { get; } = new("requirements.approve");

    /// <summary>Gets the right to ask stakeholders for confirmation and to record answers on behalf.</summary>
    public static Capability AskConfirmation { get; } = new("confirmations.ask");

    /// <summary>Gets the right to confirm or decline what one is asked.</summary>
    public static Capability Confirm { get; } = new("confirmations.answer");

    /// <summary>Gets the right to make and judge trace links.</summary>
    public static Capability Trace { get; } = new("traceability.write");

    /// <summary>Gets the right to draw up baselines.</summary>
    public static Capability WriteBaselines { get; } = new("baselines.write");

    /// <summary>Gets the right to approve baselines.</summary>
    public static Capability ApproveBaselines { get; } = new("baselines.approve");

    /// <summary>Gets the right to open scoring rounds and to store rankings.</summary>
    public static Capability ManageScoring { get; } = new("scoring.manage");

    /// <summary>Gets the right to score.</summary>
    public static Capability Score { get; } = new("scoring.score");

    /// <summary>Gets the right to submit change requests.</summary>
    public static Capability SubmitChanges { get; } = new("changes.submit");

    /// <summary>Gets the right to vote on change requests.</summary>
    public static Capability ApproveChanges { get; } = new("changes.approve");

    /// <summary>Gets the right to apply approved change requests.</summary>
    public static Capability ApplyChanges { get; } = new("changes.apply");

    /// <summary>Gets the right to override a refusal, visibly and with a reason.</summary>
    public static Capability OverrideChanges { get; } = new("changes.override");

    /// <summary>Gets the right to plan releases.</summary>
    public static Capability Plan { get; } = new("plans.write");

    /// <summary>Gets the right to vote on plans.</summary>
    public static Capability ApprovePlans { get; } = new("plans.approve");

    /// <summary>Gets the right to plan and complete follow-ups.</summary>
    public static Capability FollowUp { get; } = new("follow-ups.write");

    /// <summary>Gets the right to hold retrospectives and write lessons.</summary>
    public static Capability Reflect { get; } = new("retrospectives.write");

    /// <summary>Gets every capability of the kit.</summary>
    public static IReadOnlyList<Capability> All { get; } =
    [
        ManageProject, Read, ManageStakeholders, ErasePersons, Communicate, WriteRequirements, ApproveRequirements, AskConfirmation, Confirm, Trace,
        WriteBaselines, ApproveBaselines, ManageScoring, Score, SubmitChanges, ApproveChanges, ApplyChanges, OverrideChanges, Plan, ApprovePlans, FollowUp, Reflect,
    ];

    /// <summary>Gets the stable name.</summary>
    public string Name { get; }

    /// <summary>The name.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name;
}
