namespace RequirementsKit.Tests.Changes.Model;

/// <content>What happens by itself.</content>
internal sealed partial class ChangeModel
{
    /// <summary>Lets happen what is due: the end of a hold, the deadline of a stage, the end of everybody's patience, the date of a ratification.</summary>
    /// <param name="now">The hour.</param>
    /// <param name="lost">Who turns out to have lost the mandate: nothing is decided with their word, not at a deadline either.</param>
    public void Tick(long now, int? lost = null)
    {
        while (NextDue() is { } due && due <= now)
        {
            if (lost is { } person && IsDeadline(due) && Lose(person, Last))
            {
                continue;
            }

            var before = Last;
            Last = Math.Max(Last, due);
            if (Status == "OnHold")
            {
                Release(Last);
            }
            else if (IsAwaitingRatification)
            {
                RatifyAtDue();
            }
            else if (IsVotedOn && _due[Stage(before)] <= Last)
            {
                AtDeadline(before, Last);
            }
            else
            {
                Status = "Expired";
            }
        }
    }

    private long? NextDue() => Status switch
    {
        "OnHold" => _heldUntil,
        "Applied" when rules.IsEmergency => Math.Min(_ratifyBy, RatificationOutcome(Last) == "Satisfied" ? _ratifyBy : _ratificationDue ?? _ratifyBy),
        "InReview" or "EmergencyVote" when IsVotedOn && _due[Stage(Last)] is { } due => Math.Min(due, Last + ExpiryHours),
        "Draft" or "Submitted" or "InReview" or "EmergencyVote" or "Returned" or "Approved" or "Conflicted" => Last + ExpiryHours,
        _ => null,
    };

    private bool IsDeadline(long at) =>
        IsVotedOn ? _due[Stage(Last)] <= at : IsAwaitingRatification && RatificationOutcome(Last) != "Satisfied" && _ratificationDue <= at;

    private void AtDeadline(long before, long at)
    {
        var stage = Stage(before);
        if (Outcome(at) == "Satisfied")
        {
            (Status, Approved) = (rules.IsEmergency ? "EmergencyVote" : "Approved", true);
        }
        else if (Stage(at) != stage)
        {
            OpenStage(Stage(at), at);
        }
        else
        {
            (Status, Approved) = ("Rejected", false);
        }
    }

    private void RatifyAtDue()
    {
        if (Last < _ratifyBy && RatificationOutcome(Last) == "Satisfied")
        {
            ConcludeRatification(Last);
        }
        else
        {
            FailRatification();
        }
    }

    private void Release(long now)
    {
        Status = "InReview";
        for (var i = 0; i < 2; i++)
        {
            // A stage whose time was over before the hold stays over.
            _due[i] = _due[i] > _heldSince ? _due[i] + now - _heldSince : _due[i];
        }
    }
}
