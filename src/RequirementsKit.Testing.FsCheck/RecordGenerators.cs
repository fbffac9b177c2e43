using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RequirementsKit.Prioritization;
using RequirementsKit.Recurrence;
using RequirementsKit.Storage;
using RequirementsKit.Testing.FsCheck.Internal;

namespace RequirementsKit.Testing.FsCheck;

/// <summary>Generators of valid values for properties. The same seed gives the same values.</summary>
public static class RecordGenerators
{
    private const int MaxCommits = 12;
    private const int MaxCommands = 30;
    private const int MaxScore = 9;

    /// <summary>Texts that every store must keep: any script, quotes, line ends, from one character up.</summary>
    /// <returns>The generator.</returns>
    public static Gen<string> Texts() => Gen.Elements(
        "a", "Anna Lin", "需求分析", "O'Neil; DROP TABLE x; --", "\"quoted\" \\ back", "line\r\nend\ttab", "😀 👩‍👩‍👧‍👦", "é", "e\u0301", "ﷺ", "İıſß", new string('長', 500));

    /// <summary>Aggregates of every kind that a project holds, as they are before their first commit, each of a project of its own.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Aggregate> Aggregates() => Builders().SelectMany(Aggregates);

    /// <summary>Commits to one project in their order: each creates some aggregates, or is an earlier one sent again.</summary>
    /// <returns>The generator; 1 to 12 commits.</returns>
    public static Gen<IReadOnlyList<Commit>> Commits() =>
        from record in Builders()
        from count in Gen.Choose(1, MaxCommits)
        from steps in Gen.CollectToList(Enumerable.Range(0, count), _ => Step(record))
        select (IReadOnlyList<Commit>)Sequence(record, steps);

    /// <summary>
    /// Commands to one project in their order: they create documents, change them, begin with a state that is no longer the newest, rest on something that was read, or are sent again.
    /// Every store gives the same answers to them.
    /// </summary>
    /// <returns>The generator; 2 to 31 commits.</returns>
    public static Gen<IReadOnlyList<Commit>> CommandSequences() =>
        from record in Builders()
        from count in Gen.Choose(1, MaxCommands)
        from steps in Gen.CollectToList(Enumerable.Range(0, count), _ => CommandSteps())
        select Played(record, steps);

    /// <summary>Tables of 1 to 20 items on three criteria, scores from 1 to 9, one in eight missing.</summary>
    /// <returns>The generator.</returns>
    public static Gen<ScoreTable> ScoreTables() =>
        from count in Gen.Choose(1, 20)
        from scores in Gen.CollectToList(Enumerable.Range(0, count * 3), _ => Score())
        select Table(count, scores);

    /// <summary>Cadences of days, weeks and months in zones with and without summer time, the 29th to the 31st among them.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Cadence> Cadences() =>
        from zone in Gen.Elements("Etc/UTC", "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe")
        from minute in Gen.Choose(0, (24 * 60) - 1)
        from interval in Gen.Choose(1, 30)
        from day in Gen.Choose(1, 31)
        from weekday in Gen.Choose(1, 7)
        from kind in Gen.Choose(0, 2)
        let at = new LocalTime(minute / 60, minute % 60)
        select kind switch
        {
            0 => Cadence.EveryDays(interval, at, zone, new(2026, 1, 1)),
            1 => Cadence.EveryWeek([(IsoDayOfWeek)weekday], at, zone),
            _ => Cadence.EveryMonth(day, at, zone),
        };

    private static Gen<CommandStep> CommandSteps() =>
        from kind in Gen.Elements(Enum.GetValues<CommandStepKind>())
        from which in Gen.Choose(0, 1_000)
        from text in Texts()
        select new CommandStep(kind, which, text);

    private static IReadOnlyList<Commit> Played(RecordBuilder record, List<CommandStep> steps)
    {
        using var player = new CommandPlayer(record);
        return player.Play(steps);
    }

    private static Gen<RecordBuilder> Builders() => Gen.Choose(0, 1_000_000).Select(n => new RecordBuilder(new SequentialIdGenerator(n * 1_000_000L)));

    private static Gen<Aggregate> Aggregates(RecordBuilder record) =>
        from text in Texts()
        from kind in Gen.Choose(0, 22)
        select Aggregate(record, kind, text);

    private static Aggregate Aggregate(RecordBuilder record, int kind, string text) => kind switch
    {
        0 => record.Project(text),
        1 => record.Stakeholder(text),
        2 => record.Goal(text),
        3 => record.Interaction(text),
        4 => record.Point(summary: text),
        5 => record.Feedback(text),
        6 => record.Requirement(text),
        7 => record.ConfirmationRound(),
        8 => record.TraceLink(),
        9 => record.Baseline(),
        10 => record.ScoringRound(),
        11 => record.Ranking(),
        12 => record.PriorityDecision(),
        13 => record.ReleasePlan(),
        14 => record.ChangeRequest(statement: text),
        15 => record.FollowUpSeries(),
        16 => record.FollowUp(),
        17 => record.Retrospective(text),
        18 => record.SentReport(text),
        19 => record.Objective(),
        20 => record.RequirementScheme(),
        21 => record.TraceScheme(),
        _ => record.Lesson(text),
    };

    // Null sends an earlier commit again. There is one project with one scheme of each kind, so they are not made twice.
    private static Gen<List<Aggregate>?> Step(RecordBuilder record) =>
        from again in Gen.Choose(0, 7)
        from count in Gen.Choose(1, 3)
        from writes in Gen.CollectToList(Enumerable.Range(0, count), _ => Aggregates(record))
        select again == 0 ? null : writes.Where(w => w.DocumentId != record.ProjectId.Value).Append(record.Point()).ToList();

    private static List<Commit> Sequence(RecordBuilder record, List<List<Aggregate>?> steps)
    {
        var commits = new List<Commit> { record.Commit(record.Project()) };
        foreach (var step in steps.Skip(1))
        {
            commits.Add(step is null ? commits[commits.Count / 2] : record.Commit(step));
        }

        return commits;
    }

    private static Gen<double?> Score() =>
        from missing in Gen.Choose(0, 7)
        from score in Gen.Choose(1, MaxScore)
        select missing == 0 ? (double?)null : score;

    private static ScoreTable Table(int count, List<double?> scores)
    {
        var table = ScoreTable.WithCriteria("value", "feasibility", "cost");
        for (var i = 0; i < count; i++)
        {
            table = table.Add($"REQ-{i + 1}", scores[i * 3], scores[(i * 3) + 1], scores[(i * 3) + 2]);
        }

        return table.Build();
    }
}
