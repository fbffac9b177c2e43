namespace RequirementsKit.Testing.FsCheck.Internal;

/// <summary>What a command of a sequence is to do, before it is known to what.</summary>
internal sealed record CommandStep(CommandStepKind Kind, int Which, string Text);
