using NodaTime;

namespace RequirementsKit.Approvals.Internal;

/// <summary>Finds how each seat stands from the ballots.</summary>
internal static class Standings
{
    /// <summary>Fills in standings that are all still as they were made.</summary>
    public static void Fill(Span<Standing> standings, ApprovalPolicy policy, IReadOnlyList<Seat> seats, IReadOnlyList<Ballot> ballots, Fingerprint content, Instant now)
    {
        for (var i = 0; i < ballots.Count; i++)
        {
            var ballot = ballots[i];
            var place = PlaceOf(seats, ballot.Seat);
            if (place >= 0 && ballot.At <= now && !(ballot.At >= seats[place].Due) && !(policy.DistinctPeople && ballot.IsYes && SpokeForAnother(seats, ballots, i)))
            {
                standings[place] = standings[place] with { Last = i + 1 };
            }
        }

        for (var i = 0; i < standings.Length; i++)
        {
            var isSecondSeat = policy.DistinctAcrossGroups && HasEarlierSeat(seats, i);
            var last = standings[i].Last;
            standings[i] = Of(seats[i], last == 0 ? null : ballots[last - 1], isSecondSeat, content, now) with { Last = last };
        }
    }

    /// <summary>Whoever approved in the stage, for themselves or as a delegate, is left out of what comes after it.</summary>
    public static void SpendThoseWhoApprovedIn(string stage, Span<Standing> standings, IReadOnlyList<Seat> seats, IReadOnlyList<Ballot> ballots)
    {
        for (var i = 0; i < standings.Length; i++)
        {
            if (seats[i].Stage != stage || standings[i].Voice != Voice.Yes)
            {
                continue;
            }

            var voice = SpeakerOf(seats[i], ballots[standings[i].Last - 1]);
            for (var j = 0; j < standings.Length; j++)
            {
                if (seats[j].Stage != stage && (seats[j].Person == seats[i].Person || seats[j].Person == voice))
                {
                    standings[j] = standings[j] with { Voice = Voice.LeftOut };
                }
            }
        }
    }

    /// <summary>Who speaks through a ballot: a delegate speaks for themselves, who records another's word does not.</summary>
    public static StakeholderId? SpeakerOf(Seat seat, Ballot ballot) => ballot.Evidence is null && ballot.CastBy.PersonId is { } person ? person : seat.Person;

    private static Standing Of(Seat seat, Ballot? ballot, bool isSecondSeat, Fingerprint content, Instant now)
    {
        // A veto is sticky: it outlives an amendment, the mandate and the seat. One that a contributor could not cast now was carried from a round where they could.
        var isVeto = ballot?.Verdict == BallotVerdict.Veto && (!seat.IsForbidden || ballot.CarriedFrom is not null);
        var counts = ballot is not null && (isVeto || ballot.Content == content);
        var silent = now >= seat.Due ? Voice.Late : Voice.Open;
        var voice = seat.IsForbidden || seat.IsRecused || isSecondSeat ? Voice.LeftOut
            : seat.IsVacant ? Voice.Vacant
            : !counts ? silent
            : ballot!.IsYes ? Voice.Yes
            : ballot.Verdict switch
            {
                BallotVerdict.ApproveWithConditions => silent,
                BallotVerdict.Abstain => Voice.Abstain,
                _ => Voice.No,
            };
        return new(voice, isVeto, counts && !ballot!.IsYes && ballot.Verdict != BallotVerdict.Abstain);
    }

    /// <summary>Whether the speaker of a ballot had approved before in the seat of somebody else: one pair of eyes is one.</summary>
    private static bool SpokeForAnother(IReadOnlyList<Seat> seats, IReadOnlyList<Ballot> ballots, int place)
    {
        var own = PlaceOf(seats, ballots[place].Seat);
        var speaker = SpeakerOf(seats[own], ballots[place]);
        for (var i = 0; i < place; i++)
        {
            var other = PlaceOf(seats, ballots[i].Seat);
            if (other >= 0 && seats[other].Person != seats[own].Person && ballots[i].IsYes && SpeakerOf(seats[other], ballots[i]) == speaker)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasEarlierSeat(IReadOnlyList<Seat> seats, int place)
    {
        for (var i = 0; i < place; i++)
        {
            if (seats[i].Stage == seats[place].Stage && seats[i].Person == seats[place].Person)
            {
                return true;
            }
        }

        return false;
    }

    private static int PlaceOf(IReadOnlyList<Seat> seats, int number)
    {
        // Seats are mostly numbered from 1 in their order. As an unsigned place, a number below 1 is beyond the end.
        if ((uint)(number - 1) < (uint)seats.Count && seats[number - 1].Number == number)
        {
            return number - 1;
        }

        for (var i = 0; i < seats.Count; i++)
        {
            if (seats[i].Number == number)
            {
                return i;
            }
        }

        return -1;
    }
}
