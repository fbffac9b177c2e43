using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Requirements;

namespace RequirementsKit.Reporting;

/// <summary>One thing that a stakeholder asked for: what, where it stands, and why. One of <see cref="Status"/>, <see cref="Feedback"/> and <see cref="Question"/> is set.</summary>
/// <param name="Key">The key of the requirement, feedback or question.</param>
/// <param name="Asked">What was asked: the requirement's title, the feedback's content or the question.</param>
/// <param name="On">The day it was asked, in the project's zone.</param>
/// <param name="Reasons">Why it stands there, the latest last.</param>
public sealed record LedgerEntry(string Key, string Asked, LocalDate On, IReadOnlyList<LedgerReason> Reasons)
{
    /// <summary>Gets the state of the requirement; null for feedback and questions.</summary>
    public RequirementStatus? Status { get; init; }

    /// <summary>Gets the revision that the requirement's state was said of; null when it is said of none.</summary>
    public int? SaidOf { get; init; }

    /// <summary>Gets the current revision of the requirement; 0 for feedback and questions.</summary>
    public int Revision { get; init; }

    /// <summary>Gets the state of the feedback; null for requirements and questions.</summary>
    public FeedbackState? Feedback { get; init; }

    /// <summary>Gets the state of the question; null for requirements and feedback.</summary>
    public PointState? Question { get; init; }
}
