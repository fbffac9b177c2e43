using System.Reflection;
using System.Text.RegularExpressions;
using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.FollowUps;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;
using RequirementsKit.Prioritization.Pictures;
using RequirementsKit.Prioritization.Planning;
using RequirementsKit.Prioritization.Sensitivity;
using RequirementsKit.Recurrence;
using RequirementsKit.Reporting;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests;

/// <summary>What the kit says, it says in both languages: the same numbers and keys, in words of the language.</summary>
public sealed partial class LanguageTests
{
    private static readonly Ranking Ranked = Prioritize.ByValueFeasibilityCost([
        new("REQ-1", value: 9, feasibility: 4, cost: 7),
        new("REQ-2", value: 6, feasibility: 8, cost: 2),
        new("REQ-3", value: 3, feasibility: 6, cost: 5)]);

    private static readonly Dictionary<string, Func<Story, Language, string>> Said = new(StringComparer.Ordinal)
    {
        ["RuleViolationException.MessageIn"] = (s, l) => Assert.Throws<RuleViolationException>(() => s.Change.Withdraw("changed our minds", Actor.Person(s.Anna.Id), Given.Start)).MessageIn(l),
        ["RequirementScheme.ProblemsOf"] = (s, l) => RequirementScheme.Default(s.Change.ProjectId).ProblemsOf(s.Requirement.Content with { Kind = new("wish") }, l)[0],
        ["RankingComparison.ToText"] = (_, l) => Prioritize.ByValueFeasibilityCost([new("REQ-1", 9, 9, 1), new("REQ-2", 6, 8, 2), new("REQ-3", 3, 6, 5)]).Since(Ranked).ToText(l),
        ["Hindsight.ToText"] = (_, l) => Ranked.Against("cost", new Dictionary<string, double> { ["REQ-1"] = 2 }).ToText(l),
        ["ModelChange.ToText"] = (_, l) => new ModelChange(ModelPart.Method, null, "topsis", "vikor").ToText(l),
        ["StabilityInterval.ToText"] = (_, l) => Ranked.Sensitivity().OfWinner()[0].ToText(l),
        ["Criterion.NameIn"] = (_, l) => Criterion.Benefit("value").Named("business value", "业务价值").NameIn(l),
        ["PrioritizationProblem.MessageIn"] = (_, l) => PrioritizationModel.Named("m").By(Topsis.Instance).With(Criterion.Benefit("value")).Build()
            .Rank(ScoreTable.WithCriteria("value").Add("REQ-1", 5).Add("REQ-2", 5).Build()).Diagnostics.First(d => d.Code == "prioritization.all-equal").MessageIn(l),
        ["Placement.ToText"] = (_, l) => ReleasePlanner.Fill(["REQ-1"], [new("REQ-1", 3)], [new("R1", 5)]).Placements[0].ToText(l),
        ["RankingReport.ToMarkdown"] = (_, l) => RankingReport.Of(Ranked).ToMarkdown(l),
        ["ScatterPicture.ToSvg"] = (_, l) => ScatterPicture.ToSvg(Ranked, "cost", "value", l),
        ["AcceptabilityPicture.ToSvg"] = (_, l) => AcceptabilityPicture.ToSvg(Ranked.Sensitivity().Acceptability(draws: 100), l),
        ["RankExplanation.ToText"] = (_, l) => Ranked.Explain("REQ-1").ToText(l),
        ["RoundOutcome.ToText"] = (s, l) => s.Change.Round.Evaluate(Given.Start).ToText(l),
        ["ApprovalPolicy.ToText"] = (_, l) => Policies.ChangeControlBoard.ToText(l),
        ["Channel.ToText"] = (_, l) => Channel.Video.ToText(l),
        ["ChannelAdvice.ToText"] = (s, l) => ChannelAdvisor.Default.Advise(s.Anna.ToRecipient(), Complexity.High, Urgency.Low).ToText(l),
        ["LinkTypes.ToText"] = (_, l) => LinkType.DependsOn.ToText(l),
        ["LinkTypes.ToReverseText"] = (_, l) => LinkType.DependsOn.ToReverseText(l),
        ["NamedDate.NameIn"] = (_, l) => Calendars.China.HolidayOn(new(2026, 10, 1))!.NameIn(l),
        ["BusinessCalendar.NameIn"] = (_, l) => Calendars.China.NameIn(l),
        ["Occurrence.Explain"] = (_, l) => NationalDay.Explain(l),
        ["Occurrence.MovedByIn"] = (_, l) => NationalDay.MovedByIn(l)!,
        ["RecurrencePattern.Describe"] = (_, l) => new DailyPattern(2).Describe(l),
        ["Cadence.Describe"] = (_, l) => Weekly.Describe(l),
        ["QualityFinding.ToText"] = (s, l) => QualityCheck.Check(s.Requirement.Content)[0].ToText(l),
        ["CadenceProposal.ToText"] = (s, l) => CadenceProposal.For(s.Anna).ToText(l),
        ["ProposalConflict.ToText"] = (s, l) => new ProposalConflict(ProposalConflictKind.Overlap, s.Requirement.Id, "REQ-1", RequirementField.Title, "A", "B", "C").ToText(l),
        ["Obligation.ToText"] = (s, l) => s.Change.Obligations[0].ToText(l),
        ["ChangeRequest.Explain"] = (s, l) => s.Change.Explain(l),
        ["ChangeHistory.Tell"] = (s, l) => string.Join('\n', ChangeHistory.Tell(s.History, l)),
        ["PowerInterestGrid.ToMermaid"] = (s, l) => PowerInterestGrid.ToMermaid([s.Anna], l),
        ["RaciMatrix.ToMarkdown"] = (s, l) => RaciMatrix.Of([s.Anna]).ToMarkdown(l),
        ["StakeholderLedger.ToMarkdown"] = (s, l) => StakeholderLedger.Of(s.Record, s.Anna.Id, Given.Start, Visibility.Internal).ToMarkdown(l),
        ["ProjectSummary.ToMarkdown"] = (s, l) => ProjectSummary.Of(s.Record, Given.Start).ToMarkdown(l),
        ["LedgerReason.ToText"] = (_, l) => new LedgerReason(LedgerReasonKind.InThisState).ToText(l),
        ["Docket.ToMarkdown"] = (s, l) => s.Docket.ToMarkdown(l),
        ["FollowUpBrief.ToMarkdown"] = (s, l) => FollowUpBrief.Of(s.Record, s.Anna.Id, Given.Start).ToMarkdown(l),
        ["StatusReport.ToMarkdown"] = (s, l) => StatusReport.Of(s.Record, Instant.MinValue, Given.Start, Visibility.Internal).ToMarkdown(l),
        ["RaidLog.ToMarkdown"] = (s, l) => RaidLog.Of(s.Record, Instant.MinValue, Given.Start, Visibility.Internal).ToMarkdown(l),
        ["TraceGraph.Matrix"] = (s, l) => Traced(s).Matrix(null, TraceEndKind.Test, l).ToCsv(),
        ["TraceLineLink.ToText"] = (_, l) => new TraceLineLink(LinkType.Derives, true, "REQ-1", LinkJudgement.Suspect).ToText(l),
        ["TraceReport.ToMarkdown"] = (s, l) => TraceReport.Of(s.Record.Project, Traced(s), new Dictionary<TraceEndKind, IReadOnlyList<TraceEndKind>>(), Given.Start).ToMarkdown(l),
        ["TraceReport.ToCsv"] = (s, l) => TraceReport.Of(s.Record.Project, Traced(s), new Dictionary<TraceEndKind, IReadOnlyList<TraceEndKind>>(), Given.Start).ToCsv(l),
        ["TrustFigures.ToText"] = (s, l) => TrustFigures.Of(s.Record, s.Anna.Id).ToText(l),
    };

    public static TheoryData<string> Names => [.. Said.Keys];

    private static Cadence Weekly => Cadence.EveryWeek(on: [IsoDayOfWeek.Thursday], at: new(10, 0), zone: "Asia/Shanghai", start: new LocalDate(2026, 9, 3)).Skipping(Calendars.China);

    private static Occurrence NationalDay => Weekly.Next(Instant.FromUtc(2026, 9, 25, 0, 0))!.Value;

    [Fact]
    public void Everything_that_is_said_in_a_language_is_compared_here()
    {
        var speaking = typeof(Aggregate).Assembly.GetExportedTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(m => !m.IsSpecialName && m.GetParameters().Any(p => p.ParameterType == typeof(Language)))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}").Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(speaking, Said.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Both_languages_say_the_same_numbers_and_keys_in_words_of_their_own(string what)
    {
        var story = await Story.TellAsync();
        var (english, chinese) = (Said[what](story, Language.English), Said[what](story, Language.Chinese));

        Assert.DoesNotMatch(Han(), english);
        Assert.Matches(Han(), chinese);
        var missing = Marked(english).Except(Marked(chinese)).ToList();
        Assert.True(missing.Count == 0, $"The Chinese text lacks {string.Join(", ", missing)}.\n{english}\n{chinese}");
    }

    private static TraceGraph Traced(Story story) => new(
        [story.Requirement],
        [TraceLink.FromOutside(LinkId.New(Given.Ids, Given.Start), LinkType.Verifies, OutsideEnd.Test(new("https://t.example.org/1")), story.Requirement, Actor.System, Given.Start)]);

    private static IEnumerable<string> Marked(string text) => Marks().Matches(text).Select(m => m.Value);

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    // Keys such as REQ-12, and numbers.
    [GeneratedRegex(@"[A-Z]{2,}-[0-9]+|[0-9]+(\.[0-9]+)?")]
    private static partial Regex Marks();

    private sealed record Story(Stakeholder Anna, Requirement Requirement, ChangeRequest Change, IReadOnlyList<DomainEvent> History, ProjectRecord Record, Docket Docket)
    {
        public static async Task<Story> TellAsync()
        {
            var given = await Given.AProjectAsync();
            var requirement = await given.ARequirementAsync("The export shall be fast.");
            var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(requirement).Statement("The portal shall export a report within 2 s."), Policies.FourEyes, by: given.Lead);
            var docket = await given.Kit.Reports.DocketAsync(Given.Start);
            await given.Kit.Changes.ApproveAsync(change, by: given.Second);
            var applied = await given.Kit.Changes.ApplyAsync(change, by: given.Second);
            return new(given.Anna, requirement, applied, await given.Kit.Changes.HistoryAsync(change), await given.Kit.Reports.LoadAsync(Given.Start), docket);
        }
    }
}
