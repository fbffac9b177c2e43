namespace RequirementsKit.Tests.Changes.Model;

/// <summary>What can be asked of the model and of the workflow.</summary>
public enum ModelCommandKind
{
    Submit = 0,
    Vote = 1,
    LiftVeto = 2,
    Recuse = 3,
    LoseMandate = 4,
    Amend = 5,
    Hold = 6,
    Release = 7,
    Defer = 8,
    Resume = 9,
    Reopen = 10,
    Withdraw = 11,
    Override = 12,
    MigratePolicy = 13,
    Apply = 14,
    Acknowledge = 15,
    Annotate = 16,
    Wait = 17,
    ApplyLate = 18,
    Sign = 19,
    Delegate = 20,
    VoteFor = 21,
    State = 22,
    OpenReview = 23,
    Return = 24,
    WaiveReversion = 25,
}
