using System.Globalization;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;

namespace RequirementsKit.Tests.Changes.Model;

/// <summary>The workflow and the naive model side by side: each command goes to both, and both say what they have become.</summary>
internal sealed class ChangeWalk(ModelRules rules)
{
    private readonly ChangeWorld _world = new(rules);
    private readonly ChangeModel _model = new(rules);
    private long _hour;

    public ChangeRequest Request => _world.Request;

    /// <summary>Whether the model would do a command, if no time went by.</summary>
    public bool Accepts(ModelCommand command) => _model.Copy().Do(command, _hour);

    /// <summary>Does a command some time after the one before. The clock may go back, and now and then it jumps.</summary>
    public WalkStep Do(ModelCommand command, sbyte hours)
    {
        _hour = Math.Max(0, _hour + (hours > 120 ? 400 : hours < -120 ? -5 : hours % 12));
        var before = Request;
        var accepted = _world.Do(command, _hour);

        // A refused command stores nothing, not even what was due before it; the model forgets it likewise.
        var expected = _model.Copy().Do(command, _hour);
        if (expected && accepted)
        {
            _ = _model.Do(command, _hour);
        }

        return new(command, before, Request, accepted, Text(accepted, Request), Text(expected, _model));
    }

    private static string Text(bool accepted, ChangeRequest r) => string.Join(
        ' ',
        accepted ? "accepted" : "refused",
        r.Status,
        $"v{r.ProposalVersion}",
        $"round {r.RoundNumber}",
        $"approved {r.Decision?.IsApproved.ToString() ?? "-"}",
        $"yes {YesOf(r.Round)}",
        $"ratifying {(r.Ratification is { } ratification ? YesOf(ratification) : 0)}",
        $"veto {r.Round.Seats.Any(s => LastOf(r.Round, s)?.Verdict == BallotVerdict.Veto)}",
        $"owes {string.Join(',', r.Obligations.Where(o => !o.IsSettled).Select(o => o.Kind.ToString()).Order(StringComparer.Ordinal))}",
        $"at {((r.ChangedAt - ChangeWorld.Start).TotalHours).ToString(CultureInfo.InvariantCulture)}");

    private static string Text(bool accepted, ChangeModel m) => string.Join(
        ' ',
        accepted ? "accepted" : "refused",
        m.Status,
        $"v{m.Version}",
        $"round {m.Round}",
        $"approved {m.Approved?.ToString() ?? "-"}",
        $"yes {m.Yes}",
        $"ratifying {m.RatifyingYes}",
        $"veto {m.HasVeto}",
        $"owes {string.Join(',', m.Owed.Order(StringComparer.Ordinal))}",
        $"at {m.Last.ToString(CultureInfo.InvariantCulture)}");

    private static int YesOf(ApprovalRound round) =>
        round.Seats.Count(s => s is { IsForbidden: false, IsRecused: false, IsVacant: false } && LastOf(round, s) is { Verdict: BallotVerdict.Approve } b && b.Content == round.Content);

    private static Ballot? LastOf(ApprovalRound round, Seat seat) => round.Ballots.LastOrDefault(b => b.Seat == seat.Number);
}
