using NodaTime;
using RequirementsKit.Approvals;

namespace RequirementsKit.Changes.Internal;

/// <summary>When a round has to go on by itself.</summary>
internal static class Deadlines
{
    /// <summary>When a stage that opens now takes no more ballots; null for no end.</summary>
    public static Instant? DueOf(ApprovalPolicy policy, string stage, Instant opened) =>
        policy.Stages.First(s => s.Name == stage).DueAfterHours is { } hours ? opened + Duration.FromHours(hours) : null;

    /// <summary>The stage that holds the round up at an instant; null when none does.</summary>
    public static string? OpenStage(ApprovalRound round, Instant at) =>
        round.Evaluate(at).Stages.FirstOrDefault(s => s.Outcome is not (ApprovalOutcome.Satisfied or ApprovalOutcome.Overridden or ApprovalOutcome.NotApplicable))?.Stage;

    /// <summary>When that stage takes no more ballots; null for no end.</summary>
    public static Instant? DueOf(ApprovalRound round, Instant at)
    {
        // Most rounds have no deadline, and then nothing has to be evaluated.
        if (!round.Seats.Any(s => s.Due is not null) || OpenStage(round, at) is not { } stage)
        {
            return null;
        }

        return round.Seats.Where(s => s.Stage == stage).Max(s => s.Due);
    }

    /// <summary>Those whom an escalation would reach, taken down when the round opens, so that it does not matter who looks first after a deadline.</summary>
    public static IReadOnlyList<SeatHolder> ReservesOf(ApprovalPolicy policy, IEnumerable<SeatHolder> holders)
    {
        var roles = policy.Stages.Where(s => s.AtDue?.Action == DeadlineAction.Escalate).Select(s => s.AtDue!.Role).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return roles.Count == 0 ? [] : [.. holders.Where(h => h.Roles.Any(roles.Contains))];
    }
}
