using RequirementsKit.Reporting;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Reporting;

public sealed class TraceReportTests
{
    private static readonly Dictionary<TraceEndKind, IReadOnlyList<TraceEndKind>> Needs = new() { [TraceEndKind.Stakeholder] = [TraceEndKind.System], [TraceEndKind.System] = [TraceEndKind.Test] };

    [Fact]
    public async Task It_says_of_every_requirement_what_it_is_linked_to_and_what_is_missing()
    {
        var report = await AReportAsync();
        Assert.Equal(["REQ-1", "REQ-2", "REQ-3"], report.Lines.Select(l => l.Key));
        Assert.Equal(["is the source of REQ-2"], report.Lines[0].Links.Select(l => l.ToText()));
        Assert.Equal(["derives from REQ-1", "is verified by https://t.example.org/a,b (suspect)"], report.Lines[1].Links.Select(l => l.ToText()));
        Assert.Equal([(true, false), (false, false), (false, false)], report.Lines.Select(l => (l.IsCovered, l.IsCoveredDeeply)));
        Assert.Equal([TraceEndKind.Test], report.Lines[1].Missing);
        Assert.Equal(["REQ-3"], report.Orphans.Select(l => l.Key));
        Assert.Equal(["REQ-2"], report.Suspect.Select(l => l.Key));
        Assert.Equal(["REQ-1", "REQ-2", "REQ-3"], report.Uncovered.Select(l => l.Key));
    }

    [Fact]
    public async Task It_reads_as_Markdown_in_English() => Assert.Equal(
        """
        # Trace and coverage of Tidewater

        As of 2026-09-01. Covered: 1 of 3, deeply: 0.

        | Key | Title | Kind | Links | Needs | Missing | Missing deeper |
        |---|---|---|---|---|---|---|
        | REQ-1 | I want my \| report. | stakeholder | is the source of REQ-2 | system |  | system |
        | REQ-2 | The system shall send it. | system | derives from REQ-1; is verified by https\://t.example.org/a,b (suspect) | test | test | test |
        | REQ-3 | \=1+1 | stakeholder |  | system | system | system |

        ## Without any link

        * REQ-3 \=1+1

        ## To be judged again

        * REQ-2 The system shall send it.

        """.ReplaceLineEndings("\n"),
        (await AReportAsync()).ToMarkdown());

    [Fact]
    public async Task It_reads_as_Markdown_in_Chinese() => Assert.Equal(
        """
        # Tidewater 追溯与覆盖

        截至 2026-09-01。应覆盖 3 项，已覆盖 1 项，其中逐级覆盖 0 项。

        | 编号 | 标题 | 类别 | 链接 | 所需 | 缺少 | 逐级缺少 |
        |---|---|---|---|---|---|---|
        | REQ-1 | I want my \| report. | 干系人需求 | 派生出 REQ-2 | 系统需求 |  | 系统需求 |
        | REQ-2 | The system shall send it. | 系统需求 | 派生自 REQ-1；被验证于 https\://t.example.org/a,b（存疑） | 测试 | 测试 | 测试 |
        | REQ-3 | \=1+1 | 干系人需求 |  | 系统需求 | 系统需求 | 系统需求 |

        ## 没有任何链接

        * REQ-3 \=1+1

        ## 待重新判断

        * REQ-2 The system shall send it.

        """.ReplaceLineEndings("\n"),
        (await AReportAsync()).ToMarkdown(Language.Chinese));

    [Fact]
    public async Task It_opens_in_a_spreadsheet_and_nothing_in_it_runs_as_a_formula() => Assert.Equal(
        "Key,Title,Kind,Links,Needs,Missing,Missing deeper\r\n"
        + "REQ-1,I want my | report.,stakeholder,is the source of REQ-2,system,,system\r\n"
        + "REQ-2,The system shall send it.,system,\"derives from REQ-1; is verified by https://t.example.org/a,b (suspect)\",test,test,test\r\n"
        + "REQ-3,'=1+1,stakeholder,,system,system,system\r\n",
        (await AReportAsync()).ToCsv());

    private static async Task<TraceReport> AReportAsync()
    {
        var given = await Given.AProjectAsync();
        var need = await given.ARequirementAsync("I want my | report.");
        var system = await given.Kit.Requirements.CaptureAsync(new RequirementEdit().Statement("The system shall send it.").Level(RequirementLevel.System), Origin.Document("workshop"), given.Lead);
        await given.ARequirementAsync("=1+1");
        await given.Kit.Traceability.LinkAsync(system, LinkType.Derives, need, given.Lead);
        var test = await given.Kit.Traceability.LinkAsync(OutsideEnd.Test(new Uri("https://t.example.org/a,b")), LinkType.Verifies, system, given.Lead);
        await given.Kit.Traceability.ObserveAsync(test, OutsideEnd.Test(new Uri("https://t.example.org/a,b"), Fingerprint.Of("changed"u8)), given.Lead);
        return await given.Kit.Reports.TraceAsync(Needs, Given.Start);
    }
}
