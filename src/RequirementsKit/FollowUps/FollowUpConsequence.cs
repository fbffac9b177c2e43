namespace RequirementsKit.FollowUps;

/// <summary>What was made of a completed follow-up: points, feedback and change requests by id, or, said explicitly, nothing. Compared by content.</summary>
public sealed record FollowUpConsequence
{
    /// <summary>Gets the consequence that nothing came up.</summary>
    public static FollowUpConsequence NothingCameUp { get; } = new();

    /// <summary>Gets the points.</summary>
    public IReadOnlyList<PointId> Points { get; init; } = [];

    /// <summary>Gets the feedback.</summary>
    public IReadOnlyList<FeedbackId> Feedback { get; init; } = [];

    /// <summary>Gets the change requests.</summary>
    public IReadOnlyList<ChangeRequestId> Changes { get; init; } = [];

    /// <summary>What was made, as kinds and ids in order.</summary>
    /// <returns>The names, such as "point 0198…"; none when nothing came up.</returns>
    public IReadOnlyList<string> ToNames() => [.. Points.Select(p => $"point {p}"), .. Feedback.Select(f => $"feedback {f}"), .. Changes.Select(c => $"change-request {c}")];

    /// <summary>Both together, without repetition.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>The consequence.</returns>
    public FollowUpConsequence And(FollowUpConsequence other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new() { Points = [.. Points.Union(other.Points)], Feedback = [.. Feedback.Union(other.Feedback)], Changes = [.. Changes.Union(other.Changes)] };
    }

    /// <summary>Whether the other one names the same things in the same order.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(FollowUpConsequence? other) => other is not null && ToNames().SequenceEqual(other.ToNames());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Points.Count, Feedback.Count, Changes.Count);

    /// <summary>What was made.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToNames() is { Count: > 0 } made ? string.Join(", ", made) : "nothing came up";
}
