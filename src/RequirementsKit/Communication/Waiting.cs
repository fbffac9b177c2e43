using NodaTime;

namespace RequirementsKit.Communication;

/// <summary>On whom people wait, for what, and how long.</summary>
/// <param name="On">Who owes it.</param>
/// <param name="Points">What is owed, the longest open first.</param>
/// <param name="Longest">How long the first of them is open.</param>
public sealed record Waiting(Actor On, IReadOnlyList<Point> Points, Duration Longest);
