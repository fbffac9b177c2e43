using NodaTime;

namespace RequirementsKit.Requirements;

/// <content>How a requirement is captured.</content>
public sealed partial record Requirement
{
    /// <summary>Captures a requirement as revision 1, in the state Draft.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="project">The project.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="edit">What it says; a statement is needed, and a title is made from it when none is given.</param>
    /// <param name="origins">Where it comes from; at least one.</param>
    /// <param name="externalKey">What it is called elsewhere; null for nothing.</param>
    /// <param name="by">Who captures it.</param>
    /// <param name="now">When.</param>
    /// <param name="scheme">What the project asks of its requirements; null when that is not to be checked.</param>
    /// <returns>The requirement.</returns>
    /// <exception cref="ArgumentException">There is no statement or no origin, or a value does not fit its field.</exception>
    /// <exception cref="RuleViolationException">The content does not fit the scheme (<c>requirement.scheme</c>); all its problems are listed.</exception>
    public static Requirement Capture(
        RequirementId id, ProjectId project, long number, RequirementEdit edit, IEnumerable<Origin> origins, ExternalKey? externalKey, Actor by, Instant now, RequirementScheme? scheme = null)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(origins);
        var statement = edit.Changes.FirstOrDefault(c => c.Field == RequirementField.Statement)?.Value;
        var content = edit.Apply(new() { Statement = Text.Required(statement, Text.MaxBody, "statement"), Title = RequirementContent.TitleFrom(statement!) });
        IReadOnlyList<Origin> sources = [.. origins];
        if (sources.Count == 0)
        {
            throw new ArgumentException("A requirement needs an origin, so that everybody knows who wanted it. Name one.", nameof(origins));
        }

        RequireFit($"REQ-{number}", content, scheme);
        var fingerprint = content.ToFingerprint();
        return new()
        {
            Id = id,
            ProjectId = project,
            KeyNumber = number,
            ExternalKey = externalKey,
            Revision = 1,
            Content = content,
            Fingerprint = fingerprint,
            Status = Lifecycle.Initial,
            Origins = sources,
            Author = by,
            CapturedAt = now,
            StatusSince = now,
            ChangedAt = now,
            Order = RequirementTree.FirstOrder(number),
            Appended = [new RequirementRevision { RequirementId = id, Number = 1, Content = content, By = by, At = now }],
            Events = [new RequirementCaptured(id, fingerprint, by, now)],
        };
    }

    /// <summary>Captures a copy of a requirement of another project; it says where it was copied from, and keeps the origins of the original without the people of that project.</summary>
    /// <param name="original">The requirement to copy. Its owner, objectives, followers and place stay behind.</param>
    /// <param name="id">The new id.</param>
    /// <param name="project">The project of the copy.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="by">Who copies it.</param>
    /// <param name="now">When.</param>
    /// <param name="scheme">What the project of the copy asks of its requirements; null when that is not to be checked.</param>
    /// <returns>The copy, as revision 1 in the state Draft.</returns>
    /// <exception cref="RuleViolationException">Both are of one project (<c>requirement.copy-in-project</c>), or the content does not fit the scheme (<c>requirement.scheme</c>).</exception>
    public static Requirement CopyOf(Requirement original, RequirementId id, ProjectId project, long number, Actor by, Instant now, RequirementScheme? scheme = null)
    {
        ArgumentNullException.ThrowIfNull(original);
        if (original.ProjectId == project)
        {
            throw new RuleViolationException("requirement.copy-in-project", $"{original.Key} is of this project already. Capture another one, or link to it.");
        }

        var source = new Origin(OriginKind.Requirement, $"{original.Key} r{original.Revision} of project {original.ProjectId}", now.InUtc().Date);
        var edit = RequirementEdit.Between(new(), original.Content).Owner(null);
        return Capture(id, project, number, edit, [source, .. original.Origins.Select(o => new Origin(o.Kind, o.Reference, o.Date))], null, by, now, scheme);
    }
}
