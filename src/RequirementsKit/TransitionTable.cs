using System.Collections.Frozen;
using System.Text;

namespace RequirementsKit;

/// <summary>A lifecycle as data: which action leads from which state to which. The docs table, the diagram and the allowed actions all come from it.</summary>
/// <typeparam name="TState">The states.</typeparam>
/// <typeparam name="TAction">The actions.</typeparam>
public sealed class TransitionTable<TState, TAction>
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private readonly FrozenDictionary<(TState, TAction), TState> _next;

    internal TransitionTable(string subject, TState initial, params (TState From, TAction Action, TState To)[] steps)
    {
        Subject = subject;
        Initial = initial;
        Steps = [.. steps.Select(s => new Transition<TState, TAction>(s.From, s.Action, s.To))];
        _next = steps.ToFrozenDictionary(s => (s.From, s.Action), s => s.To);
    }

    /// <summary>Gets the name of the thing that moves, as in the codes of its rules.</summary>
    public string Subject { get; }

    /// <summary>Gets the first state.</summary>
    public TState Initial { get; }

    /// <summary>Gets every step, in the order of the table.</summary>
    public IReadOnlyList<Transition<TState, TAction>> Steps { get; }

    /// <summary>The actions that the table allows in a state, in the order of the table.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The actions; none for a final state.</returns>
    public IReadOnlyList<TAction> Allowed(TState state) => [.. Steps.Where(s => EqualityComparer<TState>.Default.Equals(s.From, state)).Select(s => s.Action)];

    /// <summary>Whether the table allows an action in a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="action">The action.</param>
    /// <returns>True when it does.</returns>
    public bool IsAllowed(TState state, TAction action) => _next.ContainsKey((state, action));

    /// <summary>Whether an action leads to the state a thing is in already, so that it needs no step.</summary>
    /// <param name="state">The state.</param>
    /// <param name="action">The action.</param>
    /// <returns>True when the table does not allow the action here and some step of it ends here.</returns>
    public bool IsDone(TState state, TAction action) => !IsAllowed(state, action)
        && Steps.Any(s => EqualityComparer<TAction>.Default.Equals(s.Action, action) && EqualityComparer<TState>.Default.Equals(s.To, state));

    /// <summary>Writes the table as a Mermaid state diagram.</summary>
    /// <returns>The text, lines ending in LF.</returns>
    public string ToMermaid()
    {
        var text = new StringBuilder("stateDiagram-v2\n").Append("    [*] --> ").Append(Initial).Append('\n');
        foreach (var step in Steps)
        {
            text.Append("    ").Append(step.From).Append(" --> ").Append(step.To).Append(" : ").Append(step.Action).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Writes the table as a graph for Graphviz, in the DOT language.</summary>
    /// <returns>The text, lines ending in LF.</returns>
    public string ToDot()
    {
        var text = new StringBuilder("digraph \"").Append(Subject).Append("\" {\n    start [shape=point];\n    start -> ").Append(Initial).Append(";\n");
        foreach (var step in Steps)
        {
            text.Append("    ").Append(step.From).Append(" -> ").Append(step.To).Append(" [label=\"").Append(step.Action).Append("\"];\n");
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>The state that an action leads to.</summary>
    /// <param name="key">What the refusal calls the thing, such as its key.</param>
    /// <param name="state">The present state.</param>
    /// <param name="action">The action.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">The table has no such step (code <c>{subject}.illegal-action</c>); the message lists what is allowed.</exception>
    public TState Next(string key, TState state, TAction action) => Step(key, state, action);

    /// <summary>The same for a thing that is called by words.</summary>
    internal TState Next(Sentence key, TState state, TAction action) => Step(key, state, action);

    private TState Step(object key, TState state, TAction action) => _next.TryGetValue((state, action), out var next)
        ? next
        : throw new RuleViolationException(
            $"{Subject}.illegal-action",
            $"{key} is {state}, so it cannot {action}. Allowed now: {Sentence.List(Allowed(state), $"nothing, the state is final")}.");
}
