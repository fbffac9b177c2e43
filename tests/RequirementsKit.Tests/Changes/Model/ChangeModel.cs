namespace RequirementsKit.Tests.Changes.Model;

/// <summary>
/// One change request under one policy, as a child would keep it on paper: lists, loops, hours as numbers. Shares no code with the workflow or the kernel.
/// Five people; person 0 submits. Stage 0 needs one approval of people who may each veto and is due after a time; stage 1 needs two approvals.
/// </summary>
internal sealed class ChangeModel
{
    private static readonly string[] Obligations = ["UpdatePlan", "Verify", "InformRequester"];

    public const int People = 5;
    public const int StageHours = 48;
    public const int ExpiryHours = 30 * 24;

    private static readonly string[] Ended = ["Rejected", "Withdrawn", "Expired"];
    private static readonly int[] Needed = [1, 2];

    private readonly Dictionary<(int Stage, int Person), string> _said = [];
    private readonly HashSet<int> _recused = [];
    private readonly HashSet<int> _vacant = [];
    private readonly long?[] _due = new long?[2];
    private long _heldSince;
    private long _heldUntil;
    private int _policy;

    public string Status { get; private set; } = "Draft";

    public int Version { get; private set; } = 1;

    public int Round { get; private set; }

    public int Text { get; private set; }

    public bool? Approved { get; private set; }

    public long Last { get; private set; }

    public HashSet<int> Contributors { get; } = [0];

    public HashSet<string> Owed { get; } = [];

    public int Yes => Enumerable.Range(0, 2).Sum(stage => Enumerable.Range(0, People).Count(p => Counts(p) && !_vacant.Contains(p) && _said.GetValueOrDefault((stage, p)) == "Approve"));

    public bool HasVeto => _said.ContainsValue("Veto");

    /// <summary>The same paper once more, to try something on.</summary>
    public ChangeModel Copy()
    {
        var copy = new ChangeModel
        {
            Status = Status,
            Version = Version,
            Round = Round,
            Text = Text,
            Approved = Approved,
            Last = Last,
            _heldSince = _heldSince,
            _heldUntil = _heldUntil,
            _policy = _policy,
        };
        foreach (var (key, word) in _said)
        {
            copy._said[key] = word;
        }

        copy._recused.UnionWith(_recused);
        copy._vacant.UnionWith(_vacant);
        _due.CopyTo(copy._due, 0);
        copy.Contributors.UnionWith(Contributors);
        copy.Owed.UnionWith(Owed);
        return copy;
    }

    /// <summary>Does a command, or says that it is refused; then nothing but the clock has happened.</summary>
    public bool Do(ModelCommand command, long now)
    {
        Tick(now);
        now = Math.Max(now, Last);
        return command.Kind switch
        {
            ModelCommandKind.Submit => Move(["Draft"], now, () => Open(now)),
            ModelCommandKind.Vote => Vote(command.Person, command.Word, now),
            ModelCommandKind.LiftVeto => Lift(command.Person, now),
            ModelCommandKind.Recuse => Recuse(command.Person, now),
            ModelCommandKind.LoseMandate => Lose(command.Person, now),
            ModelCommandKind.Amend => Amend(command.Person, command.Number % 3, now),
            ModelCommandKind.Hold => Move(["InReview"], now, () => (Status, _heldSince, _heldUntil) = ("OnHold", now, now + 1 + command.Number)),
            ModelCommandKind.Release => Move(["OnHold"], now, () => Release(now)),
            ModelCommandKind.Defer => Move(["InReview", "Returned", "Approved"], now, () => Status = "Deferred"),
            ModelCommandKind.Resume => Again(["Deferred"], now),
            ModelCommandKind.Reopen => Again(Ended, now),
            ModelCommandKind.Withdraw => Move(["Draft", "InReview", "OnHold", "Returned", "Deferred", "Approved", "Conflicted"], now, () => Status = "Withdrawn"),
            ModelCommandKind.Override => !Contributors.Contains(command.Person) && Move(["InReview"], now, () => (Status, Approved) = ("Approved", true)),
            ModelCommandKind.MigratePolicy => Migrate(now),
            ModelCommandKind.Apply => Move(["Approved"], now, () => { Status = "Applied"; Owed.UnionWith(["UpdatePlan", "Verify", "InformRequester"]); }),
            ModelCommandKind.ApplyLate => Move(["Approved"], now, () => Status = "Conflicted"),
            ModelCommandKind.Acknowledge => Settle(command.Number % 3, now),
            ModelCommandKind.Annotate => Move([Status], now, () => { }),
            ModelCommandKind.Sign => !Ended.Append("Closed").Contains(Status) && Move([Status], now, () => { }),
            _ => true,
        };
    }

    /// <summary>Lets happen what is due: the end of a hold, the deadline of a stage, the end of everybody's patience.</summary>
    public void Tick(long now)
    {
        while (NextDue() is { } due && due <= now)
        {
            var before = Last;
            Last = Math.Max(Last, due);
            if (Status == "OnHold")
            {
                Release(Last);
            }
            else if (Status == "InReview" && _due[Stage(before)] <= Last)
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
        "InReview" when _due[Stage(Last)] is { } due => Math.Min(due, Last + ExpiryHours),
        "Draft" or "InReview" or "Returned" or "Approved" or "Conflicted" => Last + ExpiryHours,
        _ => null,
    };

    private void AtDeadline(long before, long at)
    {
        var stage = Stage(before);
        if (Outcome(at) == "Satisfied")
        {
            (Status, Approved) = ("Approved", true);
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

    private bool Move(string[] from, long now, Action change)
    {
        if (!from.Contains(Status))
        {
            return false;
        }

        change();
        Last = now;
        return true;
    }

    private void Open(long now)
    {
        Status = "InReview";
        Round++;
        Approved = null;
        _recused.Clear();
        _vacant.Clear();
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

    private bool Again(string[] from, long now) => from.Contains(Status) && Feasible(Contributors) && Move(from, now, () =>
    {
        _said.Clear();
        Open(now);
    });

    private bool Migrate(long now) => Feasible(Contributors) && Move(["InReview"], now, () =>
    {
        _policy = 1 - _policy;
        _said.Clear();
        var approved = Approved;
        Open(now);
        Approved = approved;
    });

    private bool Amend(int person, int text, long now)
    {
        if (Status is not ("InReview" or "Returned" or "Conflicted"))
        {
            return false;
        }

        if (Status == "InReview" && text == Text)
        {
            return true;
        }

        if (!Feasible(Contributors.Union([person]).ToHashSet()))
        {
            return false;
        }

        foreach (var (key, word) in _said.ToList())
        {
            // Only what still counted is kept, and only when nothing changed; a veto always.
            if (word != "Veto" && (text != Text || key.Person == person || !Counts(key.Person) || _vacant.Contains(key.Person)))
            {
                _said.Remove(key);
            }
        }

        Contributors.Add(person);
        (Text, Version, Last) = (text, Version + 1, now);
        Open(now);
        return true;
    }

    private bool Vote(int person, string word, long now)
    {
        var stage = Stage(now);
        if (Status != "InReview" || Outcome(now) != "Pending" || !Counts(person) || _vacant.Contains(person) || (_due[stage] is { } due && now >= due) || (word == "Veto" && stage == 1))
        {
            return false;
        }

        _said[(stage, person)] = word;
        After(stage, word, now);
        return true;
    }

    private bool Lift(int person, long now)
    {
        var vetoes = _said.Where(s => s.Key.Person == person && s.Value == "Veto").Select(s => s.Key).ToList();
        if (Status != "InReview" || vetoes.Count == 0)
        {
            return false;
        }

        var stage = Stage(now);
        vetoes.ForEach(v => _said[v] = "Abstain");
        After(stage, null, now);
        return true;
    }

    private bool Recuse(int person, long now)
    {
        if (Status != "InReview" || Outcome(now) != "Pending")
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
        if (Status == "InReview" && _vacant.Add(person))
        {
            Last = now;
        }

        return true;
    }

    private bool Settle(int which, long now)
    {
        if (Status == "Applied" && Owed.Remove(Obligations[which]))
        {
            (Status, Last) = (Owed.Count == 0 ? "Closed" : "Applied", now);
        }

        return Status is "Applied" or "Closed";
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
            (Status, Approved) = ("Approved", true);
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

    private static bool Feasible(HashSet<int> contributors) => People - contributors.Count >= Needed.Max();

    private bool Counts(int person) => !Contributors.Contains(person) && !_recused.Contains(person);

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
