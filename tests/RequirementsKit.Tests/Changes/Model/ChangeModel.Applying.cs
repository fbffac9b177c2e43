namespace RequirementsKit.Tests.Changes.Model;

/// <content>What is applied, what it owes, and how an emergency is ratified: two approvals of people who may each veto, before a date.</content>
internal sealed partial class ChangeModel
{
    public const int RatifyHours = 36;
    public const int RatificationStageHours = 24;

    // None of the two stages that a delegation may name.
    private const int RatificationStage = -1;

    private static readonly string[] Obligations = ["UpdatePlan", "Verify", "InformRequester"];

    private readonly Dictionary<int, string> _ratifying = [];
    private readonly HashSet<int> _ratifiersLost = [];
    private readonly HashSet<int> _ratifiersRecused = [];
    private readonly List<(ModelDelegation Delegation, long Since)> _ratificationLent = [];
    private readonly HashSet<string> _settled = [];
    private long _ratifyBy;
    private long? _ratificationDue;

    public HashSet<string> Owed { get; } = [];

    public int RatifyingYes => _ratifying.Count(r => r.Value == "Approve" && MayRatify(r.Key));

    private bool IsAwaitingRatification => Status == "Applied" && rules.IsEmergency;

    private bool Apply(int present, long now)
    {
        if (Status != "Approved" && !(Status == "EmergencyVote" && Approved == true))
        {
            return false;
        }

        (Status, Last) = (Text.Base == present ? "Applied" : "Conflicted", now);
        if (Status == "Applied")
        {
            Owed.UnionWith(rules.IsEmergency ? [.. Obligations, "Ratify"] : Obligations);
            (_ratifyBy, _ratificationDue) = (now + RatifyHours, rules.RatifiesByStage ? now + RatificationStageHours : null);
        }

        return true;
    }

    private bool Ratify(int person, int speaker, string word, long now)
    {
        if (RatificationOutcome(now) != "Pending" || !MaySpeakInRatification(speaker, person, now) || !MayRatify(person) || now >= _ratificationDue
            || (word == "Approve" && (_lastAmender == person || _lastAmender == speaker)))
        {
            return false;
        }

        _ratifying[person] = word;
        Last = now;
        ConcludeRatification(now);
        return true;
    }

    private bool MaySpeakInRatification(int speaker, int person, long now) => speaker == person || (!IsForbiddenToRatify(speaker) && IsLent(_ratificationLent, person, speaker, RatificationStage, now));

    private bool LendInRatification(ModelDelegation delegation, long now)
    {
        if (delegation.From == delegation.To || IsForbiddenToRatify(delegation.From) || IsForbiddenToRatify(delegation.To))
        {
            return false;
        }

        _ratificationLent.Add((delegation, now));
        Last = now;
        return true;
    }

    private bool LiftInRatification(int person, long now)
    {
        if (_ratifying.GetValueOrDefault(person) != "Veto")
        {
            return false;
        }

        _ratifying[person] = "Abstain";
        Last = now;
        ConcludeRatification(now);
        return true;
    }

    private bool RecuseFromRatification(int person, long now)
    {
        if (RatificationOutcome(now) != "Pending")
        {
            return false;
        }

        if (_ratifiersRecused.Add(person))
        {
            Last = now;
            ConcludeRatification(now);
        }

        return true;
    }

    private void ConcludeRatification(long now)
    {
        var outcome = RatificationOutcome(now);
        if (outcome == "Satisfied")
        {
            Status = "Ratified";
            _ = Settle("Ratify", now);
        }
        else if (outcome == "Failed" && !_ratifying.ContainsValue("Veto"))
        {
            FailRatification();
        }
    }

    private void FailRatification()
    {
        Status = "RatificationFailed";
        Owed.Clear();
        Owed.Add("Revert");
    }

    private bool IsForbiddenToRatify(int person) => rules.SeparatesDuties && Contributors.Contains(person);

    private bool MayRatify(int person) => !IsForbiddenToRatify(person) && !_ratifiersLost.Contains(person) && !_ratifiersRecused.Contains(person);

    private string RatificationOutcome(long at)
    {
        var left = Enumerable.Range(0, People).Where(MayRatify).ToList();
        var yes = left.Count(p => _ratifying.GetValueOrDefault(p) == "Approve");
        var open = at >= _ratificationDue ? 0 : left.Count(p => !_ratifying.ContainsKey(p));
        return left.Count < 2 ? "Infeasible"
            : _ratifying.ContainsValue("Veto") ? "Failed"
            : yes >= 2 ? (open > 0 ? "Pending" : "Satisfied")
            : yes + open >= 2 ? "Pending"
            : "Failed";
    }

    private bool Settle(string what, long now)
    {
        if (Owed.Remove(what))
        {
            _settled.Add(what);
            (Status, Last) = (Owed.Count == 0 ? "Closed" : Status, now);
        }

        return _settled.Contains(what);
    }
}
