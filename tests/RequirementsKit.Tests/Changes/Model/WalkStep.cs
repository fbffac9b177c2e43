using RequirementsKit.Changes;

namespace RequirementsKit.Tests.Changes.Model;

/// <summary>One command on a walk: what the workflow made of it, and both answers as text, which are equal unless one of the two is wrong.</summary>
internal sealed record WalkStep(ModelCommand Command, ChangeRequest Before, ChangeRequest After, bool IsAccepted, string Workflow, string Model)
{
    /// <summary>Gets whether the command was accepted and had nothing to do.</summary>
    public bool IsUnchanged => IsAccepted && ReferenceEquals(Before, After);
}
