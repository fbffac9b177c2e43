using NodaTime;
using NodaTime.Testing;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Changes.Internal;
using RequirementsKit.DependencyInjection;
using RequirementsKit.DependencyInjection.Internal;
using RequirementsKit.Projects;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Changes.Pairs;

/// <summary>Two drafts of two authors on three requirements, behind the real service; a chair decides. The second request keeps its approval when only its base changes.</summary>
internal sealed class PairWorld(SnapshotStore store, IReadOnlyList<Wish> wishes)
{
    public static readonly Instant Start = Instant.FromUtc(2026, 9, 1, 8, 0);

    private static readonly string[] Words = ["The first says so.", "The second says so."];
    private static readonly ApprovalPolicy[] DecidedUnder = [Policies.FourEyes, new("carrying", 1, Policies.FourEyes.Stages) { CarryOver = [CarryOverClass.BaseOnly] }];

    private readonly FakeClock _clock = new(Start);
    private readonly SequentialIdGenerator _ids = new();
    private readonly List<Actor> _authors = [];
    private readonly List<RequirementId> _requirements = [];
    private readonly List<ChangeRequestId> _requests = [];
    private ProjectId _project;
    private Actor _chair = Actor.System;

    public SnapshotStore Store => store;

    public async Task OpenAsync()
    {
        var kits = new Kit(store, _clock, _ids);
        _project = (await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", Actor.System)).Id;
        var kit = kits.For(_project);
        await kit.Project.DefineRoleAsync("author", [Capability.SubmitChanges], Actor.System);
        _chair = await JoinAsync(kit, Project.LeadRole);
        for (var i = 0; i < Words.Length; i++)
        {
            _authors.Add(await JoinAsync(kit, "author"));
        }

        for (var i = 0; i < 3; i++)
        {
            _requirements.Add((await kit.Requirements.CaptureAsync(new RequirementEdit().Title($"Number {i}").Statement("It is so."), Origin.Document("workshop"), Actor.System)).Id);
        }

        for (var i = 0; i < Words.Length; i++)
        {
            _requests.Add((await kit.Changes.DraftAsync(await ProposalAsync(kit, i, wishes[i]), DecidedUnder[i], _authors[i])).Id);
        }
    }

    public async Task<PairAnswer> DoAsync(PairCommand command)
    {
        try
        {
            await SendAsync(Kit(), command.Kind, command.Request);
            return PairAnswer.Done;
        }
        catch (RuleViolationException)
        {
            return PairAnswer.Refused;
        }
        catch (ConcurrencyConflictException)
        {
            return PairAnswer.Conflict;
        }
    }

    public async Task<PairView> ViewAsync()
    {
        var kit = Kit();
        var requests = new List<ChangeRequest>();
        var since = new List<IReadOnlySet<Guid>>();
        foreach (var id in _requests)
        {
            requests.Add(await kit.Changes.GetAsync(id));
            since.Add(await new GraphVersions(new ProjectDoor(kit.Store, _clock, _ids)).MadeSinceAsync(requests[^1].Impact.GraphVersion, default));
        }

        var requirements = await kit.Requirements.ListAsync();
        var histories = new List<IReadOnlyList<RequirementRevision>>();
        foreach (var requirement in requirements)
        {
            histories.Add(await kit.Requirements.HistoryAsync(requirement));
        }

        return new(requests, requirements, histories, (await kit.Traceability.GraphAsync()).Links, since, (await kit.Store.GetHeadAsync()).Sequence);
    }

    // The services remember the links they saw, which is another thing in every state.
    private ProjectKit Kit() => new Kit(store, _clock, _ids).For(_project);

    private async Task SendAsync(ProjectKit kit, PairCommandKind kind, int number)
    {
        var (changes, request, author) = (kit.Changes, _requests[number], _authors[number]);
        _ = kind switch
        {
            PairCommandKind.Submit => await changes.SubmitAsync(request, author),
            PairCommandKind.Approve => await changes.ApproveAsync(request, _chair),
            PairCommandKind.Reject => await changes.RejectAsync(request, _chair),
            PairCommandKind.AskForChanges => await changes.VoteAsync(request, BallotVerdict.RequestChanges, _chair),
            PairCommandKind.AmendToFirstWish => await changes.AmendAsync(request, await ProposalAsync(kit, number, wishes[number]), author),
            PairCommandKind.AmendToSecondWish => await changes.AmendAsync(request, await ProposalAsync(kit, number, Wish.Fallback), author),
            PairCommandKind.Rebase => await RebaseAsync(changes, request, author),
            PairCommandKind.Hold => await changes.HoldAsync(request, Start + Duration.FromDays(1), "Wait", _chair),
            PairCommandKind.Release => await changes.ReleaseAsync(request, _chair),
            PairCommandKind.Defer => await changes.DeferAsync(request, "Later", _chair),
            PairCommandKind.Resume => await changes.ResumeAsync(request, _chair),
            PairCommandKind.Reopen => await changes.ReopenAsync(request, "Again", author),
            PairCommandKind.Withdraw => await changes.WithdrawAsync(request, "Not needed", author),
            PairCommandKind.Apply => await changes.ApplyAsync(request, _chair),
            _ => await CloseAsync(changes, request),
        };
    }

    private static async Task<ChangeRequest> RebaseAsync(ChangeControl changes, ChangeRequestId request, Actor author)
    {
        _ = await changes.RebaseAsync(request, author);
        return await changes.GetAsync(request);
    }

    private async Task<ChangeRequest> CloseAsync(ChangeControl changes, ChangeRequestId request)
    {
        await changes.AcknowledgeAsync(request, ObligationKind.UpdatePlan, _chair);
        await changes.AcknowledgeAsync(request, ObligationKind.Verify, _chair);
        return await changes.AcknowledgeAsync(request, ObligationKind.InformRequester, _chair);
    }

    private async Task<Proposal> ProposalAsync(ProjectKit kit, int number, Wish wish)
    {
        // One look at all three: an author who reads them one by one may propose on a mixture, which no order of two commands gives.
        var now = (await kit.Requirements.ListAsync()).ToDictionary(r => r.Id);
        return wish.On([.. _requirements.Select(id => now[id])], Words[number]);
    }

    private static async Task<Actor> JoinAsync(ProjectKit kit, string role)
    {
        var person = (await kit.Stakeholders.RegisterAsync(new("A. Person"), Actor.System)).ToActor();
        await kit.Project.GrantAsync(person, role, Actor.System);
        return person;
    }
}
