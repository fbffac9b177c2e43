using NodaTime;
using RequirementsKit;
using RequirementsKit.Approvals;
using RequirementsKit.Auditing;
using RequirementsKit.Changes;
using RequirementsKit.DependencyInjection;

namespace ChangeBoard;

/// <summary>Four changes: one vetoed and amended, one in an emergency, and two that want the same.</summary>
internal sealed class Story(Board board, StoryClock clock)
{
    private readonly ProjectKit _kit = board.Kit;

    public async Task RunAsync()
    {
        await VetoAsync();
        await EmergencyAsync();
        await ConflictAsync();
        await AuditAsync();
    }

    private async Task VetoAsync()
    {
        Page.Scene("A veto, a delegate, and an amended proposal");
        var export = await board.CaptureAsync("When a user exports a report, the portal shall deliver the file within 10 s.");
        var change = await _kit.Changes.SubmitAsync(Proposal.Revise(export).Statement("When a user exports a report, the portal shall deliver the file within 1 s."), Board.Majority, board["Mara"]);
        await RefusedAsync(() => _kit.Changes.ApproveAsync(change, board["Mara"]));
        await _kit.Changes.ApproveAsync(change, board["Ben"]);
        change = await _kit.Changes.VoteAsync(change, BallotVerdict.Veto, board["Chloe"], comment: "No test bench measures 1 s");
        Page.Say(change.Explain());

        clock.Pass(hours: 2);
        change = await _kit.Changes.AmendAsync(change, Proposal.Revise(export).Statement("When a user exports a report, the portal shall deliver the file within 2 s."), board["Mara"]);
        Page.Say($"Amended, and the veto stands: {change.Explain()}");
        await _kit.Changes.LiftVetoAsync(change, board["Chloe"]);

        // Deniz is on leave and lends the seat to Elif, who votes for both.
        var now = clock.GetCurrentInstant();
        await _kit.Changes.DelegateAsync(change, new(board.People["Deniz"], board.People["Elif"], now, now + Duration.FromDays(14)), board["Deniz"]);
        await _kit.Changes.ApproveAsync(change, board["Ben"]);
        await _kit.Changes.ApproveAsync(change, board["Elif"]);
        await _kit.Changes.VoteAsync(change, BallotVerdict.Approve, board["Elif"], of: board.People["Deniz"]);
        await _kit.Changes.ApproveAsync(change, board["Chloe"]);
        change = await _kit.Changes.VoteAsync(change, BallotVerdict.Abstain, board["Finn"]);
        change = await _kit.Changes.ApplyAsync(change, board["Gia"]);
        Page.Say($"{export.Key} says now: {(await _kit.Requirements.GetAsync(export)).Content.Statement}");
        await TellAsync(change, Language.English);
    }

    private async Task EmergencyAsync()
    {
        Page.Scene("An emergency, applied first and ratified afterwards");
        var login = await board.CaptureAsync("The portal shall lock an account after 20 failed logins.");
        var handling = ChangeHandling.Emergency("Accounts are being guessed right now", ratifiedUnder: Board.Majority, withinHours: 72);
        var change = await _kit.Changes.SubmitAsync(Proposal.Revise(login).Statement("The portal shall lock an account after 5 failed logins."), Board.Duty, board["Mara"], ChangeCause.External, handling: handling);
        await RefusedAsync(() => _kit.Changes.ApplyAsync(change, board["Gia"]));
        await _kit.Changes.ApproveAsync(change, board["Gia"]);
        change = await _kit.Changes.ApplyAsync(change, board["Gia"]);
        Page.Say(change.Explain());
        clock.Pass(hours: 20);
        foreach (var member in new[] { "Ben", "Chloe", "Deniz", "Elif", "Finn" })
        {
            change = await _kit.Changes.ApproveAsync(change, board[member]);
        }

        Page.Say(change.Explain());
    }

    private async Task ConflictAsync()
    {
        Page.Scene("Two requests that want the same");
        var search = await board.CaptureAsync("The portal shall list matches within 3 s.");
        var first = await _kit.Changes.SubmitAsync(Proposal.Revise(search).Statement("The portal shall list matches within 1 s."), Policies.FourEyes, board["Mara"]);
        var second = await _kit.Changes.SubmitAsync(Proposal.Revise(search).Title("Search is quick"), Policies.FourEyes, board["Ben"]);
        Page.Say($"{second.Key} overlaps with {second.Overlaps.Count} open request: {(await _kit.Changes.OverlappingAsync(second))[0].Key}.");
        await _kit.Changes.ApproveAsync(first, board["Finn"]);
        await _kit.Changes.ApproveAsync(second, board["Finn"]);
        await _kit.Changes.ApplyAsync(first, board["Gia"]);
        second = await _kit.Changes.ApplyAsync(second, board["Gia"]);
        Page.Say(second.Explain());
        var rebase = await _kit.Changes.RebaseAsync(second, board["Ben"]);
        second = await _kit.Changes.GetAsync(second);
        Page.Say($"Rebased with {rebase.Conflicts.Count} conflicts as version {second.ProposalVersion}; it has to be approved again: {second.Explain()}");
        await RefusedAsync(() => _kit.Changes.ApproveAsync(second, board["Ben"]));
        await _kit.Changes.ApproveAsync(second, board["Elif"]);
        await _kit.Changes.ApplyAsync(second, board["Gia"]);
        var content = (await _kit.Requirements.GetAsync(search)).Content;
        Page.Say($"{search.Key} has both: '{content.Title}', {content.Statement}");
        await TellAsync(second, Language.Chinese);
    }

    private async Task AuditAsync()
    {
        Page.Scene("The audit chain");
        var audit = await AuditLog.VerifyAsync(_kit.Store.ReadLogAsync(), await _kit.Store.GetHeadAsync());
        Page.Say($"{audit.Verified} entries in one chain: {audit.Verdict}.");
        foreach (var request in await _kit.Changes.ListAsync(ChangeQueries.Owing))
        {
            var replayed = ChangeRequest.Replay(await _kit.Changes.HistoryAsync(request));
            Page.Say($"{request.Key} replayed from the log is {(replayed == request ? "the state that is stored" : "another state")}.");
        }
    }

    private async Task TellAsync(ChangeRequest request, Language language)
    {
        foreach (var line in ChangeHistory.Tell(await _kit.Changes.HistoryAsync(request), language, board.NameOf))
        {
            Page.Say(line);
        }
    }

    private static async Task RefusedAsync(Func<Task> command)
    {
        try
        {
            await command();
        }
        catch (RuleViolationException refused)
        {
            Page.Say($"Refused ({refused.Code}): {refused.Message}");
        }
    }
}
