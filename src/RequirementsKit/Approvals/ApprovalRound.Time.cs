using NodaTime;
using RequirementsKit.Approvals.Internal;

namespace RequirementsKit.Approvals;

/// <content>What the passing of time, an override and a new version of the content do.</content>
public sealed partial record ApprovalRound
{
    /// <summary>Finds the next thing that the passing of time does; see <see cref="DeadlineAction"/>. A stage that simply fails or passes at its due time needs no step.</summary>
    /// <param name="now">When somebody looks.</param>
    /// <param name="holders">Who may approve now; who an escalation reaches is among them.</param>
    /// <returns>The step, bearing the time it was due; null when nothing is due.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="holders"/> is null.</exception>
    public DeadlineStep? NextDeadline(Instant now, IEnumerable<SeatHolder> holders)
    {
        ArgumentNullException.ThrowIfNull(holders);
        now = Later(now);
        var outcome = Evaluate(now);
        if (StageNamed(outcome.Stage) is not { } stage)
        {
            return null;
        }

        var due = DueOf(stage.Name);
        if (stage.DueAfterHours is { } hours && due is null)
        {
            var opened = Instant.Min(now, DueBefore(outcome) ?? now);
            return new(DeadlineStepKind.Opened, stage.Name, opened, opened + Duration.FromHours(hours), []);
        }

        if (due is not { } at || at > now || !outcome.Stages.Any(s => s.Stage == stage.Name && s.AwaitsDeadline))
        {
            return null;
        }

        var more = at + Duration.FromHours(stage.AtDue!.ExtensionHours!.Value);
        return stage.AtDue.Action == DeadlineAction.Escalate
            ? new(DeadlineStepKind.Escalated, stage.Name, at, more, Seating.Beside(Seats, stage, stage.AtDue.Role!, holders.DistinctBy(h => h.Person).OrderBy(h => h.Person), Forbidden()))
            : new(DeadlineStepKind.Extended, stage.Name, at, more, []);
    }

    /// <summary>Takes a step that <see cref="NextDeadline"/> found.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public ApprovalRound After(DeadlineStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return this with
        {
            Seats =
            [
                .. Seats.Concat(step.Added).Select(s => s.Stage != step.Stage ? s : s with { Due = step.Due, IsExtended = s.IsExtended || step.Kind != DeadlineStepKind.Opened }),
            ],
        };
    }

    /// <summary>Does everything that is due. Ticking once or often makes no difference.</summary>
    /// <param name="now">When.</param>
    /// <param name="holders">Who may approve now.</param>
    /// <returns>The next state; this instance when nothing is due.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="holders"/> is null.</exception>
    public ApprovalRound Tick(Instant now, IEnumerable<SeatHolder> holders)
    {
        ArgumentNullException.ThrowIfNull(holders);
        IReadOnlyList<SeatHolder> people = [.. holders];
        var round = this;
        while (round.NextDeadline(now, people) is { } step)
        {
            round = round.After(step);
        }

        return round;
    }

    /// <summary>Moves the due times of the stage that decides now, for the time that the round was on hold.</summary>
    /// <param name="held">How long it was, zero or more.</param>
    /// <param name="now">When it goes on.</param>
    /// <returns>The next state; this instance when nothing has a due time.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="held"/> is negative.</exception>
    public ApprovalRound Postpone(Duration held, Instant now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(held, Duration.Zero);
        var before = Later(now) - held;
        return Seats.Any(s => s.Due > before) ? this with { Seats = [.. Seats.Select(s => s.Due > before ? s with { Due = s.Due + held } : s)] } : this;
    }

    /// <summary>Lets the first stage that has not passed through without the approvals it asks for. The outcome says so for good.</summary>
    /// <param name="by">Who; nobody who contributed to the content.</param>
    /// <param name="roles">The roles they have.</param>
    /// <param name="reason">Why, 1 to 1,000,000 characters.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is blank or too long.</exception>
    /// <exception cref="RuleViolationException">
    /// The round has passed (<c>approval.decided</c>), its policy names a role that does not exist (<c>approval.unknown-role</c>), they contributed to the content
    /// (<c>approval.self-approval</c>), or the stage asks for a role they lack (<c>approval.no-override</c>).
    /// </exception>
    public ApprovalRound Override(Actor by, IEnumerable<string> roles, string reason, Instant now)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(roles);
        var text = Text.Required(reason, Text.MaxBody);
        now = Later(now);
        var outcome = Evaluate(now);
        if (outcome.Outcome == ApprovalOutcome.Error)
        {
            RequireFeasible(now);
        }

        var stage = StageNamed(outcome.Stages.FirstOrDefault(s => s.Outcome is not (ApprovalOutcome.Satisfied or ApprovalOutcome.Overridden or ApprovalOutcome.NotApplicable))?.Stage)
            ?? throw new RuleViolationException("approval.decided", $"The round is decided ({outcome.Outcome}), and there is nothing left to override.");
        if (by.PersonId is { } person && Forbidden().Contains(person))
        {
            throw new RuleViolationException("approval.self-approval", $"{by} contributed to the content and cannot override its refusal under {Policy}. Ask somebody else who may.");
        }

        if (stage.OverrideRole is { } role && !roles.Contains(role))
        {
            throw new RuleViolationException("approval.no-override", $"Only '{role}' may override '{stage.Name}' under {Policy}; {by} does not have that role. Ask somebody who has.");
        }

        return (this with { Overrides = [.. Overrides ?? [], new StageOverride(stage.Name, Content, by, stage.OverrideRole, text, now)] }).Advance(stage.Name, now);
    }

    /// <summary>Opens the next round, on a new version of the content. A veto goes along; other ballots go along only over a difference that the policy names.</summary>
    /// <param name="content">The fingerprint of the new version.</param>
    /// <param name="change">How it differs from this one, computed from the two; null for a difference of no class.</param>
    /// <param name="holders">Who may approve now.</param>
    /// <param name="contributors">Who contributed to any version.</param>
    /// <param name="now">When.</param>
    /// <param name="subject">What is known of the new version; null for nothing.</param>
    /// <param name="knownRoles">The roles that exist; null to take every role for known.</param>
    /// <param name="isUntouched">Whether what a seat decides on is untouched; asked for <see cref="CarryOverClass.DisjointScope"/> alone, and null when it is for none.</param>
    /// <returns>The next round. Ballots of a version before this one are never revived.</returns>
    /// <exception cref="RuleViolationException">As for <see cref="Open"/>.</exception>
    public ApprovalRound Renew(
        Fingerprint content,
        CarryOverClass? change,
        IEnumerable<SeatHolder> holders,
        IEnumerable<StakeholderId> contributors,
        Instant now,
        SubjectFacts? subject = null,
        IEnumerable<string>? knownRoles = null,
        Func<Seat, bool>? isUntouched = null)
    {
        now = Later(now);
        var next = Open(Policy, content, holders, contributors, now, subject, knownRoles);
        var carries = change is { } difference && Policy.Carries(difference);
        var forbidden = next.Forbidden();
        foreach (var seat in Seats)
        {
            if (Ballots.LastOrDefault(b => b.Seat == seat.Number) is not { } ballot)
            {
                continue;
            }

            var own = next.Seats.FirstOrDefault(s => s.Stage == seat.Stage && s.Group == seat.Group && s.Person == seat.Person);
            var carried = ballot with { CarriedFrom = ballot.CarriedFrom ?? ballot.Content };
            if (ballot.Verdict == BallotVerdict.Veto)
            {
                // Whoever vetoed and lost the seat, or amended the content since, keeps one for this: neither lifts the veto.
                own = own is { IsForbidden: false } ? own : new(next.Seats.Count + 1, seat.Stage, seat.Group, seat.Person, IsForbidden: false) { IsVacant = true };
                next = next with { Seats = next.Seats.Contains(own) ? next.Seats : [.. next.Seats, own], Ballots = [.. next.Ballots, carried with { Seat = own.Number }] };
            }
            else if (carries && own is { IsForbidden: false } && !seat.IsVacant && !seat.IsRecused && !(ballot.CastBy.PersonId is { } caster && forbidden.Contains(caster)) && ballot.Content == Content && next.HasOpened(seat.Stage, now) && (change != CarryOverClass.DisjointScope || isUntouched?.Invoke(seat) == true))
            {
                next = next with { Ballots = [.. next.Ballots, carried with { Seat = own.Number, Content = content }] };
            }
        }

        return next.Advance(next.Evaluate(now).Stages.FirstOrDefault(s => s.Outcome != ApprovalOutcome.NotApplicable)?.Stage, now);
    }

    /// <summary>The round as if a person had never approved, neither for themselves nor for somebody else.</summary>
    internal ApprovalRound WithoutApprovalsOf(StakeholderId person)
    {
        var theirs = Seats.Where(s => Ballots.LastOrDefault(b => b.Seat == s.Number) is { } last && IsYes(last.Verdict) && (s.Person == person || Standings.SpeakerOf(s, last) == person)).Select(s => s.Number).ToHashSet();
        return theirs.Count == 0 ? this : this with { Ballots = [.. Ballots.Where(b => !theirs.Contains(b.Seat))] };
    }

    private bool HasOpened(string stage, Instant now) =>
        Evaluate(now).Stages.TakeWhile(s => s.Stage != stage).All(s => s.Outcome is ApprovalOutcome.Satisfied or ApprovalOutcome.Overridden or ApprovalOutcome.NotApplicable);

    private Instant? DueOf(string stage) => Seats.Where(s => s.Stage == stage).Max(s => s.Due);

    /// <summary>When the stage before the one that decides now was due.</summary>
    private Instant? DueBefore(RoundOutcome outcome) => outcome.Stages.TakeWhile(s => s.Stage != outcome.Stage).LastOrDefault(s => s.Outcome != ApprovalOutcome.NotApplicable) is { } before ? DueOf(before.Stage) : null;
}
