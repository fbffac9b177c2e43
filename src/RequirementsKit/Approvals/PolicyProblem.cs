namespace RequirementsKit.Approvals;

/// <summary>What is wrong with a policy, and where.</summary>
/// <param name="Place">The place in its JSON as a JSON Pointer (RFC 6901), such as <c>/stages/0/groups/1/quorum</c>; empty for the whole.</param>
/// <param name="Message">What is wrong, what is allowed and what to do.</param>
public sealed record PolicyProblem(string Place, string Message)
{
    /// <summary>The place and the problem.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Place.Length == 0 ? Message : $"{Place}: {Message}";
}
