using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Approvals;

namespace RequirementsKit.Changes;

/// <summary>How a change request is handled: its type and what that type needs. Fixed once the request is submitted.</summary>
public sealed record ChangeHandling
{
    [JsonConstructor]
    internal ChangeHandling()
    {
    }

    /// <summary>Gets the usual way: decided under a policy, then applied.</summary>
    public static ChangeHandling Normal { get; } = new();

    /// <summary>Gets the type; <see cref="ChangeType.Normal"/> by default.</summary>
    [JsonInclude]
    public ChangeType Type { get; internal init; } = ChangeType.Normal;

    /// <summary>Gets whether the change was found after somebody had made it without asking.</summary>
    [JsonInclude]
    public bool IsUnauthorised { get; internal init; }

    /// <summary>Gets the template that approved it in advance; null unless it is standard.</summary>
    [JsonInclude]
    public ChangeTemplate? Template { get; internal init; }

    /// <summary>Gets why it cannot wait; null unless it is an emergency.</summary>
    [JsonInclude]
    public string? Justification { get; internal init; }

    /// <summary>Gets the policy under which an emergency is approved afterwards; null unless it is one.</summary>
    [JsonInclude]
    public ApprovalPolicy? RatifiedUnder { get; internal init; }

    /// <summary>Gets how many hours after it was applied an emergency has to be ratified; null unless it is one.</summary>
    [JsonInclude]
    public int? RatifyWithinHours { get; internal init; }

    /// <summary>A change that a template approved in advance.</summary>
    /// <param name="template">The template.</param>
    /// <returns>The handling.</returns>
    public static ChangeHandling Standard(ChangeTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return new() { Type = ChangeType.Standard, Template = template };
    }

    /// <summary>A change that cannot wait for those who usually decide.</summary>
    /// <param name="justification">Why, 1 to 1,000,000 characters.</param>
    /// <param name="ratifiedUnder">The policy under which it is approved afterwards.</param>
    /// <param name="withinHours">How many hours after it was applied that has to be decided, 1 to 87,600.</param>
    /// <returns>The handling.</returns>
    /// <exception cref="ArgumentException"><paramref name="justification"/> is null, blank or too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="withinHours"/> is outside its range.</exception>
    public static ChangeHandling Emergency(string justification, ApprovalPolicy ratifiedUnder, int withinHours)
    {
        const int MaxHours = 87_600;
        ArgumentNullException.ThrowIfNull(ratifiedUnder);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(withinHours);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(withinHours, MaxHours);
        return new() { Type = ChangeType.Emergency, Justification = Text.Required(justification, Text.MaxBody), RatifiedUnder = ratifiedUnder, RatifyWithinHours = withinHours };
    }

    /// <summary>The same, of a change that was found after somebody had made it without asking.</summary>
    /// <returns>The handling with the flag.</returns>
    public ChangeHandling FoundAfterTheFact() => this with { IsUnauthorised = true };

    /// <summary>The fingerprint of the handling.</summary>
    /// <returns>The fingerprint.</returns>
    public Fingerprint ToFingerprint() => Fingerprint.OfText(
    [
        Type.ToString(), IsUnauthorised ? "unauthorised" : "", Template?.ToFingerprint().ToString() ?? "", Justification ?? "", RatifiedUnder?.ToFingerprint().ToString() ?? "",
        RatifyWithinHours?.ToString(CultureInfo.InvariantCulture) ?? "",
    ]);

    /// <summary>Whether the other handling is the same.</summary>
    /// <param name="other">The other handling.</param>
    /// <returns>True when it is.</returns>
    public bool Equals(ChangeHandling? other) => other is not null && ToFingerprint() == other.ToFingerprint();

    /// <inheritdoc />
    public override int GetHashCode() => ToFingerprint().GetHashCode();

    internal Instant? RatifyBy(Instant applied) => RatifyWithinHours is { } hours ? applied + Duration.FromHours(hours) : null;
}
