namespace RequirementsKit.Tests.Changes.Pairs;

/// <summary>What can be asked of one of two requests. Ballots are reduced to their outcomes, since one approval or rejection decides.</summary>
internal enum PairCommandKind
{
    Submit = 0,
    Approve = 1,
    Reject = 2,
    AskForChanges = 3,
    AmendToFirstWish = 4,
    AmendToSecondWish = 5,
    Rebase = 6,
    Hold = 7,
    Release = 8,
    Defer = 9,
    Resume = 10,
    Reopen = 11,
    Withdraw = 12,
    Apply = 13,
    Close = 14,
}
