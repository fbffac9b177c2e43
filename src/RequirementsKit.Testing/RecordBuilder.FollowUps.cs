using NodaTime;
using RequirementsKit.FollowUps;
using RequirementsKit.Recurrence;
using RequirementsKit.Retrospectives;

namespace RequirementsKit.Testing;

/// <content>Follow-ups, and what was learned.</content>
public sealed partial class RecordBuilder
{
    /// <summary>A weekly follow-up.</summary>
    /// <param name="stakeholder">With whom; null for a new stakeholder.</param>
    /// <param name="cadence">When; null for Tuesdays at 10:00 in Shanghai.</param>
    /// <returns>The series.</returns>
    public FollowUpSeries FollowUpSeries(StakeholderId? stakeholder = null, Cadence? cadence = null) => FollowUps.FollowUpSeries.Plan(
        New<FollowUpSeriesId>(), ProjectId, Number(), stakeholder ?? New<StakeholderId>(), "Progress", cadence ?? Cadence.EveryWeek([IsoDayOfWeek.Tuesday], new(10, 0), "Asia/Shanghai"),
        Actor.System, Actor.System, Now);

    /// <summary>The next follow-up of a series.</summary>
    /// <param name="series">The series; null for a new one.</param>
    /// <returns>The follow-up.</returns>
    public FollowUp FollowUp(FollowUpSeries? series = null)
    {
        var planned = series ?? FollowUpSeries();
        return FollowUps.FollowUp.Schedule(planned, planned.Cadence.Next(Now)!.Value, Actor.System, Now);
    }

    /// <summary>A retrospective without notes.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The retrospective.</returns>
    public Retrospective Retrospective(string name = "After 1.0") => Retrospectives.Retrospective.Hold(New<RetrospectiveId>(), ProjectId, Number(), name, [], Actor.System, Now);

    /// <summary>A lesson.</summary>
    /// <param name="content">What was learned.</param>
    /// <param name="tags">What it is about.</param>
    /// <returns>The lesson.</returns>
    public Lesson Lesson(string content = "Show a prototype before the estimate", params IEnumerable<string> tags) =>
        Retrospectives.Lesson.Learn(New<LessonId>(), ProjectId, Number(), content, tags, [], [], Actor.System, Now);
}
