using System.Reflection;
using RequirementsKit.Changes;
using RequirementsKit.Communication;
using RequirementsKit.FollowUps;
using RequirementsKit.Plans;
using RequirementsKit.Projects;
using RequirementsKit.Requirements;

namespace RequirementsKit.Tests;

/// <summary>Every state × action pair of every lifecycle.</summary>
public sealed class TransitionTableTests
{
    [Fact]
    public void Every_lifecycle_is_walked_here() => Assert.Equal(8, typeof(Aggregate).Assembly.GetExportedTypes().Count(t => t.GetProperty("Lifecycle", BindingFlags.Public | BindingFlags.Static) is not null));

    [Fact]
    public void Projects_move_as_their_table_says() => Walk(Project.Lifecycle);

    [Fact]
    public void Goals_move_as_their_table_says() => Walk(CommunicationGoal.Lifecycle);

    [Fact]
    public void Points_move_as_their_table_says() => Walk(Point.Lifecycle);

    [Fact]
    public void Feedback_moves_as_its_table_says() => Walk(Feedback.Lifecycle);

    [Fact]
    public void Requirements_move_as_their_table_says() => Walk(Requirement.Lifecycle);

    [Fact]
    public void Change_requests_move_as_their_table_says() => Walk(ChangeRequest.Lifecycle);

    [Fact]
    public void Follow_ups_move_as_their_table_says() => Walk(FollowUp.Lifecycle);

    [Fact]
    public void Plans_move_as_their_table_says() => Walk(ReleasePlan.Lifecycle);

    [Fact]
    public void A_table_is_drawn_with_its_first_state_and_every_step()
    {
        Assert.Equal(
            """
            stateDiagram-v2
                [*] --> Open
                Open --> Closing : BeginClosing
                Closing --> Closed : Close
                Closing --> Open : Reopen
                Closed --> Open : Reopen

            """.ReplaceLineEndings("\n"),
            Project.Lifecycle.ToMermaid());
        Assert.Equal(
            """
            digraph "project" {
                start [shape=point];
                start -> Open;
                Open -> Closing [label="BeginClosing"];
                Closing -> Closed [label="Close"];
                Closing -> Open [label="Reopen"];
                Closed -> Open [label="Reopen"];
            }

            """.ReplaceLineEndings("\n"),
            Project.Lifecycle.ToDot());
    }

    private static void Walk<TState, TAction>(TransitionTable<TState, TAction> table)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        foreach (var state in Enum.GetValues<TState>())
        {
            foreach (var action in Enum.GetValues<TAction>())
            {
                var step = table.Steps.SingleOrDefault(s => s.From.Equals(state) && s.Action.Equals(action));
                Assert.Equal(step is not null, table.IsAllowed(state, action));
                if (step is not null)
                {
                    Assert.Equal(step.To, table.Next("X-1", state, action));
                    continue;
                }

                var refused = Assert.Throws<RuleViolationException>(() => table.Next("X-1", state, action));
                Assert.Equal($"{table.Subject}.illegal-action", refused.Code);
                Assert.All(table.Allowed(state), allowed => Assert.Contains(allowed.ToString(), refused.Message, StringComparison.Ordinal));
            }
        }

        // Every state but the first is reached, and the diagram shows every step.
        Assert.Empty(Enum.GetValues<TState>().Where(s => !s.Equals(table.Initial)).Except(table.Steps.Select(s => s.To)));
        Assert.Equal(table.Steps.Count + 2, table.ToMermaid().TrimEnd('\n').Split('\n').Length);
    }
}
