namespace RequirementsKit.Approvals.Internal;

/// <summary>How a seat stands.</summary>
/// <param name="Voice">How it counts.</param>
/// <param name="IsVeto">Whether its veto stands, which it does even where the seat counts no more.</param>
/// <param name="Objects">Whether its last word is anything but a plain yes or an abstention.</param>
internal readonly record struct Standing(Voice Voice, bool IsVeto, bool Objects)
{
    /// <summary>Which ballot is its last word, counted from 1; 0 for none.</summary>
    public int Last { get; init; }
}
