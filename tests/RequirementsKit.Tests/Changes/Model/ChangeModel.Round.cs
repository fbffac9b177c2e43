namespace RequirementsKit.Tests.Changes.Model;

/// <content>The round: who says what for whom, and what comes of it.</content>
internal sealed partial class ChangeModel
{
    private readonly Dictionary<(int Stage, int Person), string> _said = [];
    private readonly Dictionary<(int Stage, int Person), int> _speaker = [];
    private readonly List<(ModelDelegation Delegation, long Since)> _lent = [];
    private readonly HashSet<int> _forbidden = [];
    private readonly HashSet<int> _recused = [];
    private readonly HashSet<int> _vacant = [];
    private readonly long?[] _due = new long?[2];

    public int Yes => Enumerable.Range(0, 2).Sum(stage => Enumerable.Range(0, People).Count(p => Counts(p) && !_vacant.Contains(p) && _said.GetValueOrDefault((stage, p)) == "Approve"));

    public bool HasVeto => _said.ContainsValue("Veto");

    private void Clear()
    {
        _said.Clear();
        _steps.Clear();
        _forbidden.Clear();
    }

    private void Open(long now)
    {
        Status = rules.IsEmergency ? "EmergencyVote" : "InReview";
        Round++;
        Approved = null;
        Keep();
        _steps.Clear();
        _lent.Clear();
        _recused.Clear();
        _vacant.Clear();
        _forbidden.Clear();
        _forbidden.UnionWith(rules.SeparatesDuties ? Contributors : []);
        _due[1] = null;
        OpenStage(0, now);
        if (Stage(now) != 0)
        {
            OpenStage(1, now);
        }
        else
        {
            // What was said in the second stage does not count before it opens.
            foreach (var key in _said.Keys.Where(k => k.Stage == 1).ToList())
            {
                _said.Remove(key);
            }
        }

        Conclude(null, now);
    }

    private void OpenStage(int stage, long now) => _due[stage] = stage == 0 && _policy == 0 ? now + StageHours : null;

    private bool Lend(ModelDelegation delegation, long now)
    {
        if (IsAwaitingRatification)
        {
            return LendInRatification(delegation, now);
        }

        if (!IsVotedOn || delegation.From == delegation.To || _forbidden.Contains(delegation.From) || _forbidden.Contains(delegation.To))
        {
            return false;
        }

        _lent.Add((delegation, now));
        Last = now;
        return true;
    }

    private bool MaySpeak(int speaker, int person, int stage, long now) => speaker == person || (!_forbidden.Contains(speaker) && IsLent(_lent, person, speaker, stage, now));

    private static bool IsLent(List<(ModelDelegation Delegation, long Since)> lent, int person, int speaker, int stage, long now) => lent.Any(l =>
        l.Delegation.From == person && l.Delegation.To == speaker && (l.Delegation.Stage ?? stage) == stage
        && l.Since + l.Delegation.AfterHours <= now && now < l.Since + l.Delegation.AfterHours + l.Delegation.Hours);

    private bool Vote(int person, int speaker, string word, long now)
    {
        if (IsAwaitingRatification)
        {
            return Ratify(person, speaker, word, now);
        }

        var stage = Stage(now);
        if (!IsVotedOn || Outcome(now) != "Pending" || !MaySpeak(speaker, person, stage, now) || !Counts(person) || _vacant.Contains(person) || (_due[stage] is { } due && now >= due)
            || (word == "Veto" && stage == 1) || (word == "Approve" && (_lastAmender == person || _lastAmender == speaker)))
        {
            return false;
        }

        (_said[(stage, person)], _speaker[(stage, person)]) = (word, speaker);
        After(stage, word, now);
        return true;
    }

    private bool Lift(int person, long now)
    {
        if (IsAwaitingRatification)
        {
            return LiftInRatification(person, now);
        }

        var vetoes = _said.Where(s => s.Key.Person == person && s.Value == "Veto").Select(s => s.Key).ToList();
        if (!IsVotedOn || vetoes.Count == 0)
        {
            return false;
        }

        var stage = Stage(now);
        vetoes.ForEach(v => (_said[v], _speaker[v]) = ("Abstain", person));
        After(stage, null, now);
        return true;
    }

    private bool Recuse(int person, long now)
    {
        if (IsAwaitingRatification)
        {
            return RecuseFromRatification(person, now);
        }

        if (!IsVotedOn || Outcome(now) != "Pending")
        {
            return false;
        }

        var stage = Stage(now);
        if (_recused.Add(person))
        {
            After(stage, null, now);
        }

        return true;
    }

    private bool Lose(int person, long now)
    {
        var stage = Stage(now);
        if (IsVotedOn && _vacant.Add(person))
        {
            After(stage, null, now);
            return true;
        }

        if (IsAwaitingRatification && _ratifiersLost.Add(person))
        {
            Last = now;
            ConcludeRatification(now);
            return true;
        }

        return false;
    }

    private void After(int stage, string? word, long now)
    {
        if (Outcome(now) != "Satisfied" && Stage(now) != stage)
        {
            OpenStage(Stage(now), now);
        }

        Conclude(word, now);
        Last = now;
    }

    private void Conclude(string? word, long now)
    {
        var outcome = Outcome(now);
        if (outcome == "Satisfied")
        {
            (Status, Approved) = (rules.IsEmergency ? "EmergencyVote" : "Approved", true);
        }
        else if (word == "RequestChanges")
        {
            Status = "Returned";
        }
        else if (outcome == "Failed" && !HasVeto)
        {
            (Status, Approved) = ("Rejected", false);
        }
    }

    private bool Counts(int person) => !_forbidden.Contains(person) && !_recused.Contains(person);

    private int Stage(long at) => StageOutcome(0, at) == "Satisfied" ? 1 : 0;

    private string Outcome(long at) => StageOutcome(0, at) is var first && first != "Satisfied" ? first : StageOutcome(1, at);

    private string StageOutcome(int stage, long at)
    {
        int yes = 0, open = 0, left = 0;
        for (var p = 0; p < People; p++)
        {
            if (!Counts(p) || _vacant.Contains(p))
            {
                continue;
            }

            left++;
            var word = _said.GetValueOrDefault((stage, p));
            yes += word == "Approve" ? 1 : 0;
            open += word is null && !(at >= _due[stage]) ? 1 : 0;
        }

        return left < Needed[stage] ? "Infeasible"
            : _said.Any(s => s.Key.Stage == stage && s.Value == "Veto") ? "Failed"
            : yes >= Needed[stage] ? (stage == 0 && open > 0 ? "Pending" : "Satisfied")
            : yes + open >= Needed[stage] && open > 0 ? "Pending"
            : "Failed";
    }
}
