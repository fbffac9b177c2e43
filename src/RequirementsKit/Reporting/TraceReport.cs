using NodaTime;
using RequirementsKit.Projects;
using RequirementsKit.Reporting.Internal;
using RequirementsKit.Traceability;

namespace RequirementsKit.Reporting;

/// <summary>What every requirement is linked to, and what is missing: the trace and coverage matrix. For the team.</summary>
/// <param name="Project">The name of the project.</param>
/// <param name="On">The day it is of, in the project's zone.</param>
/// <param name="Lines">The requirements, by key.</param>
public sealed record TraceReport(string Project, LocalDate On, IReadOnlyList<TraceLine> Lines)
{
    /// <summary>Gets the requirements without any link, by key.</summary>
    public IEnumerable<TraceLine> Orphans => Lines.Where(l => l.IsOrphan);

    /// <summary>Gets the requirements that lack something they need, one link away or deeper, by key.</summary>
    public IEnumerable<TraceLine> Uncovered => Lines.Where(l => !l.IsCoveredDeeply);

    /// <summary>Gets the requirements at a link that nobody judged on the content of now, by key.</summary>
    public IEnumerable<TraceLine> Suspect => Lines.Where(l => l.Links.Any(k => k.Judgement == LinkJudgement.Suspect));

    /// <summary>Computes the report. Pure: the same graph gives the same report. O(requirements + links).</summary>
    /// <param name="project">The project.</param>
    /// <param name="graph">Its requirements and links.</param>
    /// <param name="needs">What must cover each kind of requirement, such as a Stakeholder requirement a System requirement, and that a Test; see <see cref="TraceGraph.Coverage"/>.</param>
    /// <param name="now">The instant it is made.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static TraceReport Of(Project project, TraceGraph graph, IReadOnlyDictionary<TraceEndKind, IReadOnlyList<TraceEndKind>> needs, Instant now)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(graph);
        var coverage = graph.Coverage(needs).ToDictionary(c => c.Node);
        var links = graph.Links
            .Select(l => (Link: l, Judgement: graph.JudgementOf(l)))
            .SelectMany(l => new[] { (End: l.Link.Source, IsSource: true, Other: l.Link.Target, l.Link, l.Judgement), (End: l.Link.Target, IsSource: false, Other: l.Link.Source, l.Link, l.Judgement) })
            .Where(e => e.End is not null)
            .ToLookup(e => e.End!.Value, e => new TraceLineLink(e.Link.Type, e.IsSource, graph.LabelOf(e.Other, e.Link), e.Judgement));
        return new(
            project.Name,
            new ProjectRecord(project, now).DayOf(now),
            [
                .. from requirement in graph.Requirements.Values
                   orderby requirement.KeyNumber
                   let covered = coverage.GetValueOrDefault(requirement.Id)
                   select new TraceLine(
                       requirement.Id, requirement.Key, requirement.Title, (TraceEndKind)requirement.Content.Level, [.. links[requirement.Id]],
                       covered?.Needed ?? [], covered?.Missing ?? [], covered?.MissingDeep ?? []),
            ]);
    }

    /// <summary>Writes the report as Markdown. The same report gives the same bytes.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text, lines ending in LF.</returns>
    public string ToMarkdown(Language language = Language.English) => TraceReportTexts.Markdown(this, language);

    /// <summary>Writes the report as CSV (RFC 4180), a line for each requirement, lines ending in CRLF. A text that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string ToCsv(Language language = Language.English) => TraceReportTexts.Csv(this, language);
}
