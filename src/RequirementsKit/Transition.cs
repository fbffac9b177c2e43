namespace RequirementsKit;

/// <summary>One step of a lifecycle.</summary>
/// <typeparam name="TState">The states.</typeparam>
/// <typeparam name="TAction">The actions.</typeparam>
/// <param name="From">The state before.</param>
/// <param name="Action">What is done.</param>
/// <param name="To">The state after.</param>
public sealed record Transition<TState, TAction>(TState From, TAction Action, TState To)
    where TState : struct, Enum
    where TAction : struct, Enum;
