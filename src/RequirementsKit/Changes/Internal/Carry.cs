using RequirementsKit.Approvals;

namespace RequirementsKit.Changes.Internal;

/// <summary>What of the ballots survives when another version is proposed.</summary>
internal static class Carry
{
    /// <summary>The ballots that stand after an amendment: vetoes always, the others only when the policy keeps them for this kind, and then said of the new content. What was void stays void.</summary>
    public static ApprovalRound Over(ApprovalRound round, AmendmentKind kind, Fingerprint content)
    {
        var keeps = kind == AmendmentKind.NoChange || Accepts(round.Policy, kind);
        bool Stands(Ballot ballot) => ballot.Verdict == BallotVerdict.Veto
            || (keeps && ballot.Content == round.Content && round.Seats.First(s => s.Number == ballot.Seat) is { IsVacant: false, IsRecused: false });
        return round with
        {
            Content = content,
            Ballots =
            [
                .. round.Ballots.GroupBy(b => b.Seat).Select(g => g.Last()).Where(Stands)
                    .OrderBy(b => b.At).ThenBy(b => b.Seat)
                    .Select(b => b.Verdict == BallotVerdict.Veto ? b : b with { Content = content }),
            ],
        };
    }

    /// <summary>
    /// Puts the ballots that stand into the seats of the next round. A veto whose holder has no seat that may vote any more keeps one that is counted nowhere:
    /// losing the mandate, or amending the proposal, does not lift it.
    /// </summary>
    public static ApprovalRound Into(ApprovalRound next, ApprovalRound former)
    {
        List<Seat> seats = [.. next.Seats];
        var ballots = new List<Ballot>();
        foreach (var ballot in former.Ballots)
        {
            var old = former.Seats.First(s => s.Number == ballot.Seat);
            var seat = seats.Find(s => s.Stage == old.Stage && s.Group == old.Group && s.Person == old.Person && !s.IsForbidden);
            if (seat is null && ballot.Verdict == BallotVerdict.Veto)
            {
                seat = old with { Number = seats.Count + 1, IsForbidden = false, IsRecused = true };
                seats.Add(seat);
            }

            if (seat is not null)
            {
                ballots.Add(ballot with { Seat = seat.Number });
            }
        }

        return next with { Seats = seats, Ballots = ballots, Delegations = former.Delegations };
    }

    private static bool Accepts(ApprovalPolicy policy, AmendmentKind kind) => policy.CarriesOver?.Contains(kind.ToString()) == true;
}
