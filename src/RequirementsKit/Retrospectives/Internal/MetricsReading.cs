using NodaTime;
using RequirementsKit.Changes;
using RequirementsKit.Communication;
using RequirementsKit.FollowUps;
using RequirementsKit.Requirements;

namespace RequirementsKit.Retrospectives.Internal;

/// <summary>Reads the events of a record in their order and adds up what happened in a period. O(events).</summary>
internal sealed class MetricsReading(Instant from, Instant to)
{
    private readonly Dictionary<RequirementId, (Instant At, RequirementStatus Status)> _states = [];
    private readonly Dictionary<RequirementId, Instant> _captured = [];
    private readonly Dictionary<RequirementId, Instant> _validated = [];
    private readonly Dictionary<PointId, (Instant At, PointKind Kind)> _points = [];
    private readonly HashSet<PointId> _settled = [];
    private readonly Dictionary<ChangeRequestId, ChangeCause> _drafted = [];
    private readonly Dictionary<ChangeRequestId, Instant> _submitted = [];
    private readonly List<Duration> _confirmed = [];
    private readonly List<Duration> _accepted = [];
    private readonly List<Duration> _applied = [];
    private readonly SortedDictionary<ChangeCause, int> _causes = [];
    private readonly SortedDictionary<RequirementStatus, Duration> _inState = [];
    private (int Captured, int Revisions, int Kept, int Broken, int Done, int Missed) _count;

    public void Add(DomainEvent happened)
    {
        if (happened.At >= to)
        {
            return;
        }

        var counts = happened.At >= from ? 1 : 0;
        switch (happened)
        {
            case RequirementCaptured captured:
                _captured[captured.RequirementId] = captured.At;
                _states[captured.RequirementId] = (captured.At, Requirement.Lifecycle.Initial);
                _count.Captured += counts;
                break;
            case RequirementRevised:
                _count.Revisions += counts;
                break;
            case RequirementMoved moved:
                Move(moved, counts);
                break;
            case PointRaised raised:
                _points[raised.PointId] = (raised.At, raised.Kind);
                break;
            case PointMoved moved:
                Move(moved, counts);
                break;
            case FollowUpMoved moved:
                _count.Done += moved.To == FollowUpState.Completed ? counts : 0;
                _count.Missed += moved.To == FollowUpState.Missed ? counts : 0;
                break;
            case ChangeRequestDrafted drafted:
                _drafted[drafted.ChangeRequestId] = drafted.Cause;
                break;
            case ChangeRequestSubmitted submitted:
                _submitted[submitted.ChangeRequestId] = submitted.At;
                if (counts > 0 && _drafted.TryGetValue(submitted.ChangeRequestId, out var cause))
                {
                    _causes[cause] = _causes.GetValueOrDefault(cause) + 1;
                }

                break;
            case ChangeRequestApplied applied when counts > 0 && _submitted.TryGetValue(applied.ChangeRequestId, out var since):
                _applied.Add(applied.At - since);
                break;
            default:
                break;
        }
    }

    public RecordMetrics ToMetrics()
    {
        foreach (var (_, state) in _states)
        {
            Spend(state.Status, state.At, to);
        }

        return new()
        {
            From = from,
            To = to,
            Requirements = _captured.Count,
            Captured = _count.Captured,
            Revisions = _count.Revisions,
            OpenQuestions = [.. _points.Where(p => p.Value.Kind == PointKind.Question && !_settled.Contains(p.Key)).Select(p => to - p.Value.At).OrderDescending()],
            NeedToConfirmation = Median(_confirmed),
            ConfirmationToAcceptance = Median(_accepted),
            PromisesKept = _count.Kept,
            PromisesBroken = _count.Broken,
            FollowUpsKept = _count.Done,
            FollowUpsMissed = _count.Missed,
            ChangeLeadTime = Median(_applied),
            ChangesByCause = _causes,
            TimeInState = _inState,
        };
    }

    private static Duration? Median(List<Duration> durations)
    {
        durations.Sort();
        return durations.Count == 0 ? null : durations[(durations.Count - 1) / 2];
    }

    private void Move(RequirementMoved moved, int counts)
    {
        var id = moved.RequirementId;
        if (_states.TryGetValue(id, out var before))
        {
            Spend(before.Status, before.At, moved.At);
        }

        _states[id] = (moved.At, moved.To);
        if (moved.To == RequirementStatus.Validated)
        {
            if (counts > 0 && !_validated.ContainsKey(id) && _captured.TryGetValue(id, out var need))
            {
                _confirmed.Add(moved.At - need);
            }

            _validated[id] = moved.At;
        }

        if (moved.To == RequirementStatus.Accepted && counts > 0 && _validated.TryGetValue(id, out var confirmed))
        {
            _accepted.Add(moved.At - confirmed);
        }
    }

    private void Move(PointMoved moved, int counts)
    {
        _ = moved.To == PointState.Open ? _settled.Remove(moved.PointId) : _settled.Add(moved.PointId);
        if (_points.TryGetValue(moved.PointId, out var point) && point.Kind == PointKind.Promise)
        {
            _count.Kept += moved is { From: PointState.Open, To: PointState.Resolved } ? counts : 0;
            _count.Broken += moved.To == PointState.Broken ? counts : 0;
        }
    }

    private void Spend(RequirementStatus status, Instant since, Instant until)
    {
        var begin = Instant.Max(since, from);
        if (until > begin)
        {
            _inState[status] = _inState.GetValueOrDefault(status) + (until - begin);
        }
    }
}
