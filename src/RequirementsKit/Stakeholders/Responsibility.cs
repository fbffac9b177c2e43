namespace RequirementsKit.Stakeholders;

/// <summary>What a stakeholder has to do with one kind of decision.</summary>
/// <param name="Decision">The kind of decision in the project's words, such as <c>baseline</c> or <c>price</c>; equal by ordinal comparison.</param>
/// <param name="Kind">What the stakeholder has to do with it.</param>
public sealed record Responsibility(string Decision, ResponsibilityKind Kind);
