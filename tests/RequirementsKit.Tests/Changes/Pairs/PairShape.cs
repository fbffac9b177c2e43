using System.Globalization;

namespace RequirementsKit.Tests.Changes.Pairs;

/// <summary>What of a state decides what can still happen: no instants, no counts of versions and rounds, no ids of what was made on the way. States of one shape have the same future.</summary>
/// <param name="State">The record, and how each request stands on it.</param>
/// <param name="LinksSince">Which links each request takes for newer than its impact.</param>
internal readonly record struct PairShape(Fingerprint State, Fingerprint LinksSince)
{
    public static PairShape Of(PairView view)
    {
        var revisions = view.Histories.SelectMany(h => h.Select(r => r.Content.ToFingerprint().ToString()));
        var since = view.LinksSince.Select(s => string.Join(',', view.Links.Where(l => s.Contains(l.Id.Value)).Select(PairRecord.Of).Order(StringComparer.Ordinal)));
        return new(Fingerprint.OfText([.. view.Requests.Select(Of), .. PairRecord.Of(view), .. revisions.Order(StringComparer.Ordinal)]), Fingerprint.OfText(since));
    }

    private static string Of(RequirementsKit.Changes.ChangeRequest request)
    {
        var decision = request.Decision is { } d ? $"{(d.IsApproved ? '+' : '-')}{(d.Proposal == request.Proposal.ToFingerprint() ? '=' : '!')}" : "";
        var ballots = request.Round.Seats.Select(s => request.Round.Ballots.LastOrDefault(b => b.Seat == s.Number) is { } b ? $"{b.Verdict}{(b.Content == request.Round.Content ? '=' : '!')}{(b.CarriedFrom is null ? "" : "c")}" : "");
        var impact = request.Impact.Items.Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.Requirement} {i.Distance} {i.Via}"));
        return $"{request.Status} {request.Proposal.ToFingerprint()} {request.Amendment} {decision} {string.Join(',', ballots)} {string.Join(',', impact)} {request.Obligations.Count(o => !o.IsSettled)}";
    }
}
