using NodaTime;
using RequirementsKit.Changes;
using RequirementsKit.Communication;
using RequirementsKit.Requirements;

namespace RequirementsKit.Reporting.Internal;

/// <summary>Finds what a person asked for, and says why it stands where it stands.</summary>
internal sealed class LedgerEntries(ProjectRecord record, IReadOnlySet<StakeholderId> person, Visibility audience)
{
    private readonly Dictionary<RequirementId, string> _keys = record.Requirements.ToDictionary(r => r.Id, r => r.Key);
    private readonly Dictionary<ChangeRequestId, ChangeRequest> _changes = record.Changes.ToDictionary(c => c.Id);
    private readonly ILookup<RequirementId, RequirementRevision> _revisions = record.Revisions.Where(r => r.Number > 1).ToLookup(r => r.RequirementId);
    private readonly ILookup<RequirementId, ConfirmationRound> _rounds = record.Rounds.Where(r => r.Asked.Any(person.Contains)).ToLookup(r => r.RequirementId);

    public IEnumerable<LedgerEntry> All(IEnumerable<Point> questions) =>
    [
        .. record.Requirements.Where(r => r.Origins.Any(o => o.Stakeholders.Any(person.Contains))).OrderBy(r => r.KeyNumber).Select(Entry),
        .. record.Feedback.Where(f => person.Contains(f.Sender)).OrderBy(f => f.KeyNumber).Select(Entry),
        .. questions.Select(Entry),
    ];

    private LedgerEntry Entry(Requirement requirement) =>
        new(requirement.Key, requirement.Title, record.DayOf(requirement.CapturedAt), [.. Reasons(requirement).OrderBy(r => r.At).Select(r => r.Reason)])
        {
            Status = requirement.Status,
            SaidOf = requirement.RevisionThatWas(requirement.Status),
            Revision = requirement.Revision,
        };

    private LedgerEntry Entry(Feedback feedback) => new(feedback.Key, feedback.Content, record.DayOf(feedback.ReceivedAt), [.. Reasons(feedback)]) { Feedback = feedback.State };

    private LedgerEntry Entry(Point question) => new(
        question.Key, question.Summary, record.DayOf(question.RaisedAt),
        question.SettledAt is { } at ? [new(LedgerReasonKind.Settled) { On = record.DayOf(at), Words = question.Resolution }] : [])
    { Question = question.State };

    private IEnumerable<LedgerReason> Reasons(Feedback feedback)
    {
        foreach (var key in feedback.Consequences.Select(KeyOf).OfType<string>())
        {
            yield return new(LedgerReasonKind.Became) { Key = key };
        }

        if (record.Feedback.FirstOrDefault(f => f.Id == feedback.DuplicateOf) is { } same)
        {
            yield return new(LedgerReasonKind.SameAs) { Key = same.Key };
        }

        if (feedback.Answer is { } answer)
        {
            yield return new(LedgerReasonKind.Settled) { Words = answer };
        }
    }

    private IEnumerable<(Instant At, LedgerReason Reason)> Reasons(Requirement requirement)
    {
        foreach (var revision in _revisions[requirement.Id])
        {
            if (revision.Cause is { } cause && _changes.TryGetValue(cause, out var change))
            {
                yield return (revision.At, new(LedgerReasonKind.Changed) { Key = change.Key, On = record.DayOf(revision.At), Cause = change.Cause });
            }
            else if (audience == Visibility.Internal && revision.Reason is { } reason)
            {
                yield return (revision.At, new(LedgerReasonKind.Revised) { On = record.DayOf(revision.At), Words = reason });
            }
        }

        foreach (var round in _rounds[requirement.Id].GroupBy(r => r.Purpose).Select(g => g.MaxBy(r => r.KeyNumber)!))
        {
            yield return Reason(round, requirement);
        }

        if (requirement.DuplicateOf is { } original && _keys.TryGetValue(original, out var key))
        {
            yield return (record.At, new(LedgerReasonKind.SameAs) { Key = key });
        }

        if (record.EventsOf<RequirementMoved>(requirement).LastOrDefault() is { } moved)
        {
            yield return (moved.At, new(LedgerReasonKind.InThisState) { On = record.DayOf(moved.At) });
        }
    }

    private (Instant At, LedgerReason Reason) Reason(ConfirmationRound round, Requirement requirement)
    {
        var answer = round.Answers.LastOrDefault(a => person.Contains(a.Stakeholder));
        var kind = round.IsStaleFor(requirement) ? LedgerReasonKind.ToBeShownAgain : answer is null ? LedgerReasonKind.WaitsForThem : LedgerReasonKind.TheyAnswered;
        var at = answer?.At ?? round.AskedAt;
        return (at, new(kind) { Key = round.Key, On = record.DayOf(at), Verdict = answer?.Verdict, Words = answer?.Comment });
    }

    // A consequence is noted as kind and id; points may be internal.
    private string? KeyOf(string consequence)
    {
        var id = Guid.TryParse(consequence.Split(' ')[^1], out var value) ? value : Guid.Empty;
        return record.Requirements.FirstOrDefault(r => r.Id.Value == id)?.Key ?? record.PointsFor(audience).FirstOrDefault(p => p.Id.Value == id)?.Key ?? record.Changes.FirstOrDefault(c => c.Id.Value == id)?.Key;
    }
}
