using NodaTime;
using RequirementsKit.Changes;
using RequirementsKit.Communication;
using RequirementsKit.Reporting;
using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Reporting;

public sealed class LedgerTextTests
{
    private static readonly LocalDate Day = new(2026, 9, 15);

    [Theory]
    [InlineData(LedgerReasonKind.InThisState, null, "since 2026-09-15", "自 2026-09-15")]
    [InlineData(LedgerReasonKind.WaitsForThem, null, "waits for your answer to KEY-1 since 2026-09-15", "自 2026-09-15 等待您答复 KEY-1")]
    [InlineData(LedgerReasonKind.TheyAnswered, null, "you said 'changes requested' in KEY-1 on 2026-09-15", "您于 2026-09-15 在 KEY-1 中答复“要求修改”")]
    [InlineData(LedgerReasonKind.TheyAnswered, "As PDF|", "you said 'changes requested' in KEY-1 on 2026-09-15: As PDF\\|", "您于 2026-09-15 在 KEY-1 中答复“要求修改”：As PDF\\|")]
    [InlineData(LedgerReasonKind.ToBeShownAgain, null, "changed since it was shown in KEY-1; to be shown again", "KEY-1 展示后有修改，将重新请您确认")]
    [InlineData(LedgerReasonKind.Changed, null, "changed by KEY-1 on 2026-09-15 (misunderstood)", "2026-09-15 由 KEY-1 变更（理解有误）")]
    [InlineData(LedgerReasonKind.SameAs, null, "says the same as KEY-1", "与 KEY-1 相同")]
    [InlineData(LedgerReasonKind.Became, null, "became KEY-1", "已形成 KEY-1")]
    [InlineData(LedgerReasonKind.Settled, null, "settled on 2026-09-15", "2026-09-15 已结")]
    [InlineData(LedgerReasonKind.Settled, "Shown", "Shown", "Shown")]
    [InlineData(LedgerReasonKind.Revised, null, "revised on 2026-09-15", "2026-09-15 修订")]
    [InlineData(LedgerReasonKind.Revised, "Too wide", "revised on 2026-09-15: Too wide", "2026-09-15 修订：Too wide")]
    public void A_reason_reads_in_both_languages(LedgerReasonKind kind, string? words, string english, string chinese)
    {
        var reason = new LedgerReason(kind) { Key = "KEY-1", On = Day, Verdict = Verdict.ChangesRequested, Cause = ChangeCause.Misunderstood, Words = words };
        Assert.Equal((english, chinese), (reason.ToText(), reason.ToText(Language.Chinese)));
    }

    [Theory]
    [InlineData(null, " No contact yet.", "尚无沟通记录。")]
    [InlineData(0, " Last contact: today.", "上次沟通：今天。")]
    [InlineData(1, " Last contact: yesterday.", "上次沟通：昨天。")]
    [InlineData(2, " Last contact: 2 days ago.", "上次沟通：2 天前。")]
    public void Trust_is_counted_and_says_how_long_nobody_talked(int? days, string english, string chinese)
    {
        var trust = new TrustFigures(9, 4, 2, 1, 6, 5, days);
        Assert.Equal("Promises: 9 made, 4 kept, 2 broken, 1 overdue. Issues: 6 raised, 5 resolved." + english, trust.ToText());
        Assert.Equal("承诺：共 9 项，已兑现 4 项，未兑现 2 项，逾期 1 项。问题：共 6 项，已解决 5 项。" + chinese, trust.ToText(Language.Chinese));
    }

    [Fact]
    public void A_ledger_reads_in_both_languages()
    {
        LedgerReason[] reasons = [new(LedgerReasonKind.Became) { Key = "REQ-1" }, new(LedgerReasonKind.SameAs) { Key = "FB-2" }];
        var ledger = new StakeholderLedger(
            "Anna | Lin", Day, Visibility.Customer,
            [
                new("REQ-1", "Export", Day, []) { Status = RequirementStatus.InProgress, SaidOf = 2, Revision = 3 }, new("REQ-2", "Import", Day, []) { Status = RequirementStatus.Draft, Revision = 1 },
                new("FB-1", "Too *slow*", Day, reasons) { Feedback = FeedbackState.Acknowledged }, new("PT-1", "When?", Day, []) { Question = PointState.Resolved },
                new("PT-2", "Why?", Day, []) { Question = PointState.Open },
            ],
            [new(default, "PT-3", PointKind.Promise, "Call back", "Mara", Day, null, PointState.Broken, Day, "Late"), new(default, "PT-4", PointKind.Promise, "Write", "Mara", Day, Day, PointState.Open, null, null)],
            new(1, 0, 0, 0, 0, 0, null));
        Assert.Equal(
            """
            # What Anna \| Lin asked for, and where it stands

            As of 2026-09-15. Promises: 1 made, 0 kept, 0 broken, 0 overdue. Issues: 0 raised, 0 resolved. No contact yet.

            | Key | What I asked | On | Where it stands | Why |
            |---|---|---|---|---|
            | REQ-1 | Export | 2026-09-15 | in progress r2, current r3 |  |
            | REQ-2 | Import | 2026-09-15 | draft r1 |  |
            | FB-1 | Too \*slow\* | 2026-09-15 | acknowledged | became REQ-1; says the same as FB-2 |
            | PT-1 | When? | 2026-09-15 | answered |  |
            | PT-2 | Why? | 2026-09-15 | open |  |

            ## What we promised

            | Key | Promise | Due | State |
            |---|---|---|---|
            | PT-3 | Call back | – | broken (Late) |
            | PT-4 | Write | 2026-09-15 | open |

            """.ReplaceLineEndings("\n"),
            ledger.ToMarkdown());
        Assert.Equal(
            """
            # Anna \| Lin 提出的事项及进展

            截至 2026-09-15。承诺：共 1 项，已兑现 0 项，未兑现 0 项，逾期 0 项。问题：共 0 项，已解决 0 项。尚无沟通记录。

            | 编号 | 我提出的 | 日期 | 进展 | 原因 |
            |---|---|---|---|---|
            | REQ-1 | Export | 2026-09-15 | 进行中 r2，当前 r3 |  |
            | REQ-2 | Import | 2026-09-15 | 草稿 r1 |  |
            | FB-1 | Too \*slow\* | 2026-09-15 | 已告知收到 | 已形成 REQ-1；与 FB-2 相同 |
            | PT-1 | When? | 2026-09-15 | 已答复 |  |
            | PT-2 | Why? | 2026-09-15 | 未结 |  |

            ## 我们的承诺

            | 编号 | 承诺 | 截止 | 状态 |
            |---|---|---|---|
            | PT-3 | Call back | – | 未兑现（Late） |
            | PT-4 | Write | 2026-09-15 | 未结 |

            """.ReplaceLineEndings("\n"),
            ledger.ToMarkdown(Language.Chinese));
    }

    [Fact]
    public void An_empty_ledger_says_so()
    {
        var ledger = new StakeholderLedger("Anna", Day, Visibility.Customer, [], [], new(0, 0, 0, 0, 0, 0, 0));
        Assert.EndsWith("today.\n\nNothing asked yet.\n\n## What we promised\n\nNone.\n", ledger.ToMarkdown(), StringComparison.Ordinal);
        Assert.EndsWith("今天。\n\n尚未提出事项。\n\n## 我们的承诺\n\n无。\n", ledger.ToMarkdown(Language.Chinese), StringComparison.Ordinal);
    }
}
