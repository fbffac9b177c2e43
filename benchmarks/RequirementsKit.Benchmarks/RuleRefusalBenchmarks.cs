using BenchmarkDotNet.Attributes;
using NodaTime;
using RequirementsKit.Recurrence.Interchange;

namespace RequirementsKit.Benchmarks;

/// <summary>How long a recurrence rule takes to be read or refused, by the length of its text; must stay under 5 ms for 100,000 characters.</summary>
[MemoryDiagnoser]
public class RuleRefusalBenchmarks
{
    private static readonly LocalDateTime Start = new(2026, 1, 1, 9, 0);
    private string _hostile = "";

    [Params(900, 10_000, 100_000)]
    public int Characters { get; set; }

    [GlobalSetup]
    public void Prepare() => _hostile = ("FREQ=YEARLY;" + string.Concat(Enumerable.Repeat("BYMONTHDAY=1,2,3,4,5,6,7;", (Characters / 20) + 1)))[..Characters];

    [Benchmark(Baseline = true)]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822", Justification = "BenchmarkDotNet runs instance methods.")]
    public object Read_Usual() => RecurrenceRule.Parse("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", Start, "Europe/Berlin");

    [Benchmark]
    public int Refuse_Hostile()
    {
        try
        {
            return RecurrenceRule.Parse(_hostile, Start, "Europe/Berlin").Start.Year;
        }
        catch (RecurrenceRuleException refusal)
        {
            return refusal.Problems.Count;
        }
    }
}
