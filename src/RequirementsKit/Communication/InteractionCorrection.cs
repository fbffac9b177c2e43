using RequirementsKit.Channels;

namespace RequirementsKit.Communication;

/// <summary>What of an interaction was recorded wrongly. What is null stays as it was recorded.</summary>
public sealed record InteractionCorrection
{
    /// <summary>Gets what was really said.</summary>
    public string? Said { get; init; }

    /// <summary>Gets the channel that was really used.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Gets who really took part.</summary>
    public IReadOnlyList<StakeholderId>? With { get; init; }

    /// <summary>Gets the goals that it really served.</summary>
    public IReadOnlyList<GoalId>? Goals { get; init; }

    /// <summary>Gets the note in place of the one before; without a time of its own it keeps the time recorded first.</summary>
    public InteractionNote? Note { get; init; }
}
