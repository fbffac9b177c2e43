using NodaTime;
using RequirementsKit.FollowUps.Internal;
using RequirementsKit.Recurrence;
using RequirementsKit.Stakeholders;

namespace RequirementsKit.FollowUps;

/// <summary>How often to talk to a stakeholder, from the cell of the power/interest grid and the gap between current and desired engagement. A proposal: take it, or choose.</summary>
/// <remarks>
/// Manage closely: every week; keep informed: every 2 weeks; keep satisfied: every 4; monitor: every 12. Each step of engagement that is missing halves
/// that, down to a week. The cells are those of Mendelow 1991, the gap is that of the engagement matrix of the PMBOK Guide; the intervals are ours.
/// </remarks>
public sealed record CadenceProposal
{
    private CadenceProposal(GridCell cell, int gap, int weeks)
    {
        Cell = cell;
        Gap = gap;
        Weeks = weeks;
    }

    /// <summary>Gets the cell that it comes from.</summary>
    public GridCell Cell { get; }

    /// <summary>Gets how many steps of engagement are missing; 0 when none is.</summary>
    public int Gap { get; }

    /// <summary>Gets every how many weeks.</summary>
    /// <value>1 to 12.</value>
    public int Weeks { get; }

    /// <summary>Proposes for a stakeholder.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <returns>The proposal.</returns>
    public static CadenceProposal For(Stakeholder stakeholder)
    {
        ArgumentNullException.ThrowIfNull(stakeholder);
        var gap = Math.Max(0, stakeholder.Engagement?.Gap ?? 0);
        var weeks = stakeholder.Cell switch
        {
            GridCell.ManageClosely => 1,
            GridCell.KeepInformed => 2,
            GridCell.KeepSatisfied => 4,
            _ => 12,
        };
        return new(stakeholder.Cell, gap, Math.Max(1, weeks >> gap));
    }

    /// <summary>The proposal as a cadence.</summary>
    /// <param name="on">The weekday.</param>
    /// <param name="at">The time of day.</param>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <param name="start">The anchor.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The zone is unknown.</exception>
    public Cadence ToCadence(IsoDayOfWeek on, LocalTime at, string zone, LocalDate start) => Cadence.EveryWeeks(Weeks, [on], at, zone, start);

    /// <summary>The proposal with its reason.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One sentence.</returns>
    public string ToText(Language language = Language.English) => CadenceProposalTexts.Explain(this, language);

    /// <summary>The proposal in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToText();
}
