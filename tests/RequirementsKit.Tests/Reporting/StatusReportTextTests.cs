using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Reporting;
using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Reporting;

public sealed class StatusReportTextTests
{
    private static readonly LocalDate From = new(2026, 9, 8);
    private static readonly LocalDate To = new(2026, 9, 15);

    [Fact]
    public void An_empty_report_says_so_in_both_languages()
    {
        var report = new StatusReport("Tide_water", From, To, Visibility.Customer, [], [], [], [], [], [], 0, []);
        Assert.Equal(
            """
            # Status of Tide\_water

            2026-09-08 to 2026-09-15. 0 conversations.

            ## Where we stand

            No requirements yet.

            ## What moved

            None.

            ## Waiting for confirmation

            None.

            ## Promises

            None open.

            ## Other open points

            None.

            ## Settled

            None.

            ## Decided

            None.

            ## Next

            No conversation is planned yet.

            """.ReplaceLineEndings("\n"),
            report.ToMarkdown());
        Assert.Equal(
            """
            # Tide\_water 进展报告

            2026-09-08 至 2026-09-15。共沟通 0 次。

            ## 总体情况

            尚无需求。

            ## 本期变化

            无。

            ## 等待确认

            无。

            ## 承诺

            无未结承诺。

            ## 其他未结事项

            无。

            ## 本期已结

            无。

            ## 本期决定

            无。

            ## 下一步

            尚未安排沟通。

            """.ReplaceLineEndings("\n"),
            report.ToMarkdown(Language.Chinese));
    }

    [Fact]
    public void A_full_report_reads_in_English() => Assert.Equal(
        """
        # Status of Tidewater

        2026-09-08 to 2026-09-15. 1 conversation.

        ## Where we stand

        * 2 in progress

        ## What moved

        | Key | Requirement | Before | Now |
        |---|---|---|---|
        | REQ-1 | Export | new | draft r1 |
        | REQ-2 | Import | draft r1 | approved r2, current r3 |

        ## Waiting for confirmation

        * REQ-1 Export: Anna, Ben asked on 2026-09-08 (CONF-1, content of r1, due 2026-09-15)
        * REQ-2 Import: Anna asked on 2026-09-08 (CONF-2, delivery of r2)
        * REQ-3 Print: r1 was shown (CONF-3, delivery) and has changed since; to be shown again

        ## Promises

        * PT-1: Call\_back, Mara (due 2026-09-14, overdue)
        * PT-2: Write, Mara (due 2026-09-15)

        ## Other open points

        * PT-3 risk: Storm, Ben

        ## Settled

        * PT-4 promise: Call: kept
        * PT-5 question: When: answered (Now)
        * PT-6 promise: Send: broken
        * PT-7 action: Tidy: not done
        * PT-8 issue: Noise: dropped
        * PT-9 issue: Dust: resolved

        ## Decided

        * PT-10: Go

        ## Next

        * We talk on 2026-09-15

        """.ReplaceLineEndings("\n"),
        Full().ToMarkdown());

    [Fact]
    public void A_full_report_reads_in_Chinese() => Assert.Equal(
        """
        # Tidewater 进展报告

        2026-09-08 至 2026-09-15。共沟通 1 次。

        ## 总体情况

        * 进行中：2 项

        ## 本期变化

        | 编号 | 需求 | 此前 | 现在 |
        |---|---|---|---|
        | REQ-1 | Export | 新增 | 草稿 r1 |
        | REQ-2 | Import | 草稿 r1 | 已批准 r2，当前 r3 |

        ## 等待确认

        * REQ-1 Export：2026-09-08 请 Anna、Ben 确认（CONF-1，r1 的内容，截止 2026-09-15）
        * REQ-2 Import：2026-09-08 请 Anna 确认（CONF-2，r2 的交付）
        * REQ-3 Print：已展示 r1（CONF-3，交付），此后有修改，需重新确认

        ## 承诺

        * PT-1：Call\_back，Mara（截止 2026-09-14，已逾期）
        * PT-2：Write，Mara（截止 2026-09-15）

        ## 其他未结事项

        * PT-3 风险：Storm，Ben

        ## 本期已结

        * PT-4 承诺：Call：已兑现
        * PT-5 疑问：When：已答复（Now）
        * PT-6 承诺：Send：未兑现
        * PT-7 行动：Tidy：未完成
        * PT-8 问题：Noise：已取消
        * PT-9 问题：Dust：已解决

        ## 本期决定

        * PT-10：Go

        ## 下一步

        * 2026-09-15 沟通

        """.ReplaceLineEndings("\n"),
        Full().ToMarkdown(Language.Chinese));

    private static StatusReport Full() => new(
        "Tidewater", From, To, Visibility.Internal, [new(RequirementStatus.InProgress, 2)],
        [new(default, "REQ-1", "Export", null, 0, RequirementStatus.Draft, null, 1), new(default, "REQ-2", "Import", RequirementStatus.Draft, 1, RequirementStatus.Approved, 2, 3)],
        [
            new(default, "CONF-1", ConfirmationPurpose.Content, "REQ-1", "Export", 1, ["Anna", "Ben"], From, To, false),
            new(default, "CONF-2", ConfirmationPurpose.Delivery, "REQ-2", "Import", 2, ["Anna"], From, null, false), new(default, "CONF-3", ConfirmationPurpose.Delivery, "REQ-3", "Print", 1, [], From, To, true),
        ],
        [Point(1, PointKind.Promise, "Call_back", PointState.Open, To.PlusDays(-1)), Point(2, PointKind.Promise, "Write", PointState.Open, To), Point(3, PointKind.Risk, "Storm", PointState.Open, null, "Ben")],
        [
            Point(4, PointKind.Promise, "Call", PointState.Resolved), Point(5, PointKind.Question, "When", PointState.Resolved) with { Resolution = "Now" }, Point(6, PointKind.Promise, "Send", PointState.Broken),
            Point(7, PointKind.Action, "Tidy", PointState.Broken), Point(8, PointKind.Issue, "Noise", PointState.Dropped), Point(9, PointKind.Issue, "Dust", PointState.Resolved),
        ],
        [Point(10, PointKind.Decision, "Go", PointState.Open)], 1, [To]);

    private static PointLine Point(int number, PointKind kind, string summary, PointState state, LocalDate? due = null, string owner = "Mara") => new(default, $"PT-{number}", kind, summary, owner, From, due, state, null, null);
}
