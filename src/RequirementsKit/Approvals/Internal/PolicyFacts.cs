using System.Text.Json;

namespace RequirementsKit.Approvals.Internal;

/// <summary>What is worked out of one policy, once, when it is asked for first.</summary>
internal sealed class PolicyFacts
{
    private readonly Lazy<string> _json;
    private readonly Lazy<byte[]> _canonicalJson;
    private readonly Lazy<Fingerprint> _fingerprint;
    private readonly Lazy<IReadOnlyList<PolicyProblem>> _problems;

    public PolicyFacts(ApprovalPolicy policy)
    {
        Policy = policy;
        _json = new(() => JsonSerializer.Serialize(policy, ApprovalsJson.Default.ApprovalPolicy));
        _canonicalJson = new(() => RequirementsKit.CanonicalJson.Write(policy, static (writer, written) => JsonSerializer.Serialize(writer, written, ApprovalsJson.Default.ApprovalPolicy)));
        _fingerprint = new(() => Fingerprint.OfText([Json]));
        _problems = new(() => PolicyRules.ProblemsOf(policy));
    }

    public ApprovalPolicy Policy { get; }

    public string Json => _json.Value;

    public ReadOnlySpan<byte> CanonicalJson => _canonicalJson.Value;

    public Fingerprint Fingerprint => _fingerprint.Value;

    public IReadOnlyList<PolicyProblem> Problems => _problems.Value;
}
