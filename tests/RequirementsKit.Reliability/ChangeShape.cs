using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Tests.Changes.Model;

namespace RequirementsKit.Reliability;

/// <summary>
/// What of a change request decides what can still happen to it: people and texts up to their names, instants as before or after what is due.
/// Two requests of one shape have the same future.
/// </summary>
internal static class ChangeShape
{
    private static readonly ChangeRequestStatus[] WithoutRound =
    [
        ChangeRequestStatus.Draft, ChangeRequestStatus.Rejected, ChangeRequestStatus.Withdrawn, ChangeRequestStatus.Expired, ChangeRequestStatus.Deferred, ChangeRequestStatus.Applied, ChangeRequestStatus.Closed,
    ];

    public static string Of(ChangeRequest request, IReadOnlyList<string> people)
    {
        var proposal = request.Proposal.ToFingerprint();
        var decision = request.Decision is { } d ? $"{(d.IsApproved ? '+' : '-')}{(int)d.Basis}{(d.Proposal == proposal ? '=' : '!')}" : "";
        var owed = string.Concat(request.Obligations.Where(o => !o.IsSettled).Select(o => (int)o.Kind));
        var overridden = request.Round.Overrides?.Any(o => o.Content == proposal) == true ? "o" : "";
        return $"{(int)request.Status}{request.Round.Policy.Id[0]}{decision}{owed}{overridden}|{string.Join('|', people.Order(StringComparer.Ordinal))}";
    }

    /// <summary>Each person's part of the shape, in the order of the people; people with equal parts may change places.</summary>
    public static IReadOnlyList<string> People(ChangeRequest request, int count) =>
        [.. ChangeWorld.Persons.Take(count).Select(person => $"{(request.SubmittedBy.PersonId == person ? "a" : "")}{(request.Contributors.Contains(person) ? "c" : "")}{Seats(request, person)}")];

    private static string Seats(ChangeRequest request, StakeholderId person)
    {
        var seats = request.Round.Seats.Where(s => s.Person == person).Select(s => Seat(request, s));

        // Where the next round begins anew, only whether anything was said is of interest: none of it may come back.
        return WithoutRound.Contains(request.Status) ? (request.Round.Ballots.Count > 0 ? "*" : "") : string.Join(',', seats.Order(StringComparer.Ordinal));
    }

    private static string Seat(ChangeRequest request, Seat seat)
    {
        var due = seat.Due is not { } at ? "" : at <= request.ChangedAt ? "l" : "d";
        var said = request.Round.Ballots.LastOrDefault(b => b.Seat == seat.Number) is not { } ballot ? ""
            : $"{(int)ballot.Verdict}{(ballot.Content == request.Round.Content ? '=' : '!')}{(ballot.CarriedFrom is null ? "" : "c")}";
        return $"{seat.Stage[0]}{(seat.IsForbidden ? "f" : "")}{(seat.IsRecused ? "r" : "")}{(seat.IsVacant ? "v" : "")}{due}{said}";
    }
}
