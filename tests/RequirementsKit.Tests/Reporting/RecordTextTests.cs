using NodaTime;
using RequirementsKit.Changes;
using RequirementsKit.Communication;
using RequirementsKit.Reporting;
using RequirementsKit.Requirements;
using RequirementsKit.Tests.Requirements;

namespace RequirementsKit.Tests.Reporting;

public sealed class RecordTextTests
{
    private static readonly LocalDate From = new(2026, 9, 8);
    private static readonly LocalDate To = new(2026, 9, 15);

    [Fact]
    public void A_log_of_risks_and_decisions_reads_in_both_languages()
    {
        PointLine Point(string key, PointKind kind, LocalDate? due) => new(default, key, kind, "A | b", "Ma_ra", From, due, PointState.Open, null, null);
        var log = new RaidLog(
            "Tide_water", From, To, Visibility.Internal, [Point("PT-1", PointKind.Risk, To)], [Point("PT-2", PointKind.Assumption, null)], [],
            [
                new(From, "CR-1", "REQ-1, REQ-2", ["Mara", "Ben"], DecisionOutcome.Approved), new(To, "CR-2", "REQ_3", ["Mara"], DecisionOutcome.Rejected), new(To, "PT-3", "Go", ["Ben"], DecisionOutcome.Noted),
            ]);
        Assert.Equal(
            """
            # Risks, assumptions, issues and decisions of Tide\_water

            2026-09-08 to 2026-09-15.

            ## Risks

            | Key | What | Owner | Raised | Due | State |
            |---|---|---|---|---|---|
            | PT-1 | A \| b | Ma\_ra | 2026-09-08 | 2026-09-15 | open |

            ## Assumptions

            | Key | What | Owner | Raised | Due | State |
            |---|---|---|---|---|---|
            | PT-2 | A \| b | Ma\_ra | 2026-09-08 | – | open |

            ## Issues

            None.

            ## Decisions

            | Day | Key | Decision | Outcome | By |
            |---|---|---|---|---|
            | 2026-09-08 | CR-1 | REQ-1, REQ-2 | approved | Mara, Ben |
            | 2026-09-15 | CR-2 | REQ\_3 | rejected | Mara |
            | 2026-09-15 | PT-3 | Go | noted | Ben |

            """.ReplaceLineEndings("\n"),
            log.ToMarkdown());
        Assert.Equal(
            """
            # Tide\_water 风险、假设、问题与决定

            2026-09-08 至 2026-09-15。

            ## 风险

            | 编号 | 内容 | 负责人 | 提出 | 截止 | 状态 |
            |---|---|---|---|---|---|
            | PT-1 | A \| b | Ma\_ra | 2026-09-08 | 2026-09-15 | 未结 |

            ## 假设

            | 编号 | 内容 | 负责人 | 提出 | 截止 | 状态 |
            |---|---|---|---|---|---|
            | PT-2 | A \| b | Ma\_ra | 2026-09-08 | – | 未结 |

            ## 问题

            无。

            ## 决定

            | 日期 | 编号 | 决定 | 结果 | 决定人 |
            |---|---|---|---|---|
            | 2026-09-08 | CR-1 | REQ-1, REQ-2 | 已批准 | Mara、Ben |
            | 2026-09-15 | CR-2 | REQ\_3 | 已拒绝 | Mara |
            | 2026-09-15 | PT-3 | Go | 已记录 | Ben |

            """.ReplaceLineEndings("\n"),
            log.ToMarkdown(Language.Chinese));
    }

    [Fact]
    public void A_summary_reads_in_both_languages()
    {
        var summary = new ProjectSummary(
            "Tide_water", To, 5, 2, 1, new("BL-1", "First_one", 9, 6, 4, 3, 2, 1), [new(ChangeCause.External, 3, 1)], 8, 7, 1,
            [new("LES-1", "Ask *first*", ["talk", "plan_ning"]), new("LES-2", "Write", [])]);
        Assert.Equal(
            """
            # Summary of Tide\_water

            As of 2026-09-15.

            ## Goals

            5 achieved, 2 abandoned, 1 open.

            ## Delivered against the baseline

            BL-1 First\_one: 9 agreed, 6 implemented, 4 accepted, 3 changed, 2 dropped, 1 added since.

            ## Changes by cause

            | Cause | Applied | Others |
            |---|---|---|
            | external | 3 | 1 |

            ## Promises

            8 made, 7 kept, 1 broken.

            ## Lessons

            * LES-1: Ask \*first\* (talk, plan\_ning)
            * LES-2: Write

            """.ReplaceLineEndings("\n"),
            summary.ToMarkdown());
        Assert.Equal(
            """
            # Tide\_water 项目总结

            截至 2026-09-15。

            ## 沟通目标

            已达成 5 项，已放弃 2 项，未结 1 项。

            ## 对照基线的交付

            BL-1 First\_one：约定 9 项，已实现 6 项，已验收 4 项，有变更 3 项，已取消 2 项，此后新增 1 项。

            ## 变更（按原因）

            | 原因 | 已应用 | 其他 |
            |---|---|---|
            | 外部变化 | 3 | 1 |

            ## 承诺

            共 8 项，已兑现 7 项，未兑现 1 项。

            ## 经验教训

            * LES-1：Ask \*first\*（talk、plan\_ning）
            * LES-2：Write

            """.ReplaceLineEndings("\n"),
            summary.ToMarkdown(Language.Chinese));
        var empty = new ProjectSummary("Tidewater", To, 0, 0, 0, null, [], 0, 0, 0, []);
        Assert.Contains("No baseline was approved.\n\n## Changes by cause\n\nNone.\n", empty.ToMarkdown(), StringComparison.Ordinal);
        Assert.EndsWith("## Lessons\n\nNone.\n", empty.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("没有已批准的基线。\n\n## 变更（按原因）\n\n无。\n", empty.ToMarkdown(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_reads_in_both_languages()
    {
        PointLine Point(string key, PointKind kind, LocalDate? due) => new(default, key, kind, "Call_back", "Mara", From, due, PointState.Open, null, null);
        var requirement = ARequirement.Captured("Export_it.").Move(RequirementAction.Propose, ARequirement.Me, ARequirement.Now);
        var feedback = Feedback.Receive(default, default, 3, FeedbackKind.Complaint, ARequirement.Anna, "Too *slow*", ARequirement.Me, ARequirement.Now);
        var brief = new FollowUpBrief(
            "Anna_Lin", To, null, new(0, 0, 0, 0, 0, 0, 1), [Point("PT-1", PointKind.Issue, To.PlusDays(-1)), Point("PT-2", PointKind.Promise, To), Point("PT-3", PointKind.Question, null)],
            [new(default, "CONF-1", ConfirmationPurpose.Content, "REQ-1", "Export", 1, ["Anna"], From, null, false)], [new(requirement, 2, RequirementStatus.InProgress), new(requirement, 0, null)],
            [new(default, "REQ-9", "Im_port", null, 0, RequirementStatus.Approved, 1, 2)], [feedback], []);
        Assert.Equal(
            """
            # Brief: Anna\_Lin

            For 2026-09-15. Promises: 0 made, 0 kept, 0 broken, 0 overdue. Issues: 0 raised, 0 resolved. Last contact: yesterday.

            ## Open points

            * PT-1 issue: Call\_back (due 2026-09-14, overdue)
            * PT-2 promise: Call\_back (due 2026-09-15)
            * PT-3 question: Call\_back

            ## Waiting for their answer

            * REQ-1 Export: Anna asked on 2026-09-08 (CONF-1, content of r1)

            ## News owed

            * REQ-7 Export\_it.: proposed r1 (told of: in progress r2)
            * REQ-7 Export\_it.: proposed r1

            ## Feedback without an answer

            * FB-3 complaint: Too \*slow\* (received)

            ## Goals to acknowledge

            None.

            ## Also changed since the last contact

            * REQ-9 Im\_port: approved r1, current r2

            """.ReplaceLineEndings("\n"),
            brief.ToMarkdown());
        Assert.Equal(
            """
            # 与 Anna\_Lin 的沟通要点

            日期：2026-09-15。承诺：共 0 项，已兑现 0 项，未兑现 0 项，逾期 0 项。问题：共 0 项，已解决 0 项。上次沟通：昨天。

            ## 未结事项

            * PT-1 问题：Call\_back（截止 2026-09-14，已逾期）
            * PT-2 承诺：Call\_back（截止 2026-09-15）
            * PT-3 疑问：Call\_back

            ## 等待答复

            * REQ-1 Export：2026-09-08 请 Anna 确认（CONF-1，r1 的内容）

            ## 应告知的进展

            * REQ-7 Export\_it.：已提出 r1（上次告知：进行中 r2）
            * REQ-7 Export\_it.：已提出 r1

            ## 尚未答复的反馈

            * FB-3 投诉：Too \*slow\*（已收到）

            ## 待认可的目标

            无。

            ## 上次沟通以来的其他变化

            * REQ-9 Im\_port：已批准 r1，当前 r2

            """.ReplaceLineEndings("\n"),
            brief.ToMarkdown(Language.Chinese));
    }
}
