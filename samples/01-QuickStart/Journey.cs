using System.Globalization;
using NodaTime;
using RequirementsKit;
using RequirementsKit.Approvals;
using RequirementsKit.Auditing;
using RequirementsKit.Changes;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Plans;
using RequirementsKit.Prioritization;
using RequirementsKit.Projects;
using RequirementsKit.Recurrence;
using RequirementsKit.Requirements;
using RequirementsKit.Retrospectives;
using RequirementsKit.Scoring;
using RequirementsKit.Stakeholders;
using RequirementsKit.Traceability;

namespace QuickStart;

/// <summary>One request, one way through: from the goal of a conversation to the lesson learned.</summary>
internal sealed class Journey(IRequirementsKit kits, StoryClock clock, RequirementsFile file)
{
    private const int Shown = 5;

    private static readonly PrioritizationModel Model = PrioritizationModel.Named("Value, feasibility, cost")
        .With(Criterion.Benefit("value", 0.5).Named("business value", "业务价值").WhenMissing(MissingScores.Exclude))
        .With(Criterion.Benefit("feasibility", 0.3).Named("feasibility", "可行性").WhenMissing(MissingScores.Exclude))
        .With(Criterion.Cost("cost", 0.2).Named("cost", "成本").WhenMissing(MissingScores.Exclude))
        .Build();

    private readonly Dictionary<string, Stakeholder> _people = new(StringComparer.Ordinal);
    private ProjectKit _kit = null!;
    private Actor _lead = null!;
    private Actor _ben = null!;
    private Stakeholder _anna = null!;

    public async Task RunAsync()
    {
        await OpenProjectAsync();
        var talk = await TalkAsync();
        var requirements = await ImportAsync(talk);
        ShowQuality(requirements);
        var subject = await AssessFeasibilityAsync(requirements);
        await ConfirmAsync(subject, talk);
        var ranking = await RankAsync(requirements);
        await DecidePriorityAsync(ranking, subject);
        await BaselineAsync(requirements);
        var change = await ChangeAsync(subject, requirements);
        await PlanAsync(ranking, requirements, change);
        await DeliverAsync(subject, change, talk);
        await FollowUpAsync();
        await LearnAsync(subject, change);
        await AuditAsync();
    }

    private async Task OpenProjectAsync()
    {
        Page.Step("Project and stakeholders");
        var project = await kits.Projects.OpenAsync("Tidewater booking portal", "Europe/Berlin", Actor.System);
        _kit = kits.For(project);
        var lead = await RegisterAsync("Mara Feld", "Europe/Berlin", "project lead", Influence.High, Influence.High);
        _anna = await RegisterAsync("Anna Lin", "Asia/Shanghai", "head of operations", Influence.High, Influence.High, new DecisionWeight("value", 2));
        var ben = await RegisterAsync("Ben Hughes", "Europe/Berlin", "lead developer", Influence.Low, Influence.High, new DecisionWeight("feasibility", 2));
        foreach (var name in file.ScoreColumns.Select(c => c.Scorer).Distinct().Where(n => !_people.ContainsKey(n)))
        {
            await RegisterAsync(name, "Europe/Berlin", "scorer", Influence.Low, Influence.High);
        }

        _lead = lead.ToActor();
        _ben = ben.ToActor();
        foreach (var actor in new[] { _lead, _ben })
        {
            await _kit.Project.GrantAsync(actor, Project.LeadRole, Actor.System);
        }

        Page.Table(
            ["key", "name", "role", "grid", "word counts"],
            [.. _people.Values.Select(s => new[] { s.Key, s.Name, s.Roles[0], s.Cell.ToString(), string.Join(", ", s.Weights.Select(w => $"{w.Criterion} ×{Page.Number(w.Weight)}")) })]);
    }

    private async Task<Stakeholder> RegisterAsync(string name, string zone, string role, Influence power, Influence interest, params DecisionWeight[] weights) =>
        _people[name] = await _kit.Stakeholders.RegisterAsync(
            new StakeholderProfile(name) { Zone = zone, Roles = [role], Power = power, Interest = interest, Weights = weights }, Actor.System);

    private async Task<Interaction> TalkAsync()
    {
        Page.Step("Goal, channel advice and the conversation");
        var goal = await _kit.Communication.SetGoalAsync(GoalPurpose.Elicit, "Know what the ferry line needs for the next season", [_anna], _lead, due: new LocalDate(2026, 9, 30));
        await _kit.Communication.AcknowledgeAsync(goal, _anna, _lead, "We tell you where travellers and desks lose time.");
        var advice = ChannelAdvisor.Default.Advise(_anna.ToRecipient(), Complexity.High, Urgency.Low);
        Page.Say($"{goal.Key}: {goal.DesiredOutcome}.");
        Page.Say(advice.ToText());
        clock.Pass(Duration.FromHours(1));
        var talk = await _kit.Communication.RecordAsync(goal, Channel.Video, with: _anna, "Went through the list; export and delays hurt most.", by: _lead, new InteractionNote
        {
            Technique = ElicitationTechnique.Workshop,
            AdvisedChannel = advice.First,
            Outcome = $"A list of {file.Rows.Count} needs",
            Visibility = Visibility.Customer,
        });
        await _kit.Communication.AchieveAsync(goal, talk, _lead);
        var promise = await _kit.Communication.RaisePointAsync(
            PointKind.Promise, "Send the ranked list", _lead, _lead, concerns: _anna, due: new LocalDate(2026, 9, 30), source: talk, visibility: Visibility.Customer);
        Page.Say($"{talk.Key} on {talk.Channel}, {promise.Key}: {promise.Summary}, due {promise.Due:uuuu-MM-dd}.");
        return talk;
    }

    private async Task<IReadOnlyList<Requirement>> ImportAsync(Interaction talk)
    {
        Page.Step("Requirements, with their origin");
        var rows = file.Rows.Select(r => new ImportedRequirement(
            new ExternalKey("file", r.Id),
            (r.Title.Length == 0 ? new RequirementEdit() : new RequirementEdit().Title(r.Title)).Statement(r.Statement).Rationale(r.Rationale)));
        var report = await _kit.Requirements.ImportAsync(rows, Origin.From(talk), _lead);
        var requirements = await _kit.Requirements.ListAsync();
        Page.Say($"{report.Created.Count} captured in one commit, from {talk.Key} with {_anna.Name}.");
        Page.Table(["key", "in the file", "title", "sentence pattern"], [.. requirements.Take(Shown).Select(r => new[] { r.Key, r.ExternalKey!.Value, r.Title, QualityCheck.Recognise(r.Content.Statement).ToString() })]);
        return requirements;
    }

    private static void ShowQuality(IReadOnlyList<Requirement> requirements)
    {
        Page.Step("Quality findings");
        var findings = requirements.SelectMany(r => QualityCheck.Check(r.Content, off: [new(QualityRule.NoAcceptanceCriterion, "counted apart")]).Select(f => (Requirement: r, Finding: f))).ToList();
        Page.Say($"{findings.Count} findings in {findings.Select(f => f.Requirement).Distinct().Count()} of {requirements.Count} requirements; no acceptance criterion yet in {requirements.Count(r => r.Content.AcceptanceCriteria.Count == 0)}.");
        if (findings.Count > 0)
        {
            Page.Table(["key", "finding and remedy"], [.. findings.Take(Shown).Select(f => new[] { f.Requirement.Key, f.Finding.ToText() })]);
            Page.Say(findings[0].Finding.ToText(Language.Chinese));
        }
    }

    private async Task<Requirement> AssessFeasibilityAsync(IReadOnlyList<Requirement> requirements)
    {
        Page.Step("Feasibility");
        var subject = requirements.FirstOrDefault(r => r.Title == "Export a report") ?? requirements[0];
        subject = await _kit.Requirements.AssessFeasibilityAsync(subject, FeasibilityVerdict.FeasibleWithConditions, _ben, "The report database is replicated first");
        Page.Say($"{subject.Key} {subject.Title}: {subject.Feasibility!.Verdict}. {subject.Feasibility.Conditions}.");
        return subject;
    }

    private async Task ConfirmAsync(Requirement subject, Interaction talk)
    {
        Page.Step("Confirmation round");
        await _kit.Requirements.MoveAsync(subject, RequirementAction.Propose, _lead);
        var round = await _kit.Confirmations.AskAsync(
            subject, from: _anna, show: Evidence.Prototype(new Uri("https://example.org/prototype/export"), Fingerprint.Of("prototype of the export"u8)), by: _lead, due: new LocalDate(2026, 9, 4));
        clock.Pass(Duration.FromDays(1));
        var mail = await _kit.Communication.RecordAsync(Channel.Email, [_anna], "Yes, exactly this.", _lead, goals: talk.Goals);
        round = await _kit.Confirmations.RecordOnBehalfAsync(round, _anna, Verdict.Confirmed, evidence: mail, by: _lead);
        var validated = await _kit.Requirements.MoveAsync(subject, RequirementAction.Validate, _lead);
        var approved = await _kit.Requirements.MoveAsync(validated, RequirementAction.Approve, _ben);
        Page.Say($"{round.Key}: {_anna.Name} was shown a prototype of r{round.Revision} and confirmed it, on record in {mail.Key}. {approved.Key} is {approved.DescribeStatus()}.");
    }

    private async Task<(Ranking Ranking, RankingSnapshot Stored)?> RankAsync(IReadOnlyList<Requirement> requirements)
    {
        Page.Step("Scores, rank and reasons");
        var columns = file.ScoreColumns;
        var missing = Model.Criteria.Select(c => c.Key).Where(c => columns.All(s => s.Criterion != c)).ToList();
        if (missing.Count > 0)
        {
            Page.Say($"Not ranked: the file has no scores for {string.Join(", ", missing)}. Add columns such as \"{missing[0]} / Anna Lin\" with scores from 1 to 9, one for each person who scores.");
            return null;
        }

        var byFileId = requirements.ToDictionary(r => r.ExternalKey!.Value);
        var scorers = columns.GroupBy(c => c.Scorer).Select(g => new Scorer(_people[g.Key].Id, [.. g.Select(c => c.Criterion).Distinct()]));
        var round = await _kit.Scoring.OpenAsync(
            requirements.Select(r => r.Id), [new("value", 1, 9, "9: the season depends on it"), new("feasibility", 1, 9), new("cost", 1, 9, "9: a whole season of work")], scorers, _lead);
        foreach (var person in columns.Select(c => c.Scorer).Distinct())
        {
            var scores = file.Rows.SelectMany(r => r.Scores.Where(s => s.Column.Scorer == person).Select(s => new GivenScore(byFileId[r.Id].Id, s.Column.Criterion, s.Value)));
            round = await _kit.Scoring.ScoreAsync(round, _people[person], scores, _people[person].ToActor());
        }

        round = await _kit.Scoring.CloseAsync(round, _lead);
        var ranking = await _kit.Scoring.RankAsync(round, Model);
        if (ranking.Keys.Count == 0)
        {
            Page.Say("Not ranked: no requirement has a score on every criterion.");
            return null;
        }

        var titles = requirements.ToDictionary(r => r.Key, r => r.Title);
        Page.Say($"{round.Scores.Count} scores by {round.Scorers.Count} people; {ranking.Keys.Count} ranked, {ranking.Excluded.Count} left out because scores are missing{(ranking.Excluded.Count == 0 ? "" : $": {string.Join(", ", ranking.Excluded.Take(Shown))}")}.");
        Page.Table(["rank", "key", "title", "score"], [.. Ends(ranking).Select(i => new[] { i.Rank.ToString(CultureInfo.InvariantCulture), i.Key, titles[i.Key], Page.Number(i.Score) })]);
        Page.Say(ranking.Explain(ranking.Keys[0]).ToText());
        Page.Say(ranking.Explain(ranking.Keys[^1]).ToText());
        if (round.Disagreements() is [var widest, ..])
        {
            var key = requirements.First(r => r.Id == widest.Requirement).Key;
            Page.Say($"Widest apart: {widest.Criterion} of {key}, from {Page.Number(widest.Lowest)} to {Page.Number(widest.Highest)}. Talk about it.");
        }

        return (ranking, await _kit.Scoring.StoreAsync(round, ranking, _lead));
    }

    private static IEnumerable<RankedItem> Ends(Ranking ranking) => ranking.Items.Count <= 2 * Shown ? ranking.Items : ranking.Items.Take(Shown).Concat(ranking.Items.TakeLast(3));

    private async Task DecidePriorityAsync((Ranking Ranking, RankingSnapshot Stored)? ranked, Requirement subject)
    {
        Page.Step("Agreed priority");
        if (ranked is not { } result)
        {
            Page.Say("Nothing to agree on before there is a ranking.");
            return;
        }

        var decision = await _kit.Scoring.DecideAsync(result.Stored, subject, 1, _lead, "The auditors ask for the export this quarter");
        Page.Say($"{subject.Key} is agreed as {decision.Rank}, computed {decision.Computed?.ToString(CultureInfo.InvariantCulture) ?? "none"}. Reason: {decision.Reason}.");
    }

    private async Task BaselineAsync(IReadOnlyList<Requirement> requirements)
    {
        Page.Step("Baseline");
        var baseline = await _kit.Baselines.DrawUpAsync("Season 2027", requirements.Select(r => r.Id), Policies.FourEyes, _lead);
        baseline = await _kit.Baselines.ApproveAsync(baseline, _ben);
        Page.Say($"{baseline.Key} '{baseline.Name}' holds {baseline.Count} requirements and is {baseline.State}. Content {baseline.Content.ToString()[..12]}…; from here on it changes through change requests only.");
    }

    private async Task<ChangeRequest> ChangeAsync(Requirement subject, IReadOnlyList<Requirement> requirements)
    {
        Page.Step("Change request: impact, four eyes, and the change is applied");
        foreach (var dependant in requirements.Where(r => r.Title is "Daily takings" or "Monthly accounts").DefaultIfEmpty(requirements[^1]).Where(r => r.Id != subject.Id))
        {
            await _kit.Traceability.LinkAsync(dependant, LinkType.DependsOn, subject, _lead);
        }

        subject = await _kit.Requirements.GetAsync(subject);
        var proposal = Proposal.Revise(subject).Statement(subject.Content.Statement.TrimEnd('.') + ", and within 2 seconds for the current day.").Because("The desk closes each day with it");
        try
        {
            await _kit.Requirements.ReviseAsync(subject, new RequirementEdit().Statement("Quietly changed."), _lead);
        }
        catch (RuleViolationException refused)
        {
            Page.Say($"Refused ({refused.Code}): {refused.Message}");
        }

        var change = await _kit.Changes.SubmitAsync(proposal, Policies.FourEyes, by: _lead);
        var keys = requirements.ToDictionary(r => r.Id, r => r);
        Page.Say($"{change.Key} is {change.Status}. It may touch {change.Impact.Items.Count} other requirement(s):");
        if (change.Impact.Items.Count > 0)
        {
            Page.Table(["key", "title", "links away", "via"], [.. change.Impact.Items.Select(i => new[] { keys[i.Requirement].Key, keys[i.Requirement].Title, $"{i.Distance}", keys[i.Via].Key })]);
        }

        try
        {
            await _kit.Changes.ApproveAsync(change, by: _lead);
        }
        catch (RuleViolationException refused)
        {
            Page.Say($"Refused ({refused.Code}): {refused.Message}");
        }

        change = await _kit.Changes.ApproveAsync(change, by: _ben);
        Page.Say(change.Round.Evaluate(clock.GetCurrentInstant()).ToText());
        var applied = await _kit.Changes.ApplyAsync(change, by: _ben);
        var revised = await _kit.Requirements.GetAsync(subject);
        var redline = RequirementDiff.Between(subject.Content, revised.Content)[0].Words.Select(w => w.Change switch { WordChange.Added => $"[+{w.Text}+]", WordChange.Removed => $"[-{w.Text}-]", _ => w.Text });
        Page.Say($"{revised.Key} is {revised.DescribeStatus()}: {string.Concat(redline)}");
        var head = await _kit.Store.GetHeadAsync();
        Page.Say($"Audit entry {head.Sequence}, hash {head.Hash.ToString()[..12]}…. Owed: {string.Join(", ", applied.Obligations)}.");
        return applied;
    }

    private async Task PlanAsync((Ranking Ranking, RankingSnapshot Stored)? ranked, IReadOnlyList<Requirement> requirements, ChangeRequest change)
    {
        Page.Step("Release plan");
        var byKey = requirements.ToDictionary(r => r.Key);
        var order = (ranked?.Ranking.Keys ?? [.. requirements.Select(r => r.Key)]).Select(k => (byKey[k].Id, Effort(byKey[k]))).ToList();
        var capacity = Math.Ceiling(order.Sum(o => o.Item2) / 4);
        Release[] releases = [new("2027.1", capacity, new(2027, 1, 11), new(2027, 3, 31)), new("2027.2", capacity, new(2027, 4, 1), new(2027, 6, 30)), new("2027.3", capacity, new(2027, 7, 1), new(2027, 9, 30))];
        var plan = await _kit.Plans.DraftAsync("Season 2027", releases, order, _lead);
        Page.Table(
            ["release", "planned", "of capacity", "requirements"],
            [.. plan.Releases.Select(r => new[] { r.Name, $"{plan.LoadOf(r.Name):0.#}", $"{r.Capacity:0.#}", Contents(plan, r, requirements) })]);
        Page.Say($"{plan.Key} version {plan.PlanVersion}, by rank into the first release with room; {plan.Assignments.Count(a => a.Release is null)} have no room.");
        await _kit.Changes.AcknowledgeAsync(change, ObligationKind.UpdatePlan, _lead);
    }

    private static string Contents(ReleasePlan plan, Release release, IReadOnlyList<Requirement> requirements)
    {
        List<string> keys = [.. plan.Assignments.Where(a => a.Release == release.Name).Select(a => requirements.First(r => r.Id == a.Requirement).Key)];
        return keys.Count <= Shown ? string.Join(", ", keys) : $"{string.Join(", ", keys.Take(Shown))} and {keys.Count - Shown} more";
    }

    // The mean cost score stands for the effort; a file without scores counts every requirement as one.
    private decimal Effort(Requirement requirement)
    {
        var costs = file.Rows.First(r => r.Id == requirement.ExternalKey!.Value).Scores.Where(s => s.Column.Criterion == "cost").ToList();
        return costs.Count == 0 ? 1 : (decimal)costs.Average(s => s.Value);
    }

    private async Task DeliverAsync(Requirement subject, ChangeRequest change, Interaction talk)
    {
        Page.Step("Built, verified, accepted, and everybody hears back");
        clock.Pass(Duration.FromDays(20));
        foreach (var action in new[] { RequirementAction.Start, RequirementAction.Implement, RequirementAction.Verify })
        {
            await _kit.Requirements.MoveAsync(subject, action, _ben);
        }

        await _kit.Changes.AcknowledgeAsync(change, ObligationKind.Verify, _ben);
        var brief = await _kit.Reports.BriefAsync(_anna, clock.GetCurrentInstant());
        Page.Say($"News owed to {brief.Name}: {string.Join("; ", brief.NewsOwed.Select(n => $"{n.Requirement.Key} {n.Requirement.DescribeStatus()}"))}.");
        var round = await _kit.Confirmations.AskAsync(
            subject, ConfirmationPurpose.Delivery, [_anna], [Evidence.Build(new Uri("https://example.org/builds/2027.1"), Fingerprint.Of("build 2027.1"u8))], _lead);
        await _kit.Confirmations.AnswerAsync(round, Verdict.Confirmed, _anna.ToActor(), "Works at the desk.");
        var accepted = await _kit.Requirements.MoveAsync(subject, RequirementAction.Accept, _ben);
        await _kit.Communication.RecordAsync(Channel.Email, [_anna], $"{accepted.Key} is delivered; the ranked list is attached.", _lead, goals: talk.Goals);
        var closed = await _kit.Changes.AcknowledgeAsync(change, ObligationKind.InformRequester, _lead);
        var promise = (await _kit.Communication.ListAsync(CommunicationQueries.OpenPointsFor(_anna)))[0];
        await _kit.Communication.MovePointAsync(promise, PointAction.Resolve, _lead, "Sent with the delivery");
        brief = await _kit.Reports.BriefAsync(_anna, clock.GetCurrentInstant());
        Page.Say($"{accepted.Key} is {accepted.DescribeStatus()}, {closed.Key} is {closed.Status}. Promises to {brief.Name}: {brief.Trust.Made} made, {brief.Trust.Kept} kept.");
    }

    private async Task FollowUpAsync()
    {
        Page.Step("Follow-up cadence");
        var weekly = Cadence.EveryWeek(on: [IsoDayOfWeek.Thursday], at: new(10, 0), zone: _anna.Zone).Skipping(Calendars.China);
        var series = await _kit.FollowUps.PlanAsync(_anna, weekly, "How the season goes", owner: _lead, by: _lead);
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        Page.Say($"{series.Key} with {_anna.Name}: {weekly}.");
        Page.Table(
            ["for Anna", "for Mara", "why"],
            [.. weekly.Between(clock.GetCurrentInstant(), Instant.MaxValue).Take(5).Select(o => new[] { $"{Page.Day(o.Date)} {o.Local:HH:mm}", o.Instant.InZone(berlin).ToString("ddd uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture), o.MovedBy is null ? "as the rule says" : $"moved off {o.MovedBy}" })]);
        if (weekly.Between(clock.GetCurrentInstant(), Instant.MaxValue).Take(5).FirstOrDefault(o => o.MovedBy is not null) is { } moved)
        {
            Page.Say(moved.Explain());
        }
    }

    private async Task LearnAsync(Requirement subject, ChangeRequest change)
    {
        Page.Step("Lesson learned");
        await _kit.Retrospectives.HoldAsync("First delivery", [new(NoteKind.WentWell, "The prototype settled the export in one round")], _lead);
        await _kit.Retrospectives.LearnAsync("Ask for the slowest moment of the day; it names the real deadline of an export.", ["export", "elicitation"], _lead, [subject], [change]);
        var offered = await _kit.Retrospectives.OfferAsync("An export for the finance desk", ["export"]);
        Page.Say($"{offered[0].Key}, offered again when somebody works on an export: {offered[0].Content}");
    }

    private async Task AuditAsync()
    {
        Page.Step("Audit");
        var anchor = await _kit.Store.GetHeadAsync();
        var audit = await AuditLog.VerifyAsync(_kit.Store.ReadLogAsync(), anchor);
        Page.Say($"{audit.Verified} entries in one chain: {audit.Verdict}.");
    }
}
