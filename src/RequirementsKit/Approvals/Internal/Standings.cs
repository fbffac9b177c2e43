using NodaTime;

namespace RequirementsKit.Approvals.Internal;

/// <summary>Finds how each seat stands from the ballots.</summary>
internal static class Standings
{
    private const int SeatsOnStack = 128;

    public static void Fill(Span<Standing> standings, ApprovalPolicy policy, IReadOnlyList<Seat> seats, IReadOnlyList<Ballot> ballots, Fingerprint content, Instant now)
    {
        var last = seats.Count <= SeatsOnStack ? stackalloc int[seats.Count] : new int[seats.Count];
        last.Fill(-1);
        for (var i = 0; i < ballots.Count; i++)
        {
            var ballot = ballots[i];
            var place = PlaceOf(seats, ballot.Seat);
            if (place >= 0 && ballot.At <= now && !(ballot.At >= seats[place].Due) && !(policy.DistinctPeople && ballot.IsYes && SpokeForAnother(seats, ballots, i)))
            {
                last[place] = i;
            }
        }

        for (var i = 0; i < standings.Length; i++)
        {
            var isSecondSeat = policy.DistinctAcrossGroups && HasEarlierSeat(seats, i);
            standings[i] = Of(seats[i], last[i] < 0 ? null : ballots[last[i]], isSecondSeat, content, now);
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

            var voice = VoiceOf(seats, i, ballots);
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

    private static StakeholderId? VoiceOf(IReadOnlyList<Seat> seats, int place, IReadOnlyList<Ballot> ballots)
    {
        for (var i = ballots.Count - 1; i >= 0; i--)
        {
            if (ballots[i].Seat == seats[place].Number)
            {
                return SpeakerOf(seats[place], ballots[i]);
            }
        }

        return null;
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
        if (number >= 1 && number <= seats.Count && seats[number - 1].Number == number)
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
