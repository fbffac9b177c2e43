using System.Text.Json;
using System.Text.Json.Serialization;
using RequirementsKit.Approvals.Internal;

namespace RequirementsKit.Approvals;

/// <summary>The policies that may be chosen, from the least strict to the strictest, what demands which, and when nothing is applied. A pure value: who may choose what does not depend on who asks.</summary>
/// <example><code>
/// var catalog = new PolicyCatalog([Policies.FourEyes, Policies.ChangeControlBoard], [new(new SubjectCondition { MinRisk = RiskLevel.High }, "change-control-board")]);
/// catalog.Require(Policies.FourEyes, new SubjectFacts { Risk = RiskLevel.Low });
/// </code></example>
public sealed record PolicyCatalog
{
    /// <summary>Describes a catalog.</summary>
    /// <param name="policies">Every version of every policy, from the least strict to the strictest; versions of one policy stand together and rise. At least one.</param>
    /// <param name="rules">What demands which policy; none for the least strict of all.</param>
    /// <param name="freezeWindows">When nothing is applied; null for never.</param>
    /// <param name="allowsOthers">Whether a policy that is not listed may be chosen where nothing stricter than the least is demanded, as long as it separates duties; false by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policies"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no policy, versions are out of order, or a rule names no policy; the message lists all problems at once.</exception>
    [JsonConstructor]
    public PolicyCatalog(IReadOnlyList<ApprovalPolicy> policies, IReadOnlyList<RoutingRule>? rules = null, IReadOnlyList<FreezeWindow>? freezeWindows = null, bool allowsOthers = false)
    {
        ArgumentNullException.ThrowIfNull(policies);
        (Policies, Rules, FreezeWindows, AllowsOthers) = ([.. policies], [.. rules ?? []], [.. freezeWindows ?? []], allowsOthers);
        List<string> problems =
        [
            .. Policies.Count == 0 ? new[] { "There is no policy, so nothing could be decided; add one." } : [],
            .. Policies.Zip(Policies.Skip(1)).Where(p => p.First.Id == p.Second.Id && p.First.Version >= p.Second.Version).Select(p => $"Version {p.Second.Version} of '{p.Second.Id}' stands after version {p.First.Version}; let versions rise."),
            .. Ids().GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"The versions of '{g.Key}' do not stand together; a policy has one place between the least strict and the strictest."),
            .. Rules.Where(r => Policies.All(p => p.Id != r?.Policy)).Select(r => $"A rule demands '{r?.Policy}', which is no policy here; use {string.Join(", ", Ids())}."),
        ];
        if (problems.Count > 0)
        {
            throw new ArgumentException($"The catalog has {problems.Count} problem(s): {string.Join(" ", problems)}", nameof(policies));
        }
    }

    /// <summary>Gets the catalog of a project that has none of its own: four eyes at least, the change control board, and any other policy that separates duties.</summary>
    public static PolicyCatalog Default { get; } = new([Approvals.Policies.FourEyes, Approvals.Policies.ChangeControlBoard], allowsOthers: true);

    /// <summary>Gets every version of every policy, from the least strict to the strictest.</summary>
    public IReadOnlyList<ApprovalPolicy> Policies { get; }

    /// <summary>Gets what demands which policy.</summary>
    public IReadOnlyList<RoutingRule> Rules { get; }

    /// <summary>Gets when nothing is applied.</summary>
    public IReadOnlyList<FreezeWindow> FreezeWindows { get; }

    /// <summary>Gets whether a policy that is not listed may be chosen, as long as it separates duties.</summary>
    public bool AllowsOthers { get; }

    /// <summary>Gets the least strict policy, in its newest version: nothing is decided by less.</summary>
    [JsonIgnore]
    public ApprovalPolicy Least => Newest(Policies[0].Id);

    /// <summary>The policy that a subject demands at least: the strictest of all rules that hold, and never less than <see cref="Least"/>.</summary>
    /// <param name="subject">What is known of it; what is not known is taken as the worst.</param>
    /// <returns>The policy in its newest version. O(rules × policies).</returns>
    public ApprovalPolicy Demanded(SubjectFacts? subject) => Newest(Rules.Where(r => r.When.Holds(subject)).Select(r => r.Policy).Append(Policies[0].Id).MaxBy(PlaceOf)!);

    /// <summary>Whether a policy is at least as strict as another.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="demanded">The other, which is listed here.</param>
    /// <returns>True for a listed policy at the same place or a later one, in any version; for one that is not listed as <see cref="AllowsOthers"/> says.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public bool Suffices(ApprovalPolicy policy, ApprovalPolicy demanded)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(demanded);
        return Policies.Contains(policy)
            ? PlaceOf(policy.Id) >= PlaceOf(demanded.Id)
            : AllowsOthers && policy.SeparateDuties && PlaceOf(policy.Id) < 0 && PlaceOf(demanded.Id) <= 0;
    }

    /// <summary>Checks that a policy may be chosen for a subject.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="subject">What is known of the subject.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="RuleViolationException">It is less strict than the subject demands, or it is not listed (<c>approval.policy-too-weak</c>).</exception>
    public ApprovalPolicy Require(ApprovalPolicy policy, SubjectFacts? subject)
    {
        var demanded = Demanded(subject);
        return Suffices(policy, demanded)
            ? policy
            : throw new RuleViolationException(
                "approval.policy-too-weak",
                $"The policy {policy} {WhyNot(policy)} {demanded} here. Use {Sentence.Joined(Ids().Skip(PlaceOf(demanded.Id)), " or ", "或")}.");
    }

    /// <summary>Writes the catalog as JSON.</summary>
    /// <returns>The text; equal catalogs give equal text.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, ApprovalsJson.Default.PolicyCatalog);

    /// <summary>The fingerprint of the catalog.</summary>
    /// <returns>The fingerprint.</returns>
    public Fingerprint ToFingerprint() => Fingerprint.OfText([ToJson()]);

    /// <summary>Whether the other catalog says the same.</summary>
    /// <param name="other">The other catalog.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(PolicyCatalog? other) => other is not null && ToJson() == other.ToJson();

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Policies.Count, Rules.Count, Policies[0]);

    /// <summary>The policies by name and version.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join(" < ", Policies);

    private Sentence WhyNot(ApprovalPolicy policy) =>
        Policies.Contains(policy) ? Sentence.Of($"is less strict than")
        : Policies.Any(p => p.Id == policy.Id && p.Version == policy.Version) ? Sentence.Of($"is not what the project has under that name and version; take it from the catalog of the project, which asks for")
        : Sentence.Of($"is not one of the project, which asks for");

    /// <summary>The ids, each once where its versions stand together.</summary>
    private IEnumerable<string> Ids() => Policies.Where((p, i) => i == 0 || Policies[i - 1].Id != p.Id).Select(p => p.Id);

    private int PlaceOf(string id) => Ids().ToList().IndexOf(id);

    private ApprovalPolicy Newest(string id) => Policies.Last(p => p.Id == id);
}
