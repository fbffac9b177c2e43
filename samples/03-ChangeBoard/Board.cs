using RequirementsKit;
using RequirementsKit.Approvals;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;

namespace ChangeBoard;

/// <summary>A project with an author, a board of five, and somebody on duty.</summary>
internal sealed class Board
{
    private const string AuthorRole = "author";
    private const string DutyRole = "duty";

    private Board(ProjectKit kit, IReadOnlyDictionary<string, Stakeholder> people) => (Kit, People) = (kit, people);

    /// <summary>Three of five, each with a veto, within two days.</summary>
    public static ApprovalPolicy Majority { get; } = new(
        "board-of-five", 1, [new("board", [new("board", Policies.BoardRole, Quorum.Majority, MayVeto: true)]) { DueAfterHours = 48 }]);

    /// <summary>One who is on duty, within four hours.</summary>
    public static ApprovalPolicy Duty { get; } = new("on-duty", 1, [new("duty", [new("duty", DutyRole, Quorum.Any)]) { DueAfterHours = 4 }]);

    public ProjectKit Kit { get; }

    public IReadOnlyDictionary<string, Stakeholder> People { get; }

    public Actor this[string name] => People[name].ToActor();

    public static async Task<Board> GatherAsync(IRequirementsKit kits)
    {
        var kit = kits.For(await kits.Projects.OpenAsync("Harbour portal", "Europe/Berlin", Actor.System));
        await kit.Project.DefineRoleAsync(AuthorRole, [Capability.SubmitChanges, Capability.WriteRequirements], Actor.System);
        await kit.Project.DefineRoleAsync(Policies.BoardRole, [Capability.ApproveChanges, Capability.SubmitChanges], Actor.System);
        await kit.Project.DefineRoleAsync(DutyRole, [Capability.ApproveChanges, Capability.ApplyChanges], Actor.System);
        var people = new Dictionary<string, Stakeholder>();
        foreach (var (name, role) in new[]
        {
            ("Mara", AuthorRole), ("Ben", Policies.BoardRole), ("Chloe", Policies.BoardRole), ("Deniz", Policies.BoardRole), ("Elif", Policies.BoardRole), ("Finn", Policies.BoardRole), ("Gia", DutyRole),
        })
        {
            people[name] = await kit.Stakeholders.RegisterAsync(new StakeholderProfile(name), Actor.System);
            await kit.Project.GrantAsync(people[name].ToActor(), role, Actor.System);
        }

        return new(kit, people);
    }

    public Task<Requirement> CaptureAsync(string statement) => Kit.Requirements.CaptureAsync(statement, Origin.Document("tender"), this["Mara"]);

    public string NameOf(Actor actor) => People.Values.FirstOrDefault(p => p.ToActor() == actor)?.Name ?? "the clock";
}
