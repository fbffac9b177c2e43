using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace RequirementsKit;

/// <summary>
/// What the kit tells a listener about its own work: add <see cref="ActivitySourceName"/> to the traces and <see cref="MeterName"/> to the metrics of the application.
/// Nothing is measured while nobody listens, and nothing of what is told names a person or holds text of theirs.
/// </summary>
/// <remarks>The instruments are in docs/diagnostics.md. Durations are in seconds (UCUM <c>s</c>); their tags have few values.</remarks>
public static class Telemetry
{
    /// <summary>The name of the source of activities.</summary>
    public const string ActivitySourceName = "RequirementsKit";

    /// <summary>The name of the meter.</summary>
    public const string MeterName = "RequirementsKit";

    /// <summary>The tag with the stable name of a command, such as <c>requirements.capture</c>.</summary>
    public const string CommandTag = "requirementskit.command";

    /// <summary>The tag with what became of the work: of a commit <c>Committed</c>, <c>VersionConflict</c>, <c>LogConflict</c>, <c>UniqueViolation</c>, <c>DuplicateCommand</c> or <c>CommandIdReused</c>.</summary>
    public const string OutcomeTag = "requirementskit.outcome";

    /// <summary>The tag with what was evaluated: <c>approval</c> or <c>ranking</c>.</summary>
    public const string SubjectTag = "requirementskit.subject";

    internal static readonly ActivitySource Source = new(ActivitySourceName);

    private static readonly Meter Meter = new(MeterName);

    // From a commit in memory to a tick over a large database; the default boundaries are meant for milliseconds.
    private static readonly double[] Seconds = [0.000_01, 0.000_1, 0.000_5, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 60];

    private static readonly Histogram<double> Commits = Durations("requirementskit.commit.duration", "How long commits took, by command and outcome.");

    private static readonly Histogram<double> Evaluations = Durations("requirementskit.evaluation.duration", "How long approvals and rankings took to evaluate.");

    private static readonly Histogram<double> Ticks = Durations("requirementskit.tick.duration", "How long ticks took.");

    private static readonly Counter<long> Moved = Meter.CreateCounter<long>("requirementskit.tick.moved", "{item}", "What ticks moved: follow-ups, change requests, and events delivered.");

    internal static void Committed(string command, string outcome, long started) => Commits.Record(Since(started), new(CommandTag, command), new(OutcomeTag, outcome));

    internal static T Evaluate<T>(string subject, Func<T> evaluate)
    {
        using var activity = Source.StartActivity($"evaluate {subject}");
        var started = Stopwatch.GetTimestamp();
        var result = evaluate();
        Evaluations.Record(Since(started), new KeyValuePair<string, object?>(SubjectTag, subject));
        return result;
    }

    internal static void Ticked(long moved, long started)
    {
        Ticks.Record(Since(started));
        Moved.Add(moved);
    }

    private static Histogram<double> Durations(string name, string description) =>
        Meter.CreateHistogram(name, "s", description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });

    private static double Since(long started) => Stopwatch.GetElapsedTime(started).TotalSeconds;
}
