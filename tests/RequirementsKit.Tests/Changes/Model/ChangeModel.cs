namespace RequirementsKit.Tests.Changes.Model;

/// <summary>
/// One change request, as a child would keep it on paper: lists, loops, hours as numbers. Shares no code with the workflow or the kernel.
/// Five people; person 0 submits. Stage 0 needs one approval of people who may each veto and is due after a time; stage 1 needs two approvals.
/// </summary>
internal sealed partial class ChangeModel(ModelRules rules)
{
    public const int People = 5;
    public const int StageHours = 48;
    public const int ExpiryHours = 30 * 24;

    private static readonly string[] Ended = ["Rejected", "Withdrawn", "Expired"];
    private static readonly int[] Needed = [1, 2];

    private readonly HashSet<ModelText> _stated = [];
    private long _heldSince;
    private long _heldUntil;
    private int _policy;

    public string Status { get; private set; } = "Draft";

    public int Version { get; private set; } = 1;

    public int Round { get; private set; }

    public ModelText Text { get; private set; }

    public bool? Approved { get; private set; }

    public long Last { get; private set; }

    public HashSet<int> Contributors { get; } = [0];

    private bool IsVotedOn => Status == "InReview" || (Status == "EmergencyVote" && Approved is null);

    /// <summary>The same paper once more, to try something on.</summary>
    public ChangeModel Copy()
    {
        var copy = new ChangeModel(rules) { Status = Status, Version = Version, Round = Round, Text = Text, Approved = Approved, Last = Last };
        (copy._heldSince, copy._heldUntil, copy._policy, copy._lastAmender, copy._ratifyBy, copy._ratificationDue) = (_heldSince, _heldUntil, _policy, _lastAmender, _ratifyBy, _ratificationDue);
        foreach (var (key, word) in _said)
        {
            copy._said[key] = word;
        }

        foreach (var (key, speaker) in _speaker)
        {
            copy._speaker[key] = speaker;
        }

        foreach (var (person, word) in _ratifying)
        {
            copy._ratifying[person] = word;
        }

        copy._lent.AddRange(_lent);
        copy._steps.AddRange(_steps);
        copy._stated.UnionWith(_stated);
        copy._forbidden.UnionWith(_forbidden);
        copy._recused.UnionWith(_recused);
        copy._vacant.UnionWith(_vacant);
        copy._ratifiersLost.UnionWith(_ratifiersLost);
        copy._ratifiersRecused.UnionWith(_ratifiersRecused);
        copy._ratificationLent.AddRange(_ratificationLent);
        copy._settled.UnionWith(_settled);
        _due.CopyTo(copy._due, 0);
        copy.Contributors.UnionWith(Contributors);
        copy.Owed.UnionWith(Owed);
        return copy;
    }

    /// <summary>Does a command, or says that it is refused; then nothing but the clock has happened.</summary>
    public bool Do(ModelCommand command, long now)
    {
        Tick(now, command.Kind == ModelCommandKind.LoseMandate ? command.Person : null);
        now = Math.Max(now, Last);
        return command.Kind switch
        {
            ModelCommandKind.Submit => CanBeDecided(Contributors) && Move(["Draft"], now, () => OpenWhenStated(now)),
            ModelCommandKind.Vote => Vote(command.Person, command.Person, command.Word, now),
            ModelCommandKind.VoteFor => Vote(command.Principal, command.Person, command.Word, now),
            ModelCommandKind.Delegate => Lend(ModelDelegation.Of(command), now),
            ModelCommandKind.LiftVeto => Lift(command.Person, now),
            ModelCommandKind.Recuse => Recuse(command.Person, now),
            ModelCommandKind.LoseMandate => Lose(command.Person, now) || true,
            ModelCommandKind.Amend => Amend(command.Person, ModelText.Of(command.Number), now),
            ModelCommandKind.State => (IsVotedOn || Status == "Submitted") && Move([Status], now, () => _stated.Add(Text)),
            ModelCommandKind.OpenReview => (!rules.NeedsStatement || _stated.Contains(Text)) && Move(["Submitted"], now, () => Open(now)),
            ModelCommandKind.Return => Move(["Submitted"], now, () => Status = "Returned"),
            ModelCommandKind.Hold => Move(["InReview"], now, () => (Status, _heldSince, _heldUntil) = ("OnHold", now, now + 1 + command.Number)),
            ModelCommandKind.Release => Move(["OnHold"], now, () => Release(now)),
            ModelCommandKind.Defer => Move(["Submitted", "InReview", "Returned", "Approved"], now, () => Status = "Deferred"),
            ModelCommandKind.Resume => Again(["Deferred"], now),
            ModelCommandKind.Reopen => Again(Ended, now),
            ModelCommandKind.Withdraw => Move(["Draft", "Submitted", "InReview", "EmergencyVote", "OnHold", "Returned", "Deferred", "Approved", "Conflicted"], now, () => Status = "Withdrawn"),
            ModelCommandKind.Override => !(rules.SeparatesDuties && Contributors.Contains(command.Person)) && Move(["InReview"], now, () => (Status, Approved) = ("Approved", true)),
            ModelCommandKind.MigratePolicy => Migrate(now),
            ModelCommandKind.Apply => Apply(0, now),
            ModelCommandKind.ApplyLate => Apply(1, now),
            ModelCommandKind.Acknowledge => Settle(Obligations[command.Number % 3], now),
            ModelCommandKind.WaiveReversion => Settle("Revert", now),
            ModelCommandKind.Annotate => Move([Status], now, () => { }),
            ModelCommandKind.Sign => !Ended.Append("Closed").Contains(Status) && Move([Status], now, () => { }),
            _ => true,
        };
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

    private bool Again(string[] from, long now) => CanBeDecided(Contributors) && Move(from, now, () =>
    {
        Clear();
        Approved = null;
        OpenWhenStated(now);
    });

    private bool Migrate(long now) => CanBeDecided(Contributors) && Move(["InReview"], now, () =>
    {
        _policy = 1 - _policy;
        Clear();
        var approved = Approved;
        Open(now);
        Approved = approved;
    });

    private bool CanBeDecided(HashSet<int> contributors) => !rules.SeparatesDuties || People - contributors.Count >= Needed.Max();

    private void OpenWhenStated(long now)
    {
        Status = "Submitted";
        if (!rules.NeedsStatement || _stated.Contains(Text))
        {
            Open(now);
        }
    }
}
